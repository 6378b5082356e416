import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { readScenario, scenarioJsonSchema } from './scenario.ts';

const pictures = ['deer', 'fox', 'sunflower', 'house'];

const small = `format: 1
title: { nl: De straat, en: The street }
cast:
  - key: opa-henk
    name: Opa Henk
    handle: henk
    bio: { nl: Hoi, en: Hi }
    avatar: deer
    kind: grown-up
script:
  - kind: post
    key: zonnebloem
    cast: opa-henk
    body: { nl: Wie helpt?, en: Who helps? }
    picture: sunflower
    minute: 2
  - { kind: comment, key: dank, on: zonnebloem, cast: opa-henk, body: { nl: Dank, en: Thanks }, minute: 3 }
  - { kind: reaction, on: zonnebloem, cast: opa-henk, reaction: heart, minute: 4 }
rules:
  - key: tip
    when: comment.approved
    if: { onPost: zonnebloem, findings: none, says: { nl: [water], en: [water] } }
    atMostOnce: true
    then:
      - { kind: comment, cast: opa-henk, on: subject, body: { nl: Dank je!, en: Thank you! }, after: 10 }
goals:
  - { key: helpen, title: { nl: Help iemand, en: Help someone }, when: comment.approved }
`;

/** The small scenario with one thing changed; the change must really happen. */
function changed(from: string, to: string): string {
	if (!small.includes(from)) throw new Error(`“${from}” is not in the small scenario`);
	return small.replace(from, to);
}

function mistakesIn(text: string, known: readonly string[] = pictures) {
	const reading = readScenario({ file: 'scenario.yaml', text, pictures: known });
	return 'mistakes' in reading ? reading.mistakes : [];
}

describe('readScenario', () => {
	it('reads a scenario, and fills in what may be left out', () => {
		const reading = readScenario({ file: 'scenario.yaml', text: small, pictures });
		if (!('scenario' in reading)) throw new Error(JSON.stringify(reading.mistakes));
		expect(reading.scenario.script.map((item) => item.kind)).toEqual(['post', 'comment', 'reaction']);
		expect(reading.scenario.goals[0]?.times).toBe(1);
	});

	it.each([
		['format: 1', 'format: 2', 1, 'Bij “format” staat 2. Hier hoort 1.'],
		[
			'title: { nl: De straat, en: The street }',
			'title: De straat',
			2,
			'Hier hoort een blok met de velden nl, en.',
		],
		['nl: De straat, en: The street', 'nl: De straat', 2, 'Hier ontbreekt “en”. Hier hoort een tekst.'],
		['key: opa-henk', 'key: Opa Henk', 4, 'zoals “opa-henk”'],
		['en: Hi }', 'en: "" }', 7, 'Schrijf hier iets op.'],
		['avatar: deer', 'avatar: der', 8, '“der” is geen plaatje dat er is. Bedoel je “deer”?'],
		['avatar: deer', 'avatar: portrait:1:zzz', 8, '“portrait:1:zzz” is geen gezicht dat we kunnen tekenen.'],
		['kind: grown-up', 'kind: grownup', 9, 'Bedoel je “grown-up”?'],
		[
			'kind: grown-up',
			'kind: grown-up\n    agee: 68',
			10,
			'Het veld “agee” hoort hier niet. Bedoel je “age”?',
		],
		['kind: post', 'kind: pots', 11, 'Bedoel je “post”?'],
		['cast: opa-henk\n    body', 'cast: opa-hnek\n    body', 13, 'Bedoel je “opa-henk”?'],
		['picture: sunflower', 'picture: sunflwer', 15, 'Bedoel je “sunflower”?'],
		['minute: 2', 'minute: straks', 16, 'Bij “minute” staat “straks”. Hier hoort een getal.'],
		['minute: 2', 'minute: 200', 16, 'Kies 120 of minder.'],
		['key: dank, on: zonnebloem', 'key: dank, on: zonebloem', 17, 'Bedoel je “zonnebloem”?'],
		['key: dank', 'key: zonnebloem', 17, '“zonnebloem” is al in gebruik.'],
		[
			'minute: 3',
			'minute: 1',
			17,
			'Dit gebeurt op minuut 1, maar het bericht “zonnebloem” komt pas op minuut 2.',
		],
		['minute: 4', 'minute: 1.5', 18, 'Kies 2 of later.'],
		['reaction: heart', 'reaction: hart', 18, 'Bedoel je “heart”?'],
		['when: comment.approved\n', 'when: comment.aproved\n', 21, 'Bedoel je “comment.approved”?'],
		[
			'findings: none',
			'findings: [phon]',
			22,
			'Bij nummer 1 van “findings” staat “phon”. Bedoel je “phone”?',
		],
		[
			'onPost: zonnebloem',
			'onPost: [zonnebloem, roos]',
			22,
			'“roos” is geen bericht (post) uit het script. Kies uit: zonnebloem.',
		],
		['nl: [water]', "nl: ['🙂']", 22, 'Schrijf minstens één letter of cijfer.'],
		['findings: none', 'picture: any', 22, 'Bij “comment.approved” kan “picture” nooit waar zijn.'],
		['findings: none', 'times: { exactly: 1, atLeast: 2 }', 22, 'spreken elkaar tegen'],
		['findings: none', 'times: {}', 22, 'Kies exactly, atLeast of atMost.'],
		['atMostOnce: true', 'atMostOnce: ja', 23, 'Hier hoort true of false.'],
		['on: subject', 'on: onderwerp', 25, '“onderwerp” is geen bericht (post) uit het script.'],
		['after: 10', 'after: 601', 25, 'Kies 600 of minder.'],
	])('refuses “%s” written as “%s” on line %i', (from, to, line, sentence) => {
		expect(mistakesIn(small)).toEqual([]);
		const mistakes = mistakesIn(changed(from, to));
		const mistake = mistakes.find((one) => one.reason.nl.includes(sentence));
		expect(mistake, JSON.stringify(mistakes, null, 1)).toMatchObject({ file: 'scenario.yaml', line });
		expect(mistake?.reason.en).not.toBe('');
	});

	it('refuses two reactions of one on the same post', () => {
		const twice = '  - { kind: reaction, on: zonnebloem, cast: opa-henk, reaction: clap, minute: 5 }\nrules:';
		expect(mistakesIn(changed('rules:', twice)).map((mistake) => mistake.line)).toEqual([19]);
	});

	const longer = `  - kind: post
    key: deur
    cast: opa-henk
    body: { nl: Welke deur?, en: Which door? }
    mood: proud
    place: home
    label: ai
    poll: [{ nl: Groen, en: Green }, { nl: Geel, en: Yellow }]
    made: { scene: front-door, parts: [{ sticker: key, x: 1, y: 2, size: 3 }, { words: '12', ink: black, x: 1, y: 2, size: 3 }] }
    minute: 5
  - { kind: share, on: deur, cast: opa-henk, minute: 6 }
  - { kind: vote, on: deur, cast: opa-henk, option: 2, minute: 6 }
  - { kind: notification, on: deur, cast: opa-henk, body: { nl: Hij noemde jou., en: He named you. }, minute: 7 }
`;
	it.each([
		['mood: proud', 'mood: prout', 23, 'Bedoel je “proud”?'],
		['place: home', 'place: maan', 24, 'Kies uit: home, school'],
		['label: ai', 'label: echt', 25, 'Hier hoort ai.'],
		['nl: Geel', 'nl: Groen', 26, '“Groen” staat al in deze poll.'],
		[', { nl: Geel, en: Yellow }', '', 26, 'poll'],
		['sticker: key', 'sticker: kye', 27, 'Bedoel je “key”?'],
		['ink: black, ', '', 27, 'Hier ontbreekt “ink”.'],
		["'12'", '"1\\u20282"', 27, 'Hier staat een teken dat niet te tekenen is.'],
		['x: 1, y: 2, size: 3 }, ', 'x: 1, y: 2, size: 9 }, ', 27, 'Kies 8 of minder.'],
		['    made:', '    picture: house\n    made:', 28, 'Kies picture of made.'],
		['on: deur, cast: opa-henk, minute: 6', 'on: duer, cast: opa-henk, minute: 6', 29, 'Bedoel je “deur”?'],
		['minute: 6 }\n  - { kind: vote', 'minute: 4 }\n  - { kind: vote', 29, 'Kies 5 of later.'],
		['option: 2', 'option: 3', 30, '“deur” heeft 2 antwoorden. Kies 1 tot en met 2.'],
		['vote, on: deur', 'vote, on: zonnebloem', 30, 'Geef dat bericht een poll.'],
		['on: deur, cast: opa-henk, body', 'on: deu, cast: opa-henk, body', 31, 'Bedoel je “deur”?'],
		['nl: Hij noemde jou.', `nl: ${'x'.repeat(121)}`, 31, 'het mogen er hooguit 120 zijn'],
	])('refuses “%s” of what the cast also does written as “%s” on line %i', (from, to, line, sentence) => {
		const text = small.replace('rules:', `${longer}rules:`);
		expect(mistakesIn(text)).toEqual([]);
		if (!longer.includes(from)) throw new Error(`“${from}” is not there`);
		const mistakes = mistakesIn(small.replace('rules:', `${longer.replace(from, to)}rules:`));
		const mistake = mistakes.find((one) => one.reason.nl.includes(sentence));
		expect(mistake, JSON.stringify(mistakes, null, 1)).toMatchObject({ line });
	});

	it('refuses a screenshot of what is not the pupil’s own', () => {
		const taking = small.replace(
			/\{ kind: comment, cast: opa-henk, on: subject.*\}/,
			'{ kind: screenshot, cast: opa-henk, after: 10 }',
		);
		expect(mistakesIn(taking).map(({ line }) => line)).toEqual([25]);
		const posted = taking.replace(
			'when: comment.approved\n    if: { onPost: zonnebloem, ',
			'when: post.approved\n    if: { ',
		);
		expect(mistakesIn(posted)).toEqual([]);
	});

	it('refuses to share or choose twice', () => {
		const again = longer
			.replace(/( {2}- \{ kind: share.*\n)/, '$1$1')
			.replace(/( {2}- \{ kind: vote.*\n)/, '$1$1');
		expect(mistakesIn(small.replace('rules:', `${again}rules:`)).map(({ line }) => line)).toEqual([30, 32]);
	});

	it('refuses a public answer to what is not public', () => {
		const mistakes = mistakesIn(changed('when: comment.approved\n', 'when: comment.submitted\n'));
		expect(mistakes.map((mistake) => mistake.line)).toEqual([25]);
	});

	it('refuses a key that means something else', () => {
		const mistakes = mistakesIn(changed('key: zonnebloem', 'key: subject'));
		expect(mistakes.map((mistake) => mistake.line)).toContain(12);
	});

	it('takes pictures on trust when it does not know them', () => {
		const text = changed('picture: sunflower', 'picture: moonflower');
		expect(mistakesIn(text)).toHaveLength(1);
		expect('scenario' in readScenario({ file: 'scenario.yaml', text })).toBe(true);
	});

	it('tells all mistakes at once, in the order of the file', () => {
		const text = changed('minute: 2', 'minute: x')
			.replace('after: 10', 'after: x')
			.replace('format: 1', 'format: x');
		expect(mistakesIn(text).map((mistake) => mistake.line)).toEqual([1, 16, 25]);
	});

	it('stops counting at a hundred', () => {
		const text = `format: 1\n${Array.from({ length: 5000 }, (_, place) => `field-${place}: 1`).join('\n')}`;
		expect(mistakesIn(text)).toHaveLength(100);
	});

	it.each(['', '\n', '# only a comment', 'null', '7', '[]', '---', 'tekst'])(
		'has an answer to %j',
		(text) => {
			expect(mistakesIn(text).length).toBeGreaterThan(0);
		},
	);

	it('never throws, whatever the file holds', () => {
		const field = fc.constantFrom(
			'format',
			'cast',
			'script',
			'rules',
			'kind',
			'key',
			'on',
			'if',
			'body',
			'nl',
			'__proto__',
		);
		const { tree } = fc.letrec((tie) => ({
			leaf: fc.oneof(
				fc.string(),
				fc.double(),
				fc.boolean(),
				fc.constant(null),
				fc.constantFrom('post', 'any'),
			),
			tree: fc.oneof(
				{ maxDepth: 4 },
				tie('leaf'),
				fc.array(tie('tree'), { maxLength: 4 }),
				fc.dictionary(field, tie('tree'), { maxKeys: 6 }),
			),
		}));
		const read = (text: string) => {
			for (const mistake of mistakesIn(text)) expect(mistake.line).toBeGreaterThan(0);
		};
		fc.assert(fc.property(fc.string({ unit: 'binary' }), read));
		fc.assert(fc.property(tree, (data) => read(stringify(data))));
	});

	it('survives any line of a scenario being lost or doubled', () => {
		const lines = small.split('\n');
		fc.assert(
			fc.property(fc.nat(lines.length - 1), fc.boolean(), (place, lost) => {
				mistakesIn(lines.toSpliced(place, lost ? 1 : 0, ...(lost ? [] : [lines[place]!])).join('\n'));
			}),
		);
	});
});

describe('scenarioJsonSchema', () => {
	it('is what docs/scenario.schema.json holds', () => {
		const committed = readFileSync(
			new URL('../../../../../docs/scenario.schema.json', import.meta.url),
			'utf8',
		);
		expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
	});
});

describe('docs/scenario-format.md', () => {
	const guide = readFileSync(new URL('../../../../../docs/scenario-format.md', import.meta.url), 'utf8');
	const examples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, example]) => example!);
	const [whole, ...parts] = examples;
	const rules = parts.filter((one) => Array.isArray(parse(one)));
	const [chats] = parts.filter((one) => one.startsWith('chats:'));
	const builtIn = [...avatars, ...postPictures];

	it('explains with a scenario that works', () => {
		expect(mistakesIn(whole!, builtIn)).toEqual([]);
	});

	it('explains with a chat that works', () => {
		const longer = { ...parse(whole!), ...parse(chats!) };
		expect(mistakesIn(stringify(longer), builtIn)).toEqual([]);
	});

	it('explains with switches and a story that work', () => {
		const [switched] = parts.filter((one) => one.startsWith('switches:'));
		const longer = { ...parse(whole!), ...parse(switched!) };
		expect(mistakesIn(stringify(longer), builtIn)).toEqual([]);
	});

	it('explains with more of a script that works', () => {
		const scenario = parse(whole!) as { script: unknown[] };
		const more = parts.filter((one) => one.startsWith('script:'));
		expect(more).toHaveLength(2);
		const script = [
			...scenario.script,
			...more.flatMap((one) => (parse(one) as { script: unknown[] }).script),
		];
		expect(mistakesIn(stringify({ ...scenario, script }), builtIn)).toEqual([]);
	});

	it('explains with rules that work', () => {
		expect(rules.length).toBeGreaterThan(0);
		const scenario = parse(whole!) as { rules: unknown[] };
		const longer = {
			...scenario,
			rules: [...scenario.rules, ...rules.flatMap((one) => parse(one) as unknown[])],
		};
		expect(mistakesIn(stringify(longer), builtIn)).toEqual([]);
	});
});
