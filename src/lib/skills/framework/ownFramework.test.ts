import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { mostItems, readOwnFramework } from './ownFramework.ts';
import { problemSentence } from './ownFrameworkWords.ts';

const itemsOf = (text: string) => {
	const read = readOwnFramework(text);
	if ('problems' in read) throw new Error(JSON.stringify(read.problems));
	return read.items;
};
const problemsOf = (text: string) => {
	const read = readOwnFramework(text);
	return 'problems' in read ? read.problems : [];
};

const thinks = { code: 'M1', title: 'Nadenken', statement: 'Denkt na', goal: 'mastery', slo: ['24A.4'] };
const together = {
	code: 'M2',
	title: null,
	statement: 'Gaat goed; met anderen om',
	goal: 'both',
	slo: ['24B.1', '24A.5'],
};

describe('a framework of one’s own is read', () => {
	test('from a table as Dutch Excel writes it', () => {
		const table =
			'\uFEFFCode;Titel;Omschrijving;Soort;SLO\r\nM1;Nadenken;Denkt na;beheersing;24A.4\r\nM2;;"Gaat goed; met anderen om";;"24B.1, 24A.5"\r\n';
		expect(itemsOf(table)).toEqual([thinks, together]);
	});

	test('from a table with commas, or pasted with tabs', () => {
		expect(itemsOf('code,title,statement,goal,slo\nM1,Nadenken,Denkt na,mastery,24A.4')).toEqual([thinks]);
		expect(itemsOf('slo\tstatement\tcode\ttitle\tgoal\n24A.4\tDenkt na\tM1\tNadenken\tmastery')).toEqual([
			thinks,
		]);
	});

	test('from a list in JSON, with or without something around it', () => {
		expect(itemsOf(JSON.stringify([{ ...thinks, goal: 'beheersing' }]))).toEqual([thinks]);
		expect(itemsOf(JSON.stringify({ items: [{ ...thinks, slo: '24A.4' }] }))).toEqual([thinks]);
	});
});

describe('what is wrong is said, with its line', () => {
	test.each([
		['', 'empty', 0],
		['   ', 'empty', 0],
		['zomaar wat', 'columns', 1],
		['code;omschrijving', 'no_lines', 0],
		['code;omschrijving\nM1;"Denkt na', 'unreadable', 0],
		['code;omschrijving\nM1;', 'statement', 2],
		['code;omschrijving\n;Denkt na', 'code', 2],
		['code;omschrijving\nM1;Denkt na\nM1;Denkt weer', 'code_twice', 3],
		['code;omschrijving;soort\nM1;Denkt na;iets', 'goal', 2],
		['code;omschrijving;slo\nM1;Denkt na;24A.4, 99Z', 'slo', 2],
		['[{"code":"M1"', 'unreadable', 0],
		['{"items":"geen lijst"}', 'columns', 0],
		['[{"title":"zonder code"}]', 'columns', 1],
		['null', 'columns', 1],
	])('%j: %s on line %i', (text, name, line) => expect(problemsOf(text)[0]).toMatchObject({ name, line }));

	test('too many goals', () => {
		const lines = Array.from({ length: mostItems + 1 }, (_, i) => `M${i};Doel`);
		expect(problemsOf(['code;omschrijving', ...lines].join('\n'))).toMatchObject([{ name: 'too_many' }]);
	});

	test('whatever is pasted, it is read or answered in a sentence', () => {
		const pasted = fc.oneof(
			fc.string(),
			fc.json(),
			fc.array(fc.string()).map((cells) => `code;omschrijving\n${cells.join(';')}`),
		);
		for (const language of ['nl', 'en'] as const) {
			overwriteGetLocale(() => language);
			fc.assert(
				fc.property(pasted, (text) => {
					for (const problem of problemsOf(text)) expect(problemSentence(problem)).toMatch(/[.?]$/);
				}),
			);
		}
		overwriteGetLocale(() => 'nl');
	});
});
