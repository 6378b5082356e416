import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gravest, grades, heeded, kinds, longestRead, nudgesFor, type NudgeKind } from './nudge.ts';

type Row = { language: 'nl' | 'en'; draft: string; expected: string[] };

function rowsOf(file: string): Row[] {
	const text = readFileSync(new URL(`../../../tests/data/${file}`, import.meta.url), 'utf8');
	return text
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [language, draft, found] = line.split('\t') as ['nl' | 'en', string, string];
			return { language, draft, expected: found === '-' ? [] : found.split(',').sort() };
		});
}

const kindsIn = (draft: string, language: 'nl' | 'en' = 'nl') =>
	[...new Set(nudgesFor(draft, { language }).map(({ kind }) => kind))].sort();
const only = (draft: string) => {
	const nudges = nudgesFor(draft, { language: 'nl' });
	expect(nudges).toHaveLength(1);
	return nudges[0]!;
};

describe.each(['nudge-examples.tsv', 'nudge-more.tsv'])('%s', (file) => {
	const rows = rowsOf(file);

	test('covers every kind in both languages, and drafts without any', () => {
		for (const language of ['nl', 'en']) {
			const seen = new Set(
				rows.filter((row) => row.language === language).flatMap(({ expected }) => expected),
			);
			// On a picture somebody is seen; a text has no face.
			const inText = kinds.filter((kind) => kind !== 'face' && kind !== 'body');
			const missing = inText.filter((kind) => !seen.has(kind));
			// The shared examples hold no English IBAN or postcode; the own table covers all.
			expect(missing).toEqual(file === 'nudge-more.tsv' || language === 'nl' ? [] : ['bank']);
		}
		expect(rows.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(20);
	});

	test.each(rows)('$language: $draft → $expected', ({ language, draft, expected }) => {
		expect(kindsIn(draft, language)).toEqual(expected);
	});
});

describe('a nudge', () => {
	test('points at what it is about', () => {
		const draft = 'Bel me: 06-12 34 56 78 😀';
		const { from, to } = only(draft);
		expect(draft.slice(from, to)).toBe('06-12 34 56 78');
	});

	test('counts in UTF-16 units, also after an emoji', () => {
		const draft = '😀😀 mail naar a.b@voorbeeld.nl';
		const { from, to } = only(draft);
		expect(draft.slice(from, to)).toBe('a.b@voorbeeld.nl');
	});

	test('stands in the order of the text', () => {
		const found = nudgesFor('Jij bent dom. Bel 0612345678. WAAROM DOET NIEMAND MEE. www.x.nl', {
			language: 'nl',
		});
		expect(found.map(({ kind }) => kind)).toEqual(['unkind', 'phone', 'shouting', 'link']);
	});

	test('is one when several rules see the same words, as grave as the gravest of them', () => {
		expect(only("I'll break your arm")).toMatchObject({ kind: 'unkind', grade: 'stop' });
	});

	test.each<[string, NudgeKind, string]>([
		['mijn wachtwoord is Poes123!', 'password', 'stop'],
		['NL91 ABNA 0417 1643 00', 'bank', 'stop'],
		['ik sla je in elkaar', 'unkind', 'stop'],
		['kys', 'unkind', 'stop'],
		['jij bent dom', 'unkind', 'wait'],
		['0612345678', 'phone', 'wait'],
		['a@b.nl', 'email', 'wait'],
		['ik woon op Kerkstraat 12', 'address', 'wait'],
		['ik ben alleen thuis', 'whereabouts', 'wait'],
		['ik ben geboren op 3-9-2014', 'birthdate', 'tip'],
		['ik heet Fatima el Amrani', 'name', 'tip'],
		['mijn insta is lies_09', 'account', 'tip'],
		['www.voorbeeld.nl', 'link', 'tip'],
		['WAAROM DOET NIEMAND MEE', 'shouting', 'tip'],
	])('%s is %s, %s', (draft, kind, grade) => {
		expect(only(draft)).toMatchObject({ kind, grade });
	});
});

describe('the class roster', () => {
	const names = [
		{ given: 'Zoë', family: 'de Wit' },
		{ given: 'Kick', family: 'Rood' },
		{ given: 'Anne-Fleur', family: 'Bos' },
	];

	test.each(['zoe de wit is er niet', 'Kick Rood wint', 'anne fleur bos lacht'])(
		'makes a name certain: %s',
		(draft) => {
			expect(nudgesFor(draft, { language: 'nl' })).toEqual([]);
			expect(nudgesFor(draft, { language: 'nl', names }).map(({ kind }) => kind)).toEqual(['name']);
		},
	);

	test('leaves first names alone', () => {
		expect(nudgesFor('Zoë en Kick doen mee', { language: 'nl', names })).toEqual([]);
	});

	test('tells an insult of a classmate from one of a game', () => {
		expect(nudgesFor('Kick is dom', { language: 'nl' })).toEqual([]);
		expect(nudgesFor('Kick is dom', { language: 'nl', names }).map(({ kind }) => kind)).toEqual(['unkind']);
	});
});

describe('reading', () => {
	test('goes on to the end of a long draft', () => {
		const draft = `${'Het is mooi weer. '.repeat(200)}Bel 0612345678`;
		expect(draft.length).toBeLessThan(longestRead);
		expect(kindsIn(draft)).toEqual(['phone']);
	});

	test('stops where no draft of the network reaches', () => {
		expect(kindsIn(`${'a '.repeat(longestRead / 2)}0612345678`)).toEqual([]);
	});

	test('takes this year for a party and an earlier one for a birth', () => {
		const draft = 'Ik ben jarig op 14 maart 2024';
		expect(nudgesFor(draft, { language: 'nl', year: 2024 })).toEqual([]);
		expect(nudgesFor(draft, { language: 'nl', year: 2033 })).toHaveLength(1);
	});
});

test('the gravest of nudges', () => {
	expect(gravest([])).toBeNull();
	expect(gravest(nudgesFor('0612345678', { language: 'nl' }))).toBe('wait');
	expect(gravest(nudgesFor('www.x.nl 0612345678 wachtwoord: Poes12', { language: 'nl' }))).toBe('stop');
	expect(grades).toEqual(['tip', 'wait', 'stop']);
});

test('what was heeded is what is gone', () => {
	expect(heeded(['phone', 'unkind'], ['unkind'])).toEqual(['phone']);
	expect(heeded(['unkind', 'phone', 'phone'], [])).toEqual(['phone', 'unkind']);
	expect(heeded([], ['phone'])).toEqual([]);
});
