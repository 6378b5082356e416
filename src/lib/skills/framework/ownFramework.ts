import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Competence } from './catalogue.ts';
import { skillIds } from './framework.ts';
import { codeOf, type GoalType } from '../skillId.ts';

/** A line of a school's own framework, as it is kept. */
export type OwnItem = {
	code: string;
	title: string | null;
	statement: string;
	goal: GoalType;
	slo: string[];
};

/** Names of problems; their sentences are the messages `skills_own_<name>`. */
export type ProblemName =
	| 'empty'
	| 'unreadable'
	| 'columns'
	| 'no_lines'
	| 'too_many'
	| 'code'
	| 'code_twice'
	| 'statement'
	| 'goal'
	| 'slo';

/** What is wrong, and on which line of the table or which place in the list; 0 for the whole. */
export type Problem = { name: ProblemName; line: number; word: string };

export const mostItems = 80;

const columns = {
	code: ['code'],
	title: ['title', 'titel'],
	statement: ['statement', 'omschrijving', 'doel', 'vaardigheid'],
	goal: ['goal', 'soort', 'doeltype', 'type'],
	slo: ['slo'],
} as const;

const goals: Record<string, GoalType> = {
	'': 'both',
	beheersing: 'mastery',
	beheersen: 'mastery',
	mastery: 'mastery',
	ervaring: 'experience',
	meemaken: 'experience',
	experience: 'experience',
	hybride: 'both',
	both: 'both',
};

type Raw = { line: number; code: string; title: string; statement: string; goal: string; slo: string[] };

/** Reads what was pasted: a table with a heading (;, comma or tab between), or a list in JSON. */
export function readOwnFramework(text: string): { items: OwnItem[] } | { problems: Problem[] } {
	const tidy = text.replace(/^\uFEFF/, '').trim();
	if (tidy === '') return { problems: [{ name: 'empty', line: 0, word: '' }] };
	const raw = /^[[{]/.test(tidy) ? fromJson(tidy) : fromTable(tidy);
	if (!Array.isArray(raw)) return { problems: [raw] };
	if (raw.length === 0) return { problems: [{ name: 'no_lines', line: 0, word: '' }] };
	if (raw.length > mostItems) return { problems: [{ name: 'too_many', line: 0, word: String(raw.length) }] };
	const problems = raw.flatMap((line, i) => problemsIn(line, raw.slice(0, i)));
	if (problems.length > 0) return { problems };
	return {
		items: raw.map(({ code, title, statement, goal, slo }) => ({
			code,
			title: title || null,
			statement,
			goal: goals[goal]!,
			slo,
		})),
	};
}

const known = new Set(skillIds().map(codeOf));

function problemsIn({ line, code, title, statement, goal, slo }: Raw, earlier: readonly Raw[]): Problem[] {
	const problem = (name: ProblemName, word: string): Problem => ({ name, line, word });
	const unknown = slo.filter((one) => !known.has(one));
	return [
		...(/^[\p{L}\d][\p{L}\d .\-_/]{0,19}$/u.test(code) ? [] : [problem('code', code.slice(0, 30))]),
		...(earlier.some((one) => one.code === code) ? [problem('code_twice', code)] : []),
		...(statement === '' || statement.length > 400 || title.length > 120 ? [problem('statement', code)] : []),
		...(Object.hasOwn(goals, goal) ? [] : [problem('goal', goal.slice(0, 30))]),
		...(unknown.length > 0 ? [problem('slo', unknown.join(', ').slice(0, 60))] : []),
	];
}

const splitSlo = (cell: string) => cell.split(/[\s,;|]+/).filter(Boolean);
const lower = (text: string) => text.trim().toLowerCase();

function fromTable(text: string): Raw[] | Problem {
	const heading = text.slice(0, text.search(/\r?\n|$/));
	const delimiter = [';', '\t', ','].find((mark) => heading.includes(mark)) ?? ';';
	let rows: string[][];
	try {
		rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
	} catch {
		return { name: 'unreadable', line: 0, word: '' };
	}
	const names = (rows[0] ?? []).map(lower);
	const at = (column: keyof typeof columns) =>
		names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
	if (at('code') < 0 || at('statement') < 0)
		return { name: 'columns', line: 1, word: names.join(', ').slice(0, 60) };
	return rows.slice(1).map((cells, i) => {
		const cell = (column: keyof typeof columns) => cells[at(column)] ?? '';
		return {
			line: i + 2,
			code: cell('code'),
			title: cell('title'),
			statement: cell('statement'),
			goal: lower(cell('goal')),
			slo: splitSlo(cell('slo')),
		};
	});
}

const word = z.string().max(2000).optional().default('');
const listed = z.array(
	z.object({
		code: z.string(),
		title: word,
		statement: word,
		goal: word,
		slo: z
			.union([z.array(z.string().max(20)).max(40), z.string().transform(splitSlo)])
			.optional()
			.default([]),
	}),
);

function fromJson(text: string): Raw[] | Problem {
	const unreadable: Problem = { name: 'unreadable', line: 0, word: '' };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return unreadable;
	}
	const read = listed.safeParse(Array.isArray(value) ? value : (value as { items?: unknown }).items);
	if (!read.success)
		return { name: 'columns', line: Number(read.error.issues[0]?.path[0] ?? -1) + 1, word: '' };
	return read.data.map(({ code, title, statement, goal, slo }, i) => ({
		line: i + 1,
		code: code.trim(),
		title: title.trim(),
		statement: statement.trim(),
		goal: lower(goal),
		slo,
	}));
}

/** A kept line as every framework's. */
export const competenceOf = ({ code, title, statement, goal, slo }: OwnItem): Competence => ({
	code,
	parent: null,
	kind: 'own',
	title,
	statement,
	formerly: null,
	goal,
	slo,
	uri: null,
});
