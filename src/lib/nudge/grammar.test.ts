import { describe, expect, test } from 'vitest';
import { oneOf, phrases } from './grammar.ts';
import { find, says, textAfter, textBefore } from './matching.ts';
import { read } from './tokens.ts';

const lexicon = {
	jij: oneOf('jij je jullie'),
	very: oneOf('echt zo heel_erg'),
	dumb: oneOf('(super)?dom stom(me)? lel+ijk'),
	mean: '{dumb}|gemeen',
};
const sentenceOf = (draft: string) => read(draft, (word) => word.plain === 'sanne')[0]!;
const found = (draft: string, ...templates: string[]) => {
	const sentence = sentenceOf(draft);
	return find(sentence, phrases(lexicon, ...templates)).map(({ from, to }) => draft.slice(from, to));
};

describe('a phrase', () => {
	test.each<[string, string, string[]]>([
		['jij bent dom', '{jij} bent {dumb}', ['jij bent dom']],
		['Jij BENT doooom!', '{jij} bent {dumb}', ['Jij BENT doooom']],
		['jij bent superdom', '{jij} bent {dumb}', ['jij bent superdom']],
		['jij bent lelllijk', '{jij} bent {dumb}', ['jij bent lelllijk']],
		['jij bent gemeen', '{jij} bent {mean}', ['jij bent gemeen']],
		['jij bent domoor', '{jij} bent {dumb}', []],
		['jij bent echt zo heel erg dom', '{jij} bent {very}* {dumb}', ['jij bent echt zo heel erg dom']],
		['jij bent zo zo zo zo zo dom', '{jij} bent {very}* {dumb}', []],
		['jij bent dom', '{jij} bent {very}? {dumb}', ['jij bent dom']],
		['ga maar weg', 'ga (maar|nou)? weg', ['ga maar weg']],
		['ga weg', 'ga (maar|nou)? weg', ['ga weg']],
		['hou je bek', 'hou .. bek|mond', ['hou je bek']],
		['hou nou eens je bek', 'hou .. bek|mond', []],
		['hou nou eens je bek', 'hou ... bek|mond', ['hou nou eens je bek']],
		['wil jij niet meedoen', 'wil ... meedoen', []],
		['wil jij, meedoen', 'wil ... meedoen', []],
		['ik zei ga weg', '^ ga weg', []],
		['ik zei: ga weg', '^ ga weg', ['ga weg']],
		['kom maar en ga weg', '^ ga weg', ['ga weg']],
		['een ga weg', '^ ga weg', []],
		['ga weg hier', 'ga weg $', []],
		['ga weg, sukkel', 'ga weg $', ['ga weg']],
		['je bent dom gevallen', 'bent {dumb} !gevallen|gelukt', []],
		['je bent dom bezig', 'bent {dumb} !gevallen|gelukt', ['bent dom']],
		['ik ga dood', '!<ik|we ga dood', []],
		['ga dood', '!<ik|we ga dood', ['ga dood']],
		['Sanne is dom', 'NAME is {dumb}', ['Sanne is dom']],
		['in de hele klas', '(in_de|bij_de) (hele_klas|groep)', ['in de hele klas']],
		['dom. jij bent', '{dumb} {jij}', []],
	])('in %j, %j finds %j', (draft, template, expected) => {
		expect(found(draft, template)).toEqual(expected);
	});

	test('finds every place and every way', () => {
		expect(found('jij bent dom en jij bent stom', '{jij} bent dom', '{jij} bent {dumb}')).toEqual([
			'jij bent dom',
			'jij bent dom',
			'jij bent stom',
		]);
	});

	test('takes the marks around it along only when they are asked for', () => {
		const sentence = sentenceOf('mijn snap : zoe');
		const [match] = find(sentence, phrases(lexicon, 'snap (:)?'));
		expect(sentence.words.slice(match!.first, match!.last + 1).map(({ raw }) => raw)).toEqual(['snap']);
		expect(match!.end).toBe(sentence.text.indexOf('zoe'));
	});

	test('knows the text on both sides', () => {
		const sentence = sentenceOf('hij zei jij bent dom tegen mij');
		const [match] = find(sentence, phrases(lexicon, '{jij} bent {dumb}'));
		expect(textBefore(sentence, match!)).toBe(' hij zei ');
		expect(textAfter(sentence, match!)).toBe(' tegen mij ');
	});

	test('says whether it is there at all', () => {
		expect(says(sentenceOf('ja jij'), phrases(lexicon, '{jij}'))).toBe(true);
		expect(says(sentenceOf('ja hij'), phrases(lexicon, '{jij}'))).toBe(false);
	});

	test.each(['{nobody} is dom', 'jij (bent dom', 'jij bent)', 'jij (bent|bent_zo)+ dom'])(
		'%j is refused',
		(template) => {
			expect(() => found('jij bent dom', template)).toThrow('grammar');
		},
	);
});
