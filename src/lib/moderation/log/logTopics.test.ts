import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schoolVerbs, type Verb } from '#lib/activity/activity.ts';
import { logTopics, verbsOf } from './logTopics.ts';

const known: string[] = logTopics.flatMap((topic) => verbsOf(topic));

/** Every verb that is given to `record` by its name, with the file that does. */
const recorded = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.server.ts'))
	.flatMap((file) => {
		const source = readFileSync(join('src/lib', file), 'utf8');
		const calls = source.match(/\brecord\(\s*tx,[^{]*\{[\s\S]*?classroomId/g) ?? [];
		return calls.flatMap((call) =>
			[...call.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, verb]) => ({ file, verb: verb! })),
		);
	});

test('whatever is recorded belongs to a part of a log', () => {
	expect(recorded.length).toBeGreaterThan(60);
	expect(recorded.filter(({ verb }) => !known.includes(verb))).toEqual([]);
	// A verb is in one part, and each is in one.
	expect(new Set(known).size).toBe(known.length);
});

test('what is arranged for a school is what the teacher did: it stands in the log that adults look at', () => {
	const desk: Verb[] = verbsOf('desk');
	expect(schoolVerbs.filter((verb) => !desk.includes(verb))).toEqual([]);
});
