import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take a minute or more, the longest first. */
const long = ['durability.test.ts', 'garbage.test.ts', 'payloads.test.ts', 'doors.test.ts'];

/**
 * Lets them begin before the others. On a fresh copy of the project nobody knows yet how long each takes, and the one
 * that takes minutes came last: by itself, while the other core had nothing to do.
 */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rest = await super.sort(files);
		const first = long.flatMap((name) => rest.filter(({ moduleId }) => basename(moduleId) === name));
		return [...first, ...rest.filter((file) => !first.includes(file))];
	}
}
