import { describe, expect, test } from 'vitest';
import { hintsFor } from './readable.ts';

const kinds = (text: string, language: 'nl' | 'en' = 'nl') =>
	hintsFor(text, language).map(({ kind }) => kind);

describe('a text for children', () => {
	test('of short sentences and plain words is left alone', () => {
		expect(kinds('Ik ben Joris. Ik bak brood in een bakkerij. Om vier uur sta ik op!')).toEqual([]);
		expect(kinds('I am Joris. I bake bread. I get up at four!', 'en')).toEqual([]);
		expect(kinds('')).toEqual([]);
	});

	test('with a sentence of more than fifteen words is told so, with the sentence', () => {
		const long = 'Ik bak elke dag brood en taart en koek en ik maak ook nog deeg voor de andere winkels.';
		expect(hintsFor(`Hallo. ${long} Dag.`, 'nl')).toEqual([{ kind: 'long_sentence', text: long, words: 19 }]);
		expect(
			kinds('Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien.'),
		).toEqual([]);
	});

	test('with a line for each thought needs no full stops', () => {
		expect(kinds('Ik bak brood en taart en koek\nIk sta om vier uur op en dan is het nog donker')).toEqual(
			[],
		);
	});

	test('with a word that is too long is told which, once', () => {
		expect(hintsFor('Wij maken verpakkingsmaterialen. Verpakkingsmaterialen zijn leuk.', 'nl')).toEqual([
			{ kind: 'long_word', text: 'verpakkingsmaterialen' },
		]);
		expect(kinds('Ik werk met gist-en-deeg-machines')).toEqual([]);
	});

	test('with a word of meetings hears one to use instead, in its own language', () => {
		expect(hintsFor('Momenteel bak ik.', 'nl')).toEqual([
			{ kind: 'adult_word', text: 'Momenteel', instead: 'nu' },
		]);
		expect(hintsFor('I currently bake.', 'en')).toEqual([
			{ kind: 'adult_word', text: 'currently', instead: 'now' },
		]);
		expect(kinds('I currently bake.', 'nl')).toEqual([]);
	});
});
