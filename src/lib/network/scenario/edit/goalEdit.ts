import { conditionField, ifIn, typedConditions } from './conditionEdit.ts';
import { goal, type Goal } from '../format/goal.ts';
import type { Scenario } from '../format/scenario.ts';
import { freeKey, keyOf } from '../title.ts';
import {
	checked,
	fieldOf,
	numberIn,
	put,
	textIn,
	typedWording,
	wordingIn,
	type Typed,
	type Wrong,
} from './typed.ts';
import type { Path } from '../mistake.ts';

/** Puts a goal into the scenario: in the place of the one that stands there, or at the end. */
export function putGoal(
	scenario: Scenario,
	place: number | null,
	typed: Typed,
): { scenario: Scenario } | { wrong: Wrong } {
	const before = place === null ? null : scenario.goals[place]!;
	const title = wordingIn(typed, 'title');
	const isTaken = (key: string) => scenario.goals.some((one) => one.key === key);
	const read = checked(
		goal,
		{
			key: before?.key ?? freeKey(keyOf(title.nl, 'doel'), isTaken),
			title,
			when: textIn(typed, 'when'),
			...ifIn(typed, before?.if),
			times: numberIn(typed, 'count') ?? 1,
		},
		goalField,
	);
	return 'wrong' in read
		? read
		: { scenario: { ...scenario, goals: put(scenario.goals, place, read.value) } };
}

export const removeGoal = (scenario: Scenario, place: number): Scenario => ({
	...scenario,
	goals: scenario.goals.toSpliced(place, 1),
});

export const typedGoal = ({ title, when, if: asked, times }: Goal): Typed => ({
	...typedWording('title', title),
	when,
	...typedConditions(asked),
	count: String(times),
});

/** The field in which something of a goal is wrong; how often it has to be done is asked beside the conditions. */
export function goalField([first, ...rest]: Path): string {
	if (first === 'if') return conditionField(rest);
	return first === 'times' ? 'count' : fieldOf([first ?? 'title', ...rest]);
}
