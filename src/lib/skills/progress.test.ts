import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childTitle, skillsWithChildWords } from './childWords.ts';
import { skill } from './framework/framework.ts';
import { glimpse } from './glimpse.ts';
import { growthOf } from './growth.ts';
import { describeSkills, skillsInPlay } from './progress.ts';

describe('growth', () => {
	test.each([
		[0, 0],
		[1, 1],
		[2, 2],
		[3, 2],
		[4, 3],
		[6, 3],
		[7, 4],
		[500, 4],
	])('of %i times is step %i', (count, growth) => expect(growthOf(count)).toBe(growth));

	test('never shrinks by showing a skill once more', () => {
		fc.assert(
			fc.property(fc.nat(1000), (count) => {
				expect(growthOf(count + 1)).toBeGreaterThanOrEqual(growthOf(count));
			}),
		);
	});
});

describe('skills', () => {
	test('stand in the order of the framework, whatever was shown first', () => {
		const found = ['slo:24B.2', 'slo:23A.2', 'slo:24A.3'];
		const ids = describeSkills(found, 'nl').map(({ id }) => id);
		expect(ids).toEqual([...ids].sort());
		expect(new Set(ids)).toEqual(new Set([...skillsInPlay, ...found]));
	});

	test('of which a framework knows nothing any more are left out', () => {
		expect(describeSkills(['slo:99Z.9'], 'nl').some(({ id }) => id === 'slo:99Z.9')).toBe(false);
	});

	test('without words for children keep the framework’s own', () => {
		const described = describeSkills(['slo:24A.3'], 'nl').find(({ id }) => id === 'slo:24A.3')!;
		expect(described.childTitle).toBe(described.statement);
	});

	test('to experience and to master are told apart', () => {
		expect(skill('slo:24B.1', 'nl')?.goal).toBe('experience');
		expect(skill('slo:24A.4', 'nl')?.goal).toBe('both');
		expect(skill('slo:22B.3', 'nl')?.goal).toBe('mastery');
	});

	test('speak to children in short sentences that the framework has a skill for', () => {
		for (const id of skillsWithChildWords()) {
			expect(skill(id, 'nl')).not.toBeNull();
			for (const language of ['nl', 'en'] as const)
				for (const sentence of childTitle(id, language)!.split(/[.!?]/))
					expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(10);
		}
	});
});

describe('a glimpse of what happened', () => {
	test('shows the words that were approved, what was taken out, and why something was reported', () => {
		const writing = { text: 'Hoi!', picture: null, findings: [], heeded: [], revision: 1, held: true };
		expect(glimpse('post.approved', { reviewId: 'r', feedback: null, writing })).toEqual({
			kind: 'text',
			text: 'Hoi!',
		});
		expect(glimpse('nudge.heeded', { kinds: ['phone'] })).toEqual({ kind: 'heeded', kinds: ['phone'] });
		expect(glimpse('report.opened', { reason: 'scary' })).toEqual({ kind: 'reason', reason: 'scary' });
	});

	test('is nothing where there is nothing to show, as for a verb that nobody knows any more', () => {
		expect(glimpse('post.approved', { reviewId: 'r', feedback: null, writing: null })).toEqual({
			kind: 'nothing',
		});
		expect(glimpse('response.given', { key: 'q' })).toEqual({ kind: 'nothing' });
		expect(glimpse('something.older', {})).toEqual({ kind: 'nothing' });
	});
});
