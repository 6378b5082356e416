import { describe, expect, it } from 'vitest';
import { afterTyping, spoken } from './chat.ts';
import { readScenario } from './scenario.ts';

const small = `format: 1
title: { nl: De straat, en: The street }
cast:
  - key: saar
    name: Saar
    handle: saar
    bio: { nl: Hoi, en: Hi }
    avatar: deer
    kind: child
script: []
chats:
  - cast: saar
    minute: 1
    lines:
      - key: vraag
        says: [{ nl: Waar woon je?, en: Where do you live? }]
        replies:
          - { key: nee, body: { nl: Nee, en: 'No' }, then: oke }
        typed:
          - { if: { findings: address }, then: oei }
          - then: oke
      - key: oke
        says: [{ nl: Oké, en: Okay }]
      - key: oei
        says: [{ nl: Dank!, en: Thanks! }]
        hint: { nl: Nu weet ze het., en: Now she knows. }
rules:
  - key: daarna
    when: message.chosen
    if: { chose: nee }
    then: [{ kind: chat, cast: saar, line: oei, after: 5 }]
goals: []
`;

const read = (text: string) => readScenario({ file: 'scenario.yaml', text, pictures: ['deer'] });

function changed(from: string, to: string): string {
	if (!small.includes(from)) throw new Error(`“${from}” is not in the small scenario`);
	return small.replace(from, to);
}

function line(key: string) {
	const reading = read(small);
	if (!('scenario' in reading)) throw new Error(JSON.stringify(reading.mistakes));
	return reading.scenario.chats![0]!.lines.find((line) => line.key === key)!;
}

describe('a chat', () => {
	it('is read, and may be left out of a scenario', () => {
		expect(line('vraag').replies).toHaveLength(1);
		const without = read(
			small.replace(/chats:[^]*(?=rules:)/, '').replace(/rules:[^]*(?=goals:)/, 'rules: []\n'),
		);
		expect(without).toHaveProperty('scenario');
	});

	it('goes on by what was typed', () => {
		expect(afterTyping(line('vraag'), 'Kerkstraat 12', ['address'], [])).toBe('oei');
		expect(afterTyping(line('vraag'), 'Dat zeg ik niet', [], [])).toBe('oke');
		expect(afterTyping(line('oke'), 'Hoi', [], [])).toBeNull();
	});

	it('says one thing after another, and explains last', () => {
		expect(spoken(line('oei')).map(({ by, after }) => [by, after])).toEqual([
			['cast', 3],
			['hint', 6],
		]);
	});

	it.each([
		['then: oke }', 'then: okee }', 'is geen stukje (line) van deze chat. Bedoel je “oke”?'],
		['then: oke }', 'then: vraag }', 'gaat verder met zichzelf'],
		['          - then: oke\n', '', 'De laatste mogelijkheid bij typed heeft geen if'],
		['chose: nee', 'chose: ne', '“ne” is geen antwoord (reply) uit een chat. Bedoel je “nee”?'],
		['kind: chat, cast: saar, line: oei', 'kind: chat, cast: saar, line: oi', 'is geen stukje'],
		['  - cast: saar', '  - cast: sar', '“sar” staat niet in de cast. Bedoel je “saar”?'],
		['- key: oke', '- key: oei', '“oei” is al in gebruik'],
		[
			'goals: []',
			'goals: [{ key: a, title: { nl: a, en: a }, when: reaction.given, if: { chose: nee } }]',
			'“chose” nooit waar',
		],
	])('with “%s” written as “%s” says what is wrong', (from, to, reason) => {
		const reading = read(changed(from, to));
		if (!('mistakes' in reading)) throw new Error('It was taken all the same.');
		expect(reading.mistakes.map((mistake) => mistake.reason.nl).join('\n')).toContain(reason);
	});

	it('that nothing begins is refused', () => {
		const reading = read(small.replace('    minute: 1\n', '').replace(/rules:[^]*(?=goals:)/, 'rules: []\n'));
		expect(JSON.stringify(reading)).toContain('begint nooit');
	});
});
