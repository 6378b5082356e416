import { describe, expect, it } from 'vitest';
import type { ScenarioActivity } from './condition.ts';
import { reached, type Goal } from './goal.ts';

const title = { nl: 'Doel', en: 'Goal' };
const goals: Goal[] = [
	{ key: 'three-reactions', title, when: 'reaction.given', times: 3 },
	{ key: 'safe-post', title, when: 'post.approved', if: { findings: 'none' }, times: 1 },
];

function did(
	verb: ScenarioActivity['verb'],
	details: Partial<ScenarioActivity['details']> = {},
): ScenarioActivity {
	return { verb, by: 'amina', about: { kind: 'post', id: '1' }, details: { count: 1, ...details } };
}

describe('reached', () => {
	it('starts with nothing', () => {
		expect(reached({ goals }, [])).toEqual([]);
	});

	it('counts what fits, as often as the goal asks', () => {
		const twice = [did('reaction.given'), did('reaction.given')];
		expect(reached({ goals }, twice)).toEqual([]);
		expect(reached({ goals }, [...twice, did('reaction.given')])).toEqual(['three-reactions']);
	});

	it('does not count what the conditions leave out', () => {
		expect(reached({ goals }, [did('post.approved', { findings: ['phone'] })])).toEqual([]);
		expect(reached({ goals }, [did('post.approved', { findings: [] })])).toEqual(['safe-post']);
	});

	it('names goals in the order of the file, whatever came first', () => {
		const reactions = [did('reaction.given'), did('reaction.given'), did('reaction.given')];
		expect(reached({ goals }, [did('post.approved'), ...reactions])).toEqual([
			'three-reactions',
			'safe-post',
		]);
	});
});
