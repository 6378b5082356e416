import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosing, conditionsIn, typedConditions } from './conditionEdit.ts';
import { conditions } from '../format/condition.ts';
import { emptyScenario as plein } from '../empty.ts';
import { goalField, putGoal, removeGoal, typedGoal } from './goalEdit.ts';
import { scenarios } from '../format/scenario.fixture.ts';
import { faultsIn } from '../format/scenario.ts';
import { everyShipped } from '../shipped/shipped.fixture.ts';
import { typedIn } from './typed.ts';

function done(edited: ReturnType<typeof putGoal>) {
	if ('wrong' in edited) throw new Error(JSON.stringify(edited.wrong));
	return edited.scenario;
}
const helping = { 'title-nl': 'Help de buur', 'title-en': 'Help the neighbour', when: 'comment.approved' };

test('a goal in a form that nobody changed stays the same, shipped or made up', () => {
	for (const scenario of everyShipped())
		scenario.goals.forEach((goal, place) =>
			expect(done(putGoal(scenario, place, typedGoal(goal)))).toEqual(scenario),
		);
	fc.assert(
		fc.property(scenarios, (scenario) =>
			scenario.goals.forEach((goal, place) =>
				expect(done(putGoal(scenario, place, typedGoal(goal))).goals[place]).toEqual(goal),
			),
		),
		{ numRuns: 50 },
	);
});

test('a new goal gets a key of its own, and is there once it was put', () => {
	const one = done(
		putGoal(plein, null, { ...helping, onPost: 'these', 'onPost-these': 'hallo', count: '2' }),
	);
	const two = done(putGoal(one, null, helping));
	expect(two.goals).toEqual([
		{
			key: 'help-de-buur',
			title: { nl: 'Help de buur', en: 'Help the neighbour' },
			when: 'comment.approved',
			if: { onPost: 'hallo' },
			times: 2,
		},
		{
			key: 'help-de-buur-2',
			title: { nl: 'Help de buur', en: 'Help the neighbour' },
			when: 'comment.approved',
			times: 1,
		},
	]);
	expect(removeGoal(two, 0).goals.map(({ key }) => key)).toEqual(['help-de-buur-2']);
});

test('what is wrong with a goal stands at its field, typed or kept', () => {
	const edited = putGoal(plein, null, { ...helping, 'title-en': '', count: 'vaak', onCast: 'these' });
	expect('wrong' in edited && Object.keys(edited.wrong).toSorted()).toEqual(['count', 'onCast', 'title-en']);
	const kept = done(putGoal(plein, null, { ...helping, when: 'ad.spotted', findings: 'any' }));
	expect(faultsIn(kept).map(({ path }) => goalField(path.slice(2)))).toEqual(['findings']);
});

test('conditions that were chosen by ticking boxes are read as they are written', () => {
	const asked = conditions.parse({ findings: ['phone', 'address'], onCast: 'any', heeded: ['phone'] });
	expect(conditionsIn(typedConditions(asked), asked)).toEqual(asked);
	// A browser sends boxes in the order of the page.
	const ticked = new FormData();
	for (const [name, value] of [
		['findings', 'these'],
		['findings-these', 'address'],
		['findings-these', 'phone'],
	] as const)
		ticked.append(name, value);
	expect(conditionsIn(typedIn(ticked), asked)).toEqual({ findings: ['phone', 'address'] });
	expect(conditionsIn(typedIn(ticked))).toEqual({ findings: ['address', 'phone'] });
	// Without scripts the boxes are there whatever was chosen; whoever ticks one means it.
	expect(conditionsIn({ 'shows-these': 'face' })).toEqual({ shows: 'face' });
	expect(conditionsIn({ shows: 'none', 'shows-these': 'face' })).toEqual({ shows: 'none' });
});

test('nothing that is typed into conditions makes them throw', () => {
	const field = fc.constantFrom(...choosing, ...choosing.map((name) => `${name}-these`), '__proto__');
	fc.assert(fc.property(fc.dictionary(field, fc.string()), (typed) => void putGoal(plein, null, typed)));
});
