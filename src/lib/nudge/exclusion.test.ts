import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'unkind')
		.map(({ from, to }) => draft.slice(from, to));

describe('shutting out', () => {
	test.each<[string, string]>([
		['niemand wil met jou spelen', 'niemand wil met jou'],
		['je hoort er niet bij', 'je hoort er niet bij'],
		['jij mag niet meedoen', 'jij mag niet meedoen'],
		['iedereen mag komen behalve jij', 'iedereen mag komen behalve jij'],
		['ik haat jou', 'ik haat jou'],
		['hou je bek', 'hou je bek'],
		['nobody likes you', 'nobody likes you'],
		["you can't sit with us", "you can't sit with us"],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'niemand wil met mij spelen',
		'waarom mag ik niet meedoen?',
		'iedereen mag meedoen',
		'je mag niet meedoen als je ziek bent',
		'ik haat spruitjes',
		'ik ga zo douchen',
		'hij zei dat ik er niet bij hoor',
		'niemand mag jou pesten',
		'go away rain',
		'Sanne kan niet komen want ze is ziek',
		'ik wil jou niet kwijt',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
