import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'account')
		.map(({ from, to }) => draft.slice(from, to));

describe('an account elsewhere', () => {
	test.each<[string, string]>([
		['mijn insta is paardenmeisje', 'paardenmeisje'],
		['mijn snap: lolo.2015', 'lolo.2015'],
		['volg @lotte.danst', '@lotte.danst'],
		['op roblox heet ik xX_Daan_Xx', 'xX_Daan_Xx'],
		['zit je op discord? ik ben wolfje#1234', 'wolfje#1234'],
		['voeg me toe op snap', 'voeg me toe op snap'],
		['my gamertag is NinjaFox77.', 'NinjaFox77'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'@Amina kom je ook?',
		'mijn insta is gehackt',
		'mijn account is weg',
		'ik speel Minecraft op mijn iPad2',
		'ik snap het niet',
		'mijn snap is stuk!',
		'wij zijn groep8b op YouTube',
		'ik vind stap_2 moeilijk',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
