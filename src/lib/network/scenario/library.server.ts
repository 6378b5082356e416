import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mistake } from './mistake.ts';
import { readScenario, type Scenario } from './format/scenario.ts';

type Reading = { scenario: Scenario } | { mistakes: Mistake[] };

/** Files are looked at again after this many milliseconds: often enough for an author, rarely enough for a class. */
const fresh = 1000;

const read = new Map<string, { modified: number | null; looked: number; reading: Reading | null }>();

/**
 * The scenario of a lesson, as its file says now; a file that changed is read again.
 * @returns null where the lesson brings no scenario.
 */
export async function scenarioOf(
	lesson: string,
	pictures: readonly string[],
	folder = 'lessons',
): Promise<Reading | null> {
	const path = join(folder, lesson, 'scenario.yaml');
	const known = read.get(path);
	const looked = Date.now();
	if (known && looked - known.looked < fresh) return known.reading;
	const modified = await stat(path).then(
		(found) => found.mtimeMs,
		() => null,
	);
	if (known?.modified === modified) {
		known.looked = looked;
		return known.reading;
	}
	const reading =
		modified === null ? null : readScenario({ file: path, text: await readFile(path, 'utf8'), pictures });
	read.set(path, { modified, looked, reading });
	return reading;
}
