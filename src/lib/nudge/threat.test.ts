import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'unkind')
		.map(({ from, to }) => draft.slice(from, to));

describe('a threat', () => {
	test.each<[string, string]>([
		['ga dood', 'ga dood'],
		['ik maak je kapot', 'ik maak je kapot'],
		['wacht maar tot na school', 'wacht maar tot na school'],
		['dan sla ik je', 'sla ik je'],
		['kys', 'kys'],
		['I will kill you', 'I will kill you'],
		['was je maar dood', 'was je maar dood'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'ik ga dood van het lachen',
		'onze plant ga dood',
		'mijn vis is dood',
		'ik maak je in met schaken',
		'ik schiet je af in Fortnite',
		'ik sla je over',
		'ik trap hem in het doel',
		'hij zei dat hij mij gaat slaan',
		'veel dieren gaan dood',
		'I am going to beat you at chess',
		'ik pak je hand',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});

test('a threat may not be sent', () => {
	expect(nudgesFor('ik sla je in elkaar', { language: 'nl' }).map(({ grade }) => grade)).toEqual(['stop']);
});
