import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

/** The pupil's page as it was answered once: from then on a constant. */
let constant: Record<string, unknown> | undefined;

export const load = () => (constant ??= deserialize(readFileSync(process.env.BENCH_CONSTANT!)));
