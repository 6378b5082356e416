import { describe, expect, test } from 'vitest';
import { labelOf } from './label.ts';
import { beginningOf, piecesOf, signKeysOf } from './why.ts';

const ponies = { name: { nl: 'pony’s', en: 'ponies' }, posts: ['stip'] };

describe('why somebody sees an advertisement', () => {
	test('nothing was used for one that is meant for everybody', () => {
		expect(piecesOf({ for: 'everyone' }, 6, [], 'nl')).toEqual([{ data: 'none' }]);
	});

	test('an age is a guess from the year group, and may miss', () => {
		const [fitting] = piecesOf({ for: { ages: { from: 8, to: 12 } } }, 6, [], 'nl');
		expect(fitting).toMatchObject({ data: 'age', guess: [9, 10], fits: true });
		const [missing] = piecesOf({ for: { ages: { from: 13, to: 17 } } }, 6, [], 'nl');
		expect(missing).toMatchObject({ fits: false });
	});

	test('a liking is told with the post that gave it away, in the reader’s language', () => {
		const signs = [{ key: 'stip', text: 'Kijk, Stip…' }];
		expect(piecesOf({ for: { topics: [ponies] } }, 6, signs, 'en')).toEqual([
			{ data: 'topic', topic: 'ponies', sign: 'Kijk, Stip…' },
		]);
		expect(piecesOf({ for: { topics: [ponies] } }, 6, [], 'nl')).toMatchObject([{ sign: null }]);
		expect(signKeysOf({ for: { topics: [ponies] } })).toEqual(['stip']);
		expect(signKeysOf({ for: 'everyone' })).toEqual([]);
	});

	test('a text is named by how it begins', () => {
		expect(beginningOf('een twee drie', 2)).toBe('een twee…');
		expect(beginningOf('een twee', 2)).toBe('een twee');
	});
});

describe('the label', () => {
	const ad = { kind: 'influencer', paidBy: 'Zoet', for: 'everyone', because: { nl: 'a', en: 'b' } } as const;

	test('says who paid, and no more', () => {
		expect(labelOf(ad)).toEqual({ ad: { kind: 'influencer', paidBy: 'Zoet' } });
	});

	test('is not there where nobody paid, and where it is kept quiet', () => {
		expect(labelOf(null)).toEqual({});
		expect(labelOf({ ...ad, label: false })).toEqual({});
	});
});
