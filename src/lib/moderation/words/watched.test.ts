import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watchedIn, watching } from './watched.ts';

const found = (text: string, ...words: string[]) =>
	watchedIn(
		text,
		words.map((word) => ({ word, grade: 'tip' })),
	).map(({ from, to }) => text.slice(from, to));

describe('a watched word', () => {
	test.each([
		['is found as written', 'Wie speelt er skibidi?', ['skibidi'], ['skibidi']],
		['in capitals, with accents and stretched letters', 'SKÍBIDIIII', ['skibidi'], ['SKÍBIDIIII']],
		['with digits for letters', 'wat een sk1b1di', ['skibidi'], ['sk1b1di']],
		['with a slip', 'ik zei skibidy en skiibdi', ['skibidi'], ['skibidy', 'skiibdi']],
		[
			'with two slips in a long word',
			'de schoolpleinchalenge',
			['schoolpleinchallenge'],
			['schoolpleinchalenge'],
		],
		['not inside another word', 'klassiek', ['las'], []],
		['not with a slip in a short word', 'de kat en de kam', ['kas'], []],
		['not with another first letter', 'hallo ballo', ['ballo'], ['ballo']],
		['as a few words together', 'doe de blauwe walvis na', ['blauwe walvis'], ['blauwe walvis']],
		['and not as those words apart', 'een walvis is blauw', ['blauwe walvis'], []],
	])('%s', (_, text, words, expected) => expect(found(text, ...words)).toEqual(expected));

	test('is never found where nothing is watched', () => expect(found('skibidi')).toEqual([]));

	test('is always found again where it is written, whatever stands around it', () => {
		const word = fc.stringMatching(/^[a-z]{3,12}$/);
		fc.assert(
			fc.property(word, fc.array(word), fc.array(word), (wanted, before, after) => {
				const text = [...before, wanted, ...after].join(' ');
				// Four single letters apart are read as one spelled word, which `word` never makes.
				expect(found(text, wanted)).toContain(wanted);
			}),
		);
	});

	test('points into the text, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, word) => {
				for (const { from, to } of watchedIn(text, [{ word, grade: 'stop' }]))
					expect(from >= 0 && from < to && to <= text.length).toBe(true);
			}),
		);
	});
});

test.each([
	[{ word: '  ', grade: 'tip' }, 'empty'],
	[{ word: '?!', grade: 'tip' }, 'empty'],
	[{ word: 'x'.repeat(41), grade: 'tip' }, 'long'],
	[{ word: 'goed', grade: 'nooit' }, 'grade'],
])('%o is refused', (typed, problem) => {
	expect(watching.safeParse(typed).error?.issues[0]?.message).toBe(problem);
});
