import { describe, expect, test } from 'vitest';
import { phrases } from './grammar.ts';
import { find } from './matching.ts';
import { isDenied, isOfOneself, isOfPet, isOfRule, isQuoted, isReported, isStory, isTale } from './stance.ts';
import { read, type Sentence } from './tokens.ts';
import type { Match } from './matching.ts';

const word = phrases({}, 'sukkel|loser');

function check(draft: string, is: (sentence: Sentence, match: Match) => boolean): boolean {
	const [sentence] = read(draft, () => false);
	const [match] = find(sentence!, word);
	expect(match, `'${draft}' holds the word`).toBeDefined();
	return is(sentence!, match!);
}

const readings: [string, (sentence: Sentence, match: Match) => boolean, string[], string[]][] = [
	[
		'denied',
		isDenied,
		['je bent geen sukkel', "you're not a loser", "je bent niet zo'n sukkel"],
		['je bent een sukkel', 'ga weg sukkel'],
	],
	[
		'of oneself',
		isOfOneself,
		["ik ben zo'n sukkel", 'wat een sukkel ben ik', 'I feel like a loser'],
		['jij bent een sukkel', 'ik ben sterker dan jij sukkel'],
	],
	[
		'reported',
		isReported,
		[
			'hij noemde mij een sukkel',
			'sorry dat ik sukkel zei',
			'sukkel is een scheldwoord',
			'als iemand sukkel zegt',
		],
		['jij sukkel', 'iedereen noemt jou een sukkel'],
	],
	[
		'of a pet',
		isOfPet,
		['mijn kat is een sukkel', 'mijn computer is een sukkel'],
		['jij en je kat, sukkel', 'Daan is een sukkel'],
	],
	['of a rule', isOfRule, ['de loser ruimt op'], ['jij bent de loser', 'een loser']],
	[
		'in a story',
		isStory,
		['de boef in het boek is een sukkel'],
		['jij bent een sukkel in het boek', 'wat een sukkel'],
	],
	['in any tale', isTale, ['jij bent een sukkel in de musical'], ['jij bent een sukkel']],
];

describe.each(readings)('%s', (_, is, yes, no) => {
	test.each(yes)('is %s', (draft) => {
		expect(check(draft, is)).toBe(true);
	});

	test.each(no)('is not %s', (draft) => {
		expect(check(draft, is)).toBe(false);
	});
});

test('a word between quotation marks is shown, not said', () => {
	const quoted = (draft: string) => check(draft, (_, match) => isQuoted(draft, match));
	expect(quoted('op het raam stond "sukkel"')).toBe(true);
	expect(quoted("daar staat 'sukkel'!")).toBe(true);
	expect(quoted('op het raam stond sukkel')).toBe(false);
});
