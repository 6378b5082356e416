import { limits, tooManyRows } from './files.ts';
import { reasons, type At, type Report } from './repair.ts';

/** What stands between braces; nothing of it is certain. */
export type Json = { readonly [name: string]: unknown };

export const isJson = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text or a number as text; anything else is none. */
export const text = (value: unknown): string =>
	typeof value === 'string'
		? value
		: typeof value === 'number' && Number.isFinite(value)
			? String(value)
			: '';

/** One thing on each line, or all of them in one list. */
export function linesIn(file: string, words: string, report: Report): { at: At; value: Json }[] {
	const whole = words.replace(/^\ufeff/, '');
	if (whole.trimStart().startsWith('[')) {
		const list = listIn(file, whole, report);
		return list.map((value) => ({ at: { file, line: 1 }, value }));
	}
	const lines = whole.split(/\r\n|\n|\r/);
	if (lines.length > limits.rows) throw tooManyRows(file);
	return lines.flatMap((line, place) => {
		if (line.trim() === '') return [];
		const at = { file, line: place + 1 };
		const value = parsed(line);
		if (isJson(value)) return [{ at, value }];
		report.leftOut(at, value === undefined ? reasons.badJson : reasons.strangeRow);
		return [];
	});
}

/** A list of things; what is none of them is reported. */
export function listIn(file: string, words: string, report: Report): Json[] {
	const value = parsed(words.replace(/^\ufeff/, ''));
	if (!Array.isArray(value)) {
		report.leftOut({ file, line: 1 }, value === undefined ? reasons.badJson : reasons.strangeRow);
		return [];
	}
	if (value.length > limits.rows) throw tooManyRows(file);
	return value.flatMap((one: unknown) => {
		if (isJson(one)) return [one];
		report.leftOut({ file, line: 1 }, reasons.strangeRow);
		return [];
	});
}

function parsed(words: string): unknown {
	try {
		return JSON.parse(words) as unknown;
	} catch {
		return undefined;
	}
}
