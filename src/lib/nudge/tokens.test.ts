import { describe, expect, test } from 'vitest';
import { plain, read } from './tokens.ts';

const nobody = () => false;
const texts = (draft: string) => read(draft, nobody).map(({ text }) => text.trim());

describe('a plain word', () => {
	test.each([
		['DOOOOM', 'dom'],
		['Zoë', 'zoe'],
		['l0ser', 'loser'],
		['1diot', 'idiot'],
		['s.t.o.m', 'stom'],
		['s t o m', 'stom'],
		['you’re', "you're"],
		['7b', '7b'],
		['12a', '12a'],
		['2015', '2015'],
		['İ', 'i'],
		['”', '"'],
	])('%s is %s', (raw, expected) => {
		expect(plain(raw)).toBe(expected);
	});
});

describe('sentences', () => {
	test.each<[string, string[]]>([
		['Hoi. Kom je? Ja!', ['hoi', 'kom je', 'ja']],
		['een\ntwee', ['een', 'twee']],
		['Kerkstr. 12 is nr. 3', ['kerkstr 12 is nr 3']],
		['J.K. Rowling schreef', ['j k rowling schreef']],
		['om 8.30 uur, op 3-9-2014', ['om 8.30 uur , op 3-9-2014']],
		['d.o.m. ben jij', ['dom ben jij']],
		['u r a loser', ['u r a loser']],
		['*dom* _stom_', ['dom stom']],
		['', []],
		['😀 ... ***', []],
	])('%j reads as %j', (draft, expected) => {
		expect(texts(draft)).toEqual(expected);
	});

	test('know how they end', () => {
		expect(read('Kom je? Ja! Mooi... Nee', nobody).map(({ mark }) => mark)).toEqual(['?', '!', '.', '']);
	});

	test('know where their words stand', () => {
		const draft = '😀 Hé, *Zoë* zei: "dag"';
		for (const { words } of read(draft, nobody)) {
			for (const { raw, from, to } of words) expect(draft.slice(from, to)).toBe(raw);
		}
	});

	test('say NAME for a first name, which may depend on the words beside it', () => {
		const [sentence] = read('ben Ben er', (word, before) => word.plain === 'ben' && before !== undefined);
		expect(sentence!.said).toEqual(['ben', 'NAME', 'er']);
	});
});
