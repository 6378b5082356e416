import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'whereabouts')
		.map(({ from, to }) => draft.slice(from, to));

describe('being somewhere at a time', () => {
	test.each<[string, string]>([
		['morgen om 4 uur ben ik in het park', 'om 4 uur ben ik in het park'],
		['elke dinsdag na school sta ik bij de bushalte', 'elke dinsdag na school sta ik bij de bushalte'],
		['zullen we om half vier afspreken bij de speeltuin?', 'om half vier afspreken bij de speeltuin'],
		["I'll be at the park at 4pm", 'at the park at 4pm'],
		['ik fiets altijd alleen naar huis', 'fiets altijd alleen naar huis'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'ik speel graag in het park',
		'de film begint om 8 uur',
		'ik ga om acht uur naar bed',
		'gisteren om 4 uur was ik in het park',
		'om 4 uur gaan we met de klas naar het bos',
		'het park gaat om 5 uur dicht',
		'ik ben om 3 uur niet in het park',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
