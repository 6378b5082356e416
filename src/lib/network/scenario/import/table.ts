import { parse, type CsvError } from 'csv-parse/sync';
import { nearest } from '../format/guess.ts';
import { baseOf, decode, limits, tooManyRows, type Package } from './files.ts';
import { reasons, type At, type Report } from './repair.ts';

/** A row of a table, its cells by the name of their column. */
export type Row = At & { cell: (column: string) => string };

type Record = { record: string[]; info: { lines: number } };

/** A file by its name, wherever in the package it stands and however its name is capitalised. */
export function fileNamed(
	{ files }: Package,
	name: string | RegExp,
): [name: string, bytes: Uint8Array] | null {
	const isIt = (base: string) =>
		typeof name === 'string' ? base.toLowerCase() === name.toLowerCase() : name.test(base);
	return [...files].find(([path]) => isIt(baseOf(path))) ?? null;
}

/**
 * The rows of a table with the line on which each begins; what cannot be a row is reported. Null when the
 * file is not there or lacks a column that it cannot do without.
 */
export function rowsOf(
	pack: Package,
	name: string | RegExp,
	needed: readonly string[],
	report: Report,
): Row[] | null {
	const found = fileNamed(pack, name);
	if (!found) return null;
	const [file, bytes] = found;
	const [head, ...rest] = recordsIn(file, decode(bytes), report);
	const columns = (head?.record ?? []).map((column) => column.trim().toLowerCase());
	const missing = needed.filter((column) => !columns.includes(column));
	for (const column of missing)
		report.leftOut({ file, line: 1 }, reasons.noColumn(column), nearest(column, columns));
	if (missing.length > 0) return null;
	const rows: Row[] = [];
	for (const { record, line } of rest) {
		const at = { file, line };
		if (record.every((cell) => cell.trim() === '')) report.leftOut(at, reasons.emptyRow);
		else if (record.some((cell) => cell.length > limits.cell)) report.leftOut(at, reasons.hugeCell);
		else rows.push({ ...at, cell: (column) => record[columns.indexOf(column)] ?? '' });
	}
	return rows;
}

/** So many lines of one file may be beyond reading before we leave the rest. */
const mostBroken = 50;

/** Reads on behind a line whose quotation mark is never closed: it would swallow the rest of the file. */
function recordsIn(file: string, text: string, report: Report): { record: string[]; line: number }[] {
	const lines = text.split(/\r\n|\n|\r/);
	if (lines.length > limits.rows) throw tooManyRows(baseOf(file));
	const records: { record: string[]; line: number }[] = [];
	let begin = 0;
	for (let broken = 0; broken <= mostBroken && begin < lines.length; broken++) {
		const { read, stoppedAt } = readUntilBroken(lines.slice(begin).join('\n'));
		records.push(
			...read.map(({ record }, i) => ({ record, line: begin + 1 + (read[i - 1]?.info.lines ?? 0) })),
		);
		if (stoppedAt === null) break;
		report.leftOut({ file, line: begin + stoppedAt }, reasons.badRow);
		begin += stoppedAt;
	}
	return records;
}

function readUntilBroken(text: string): { read: Record[]; stoppedAt: number | null } {
	const read: Record[] = [];
	const options = {
		bom: true,
		info: true,
		relaxColumnCount: true,
		relaxQuotes: true,
		skipEmptyLines: false,
	} as const;
	try {
		parse(text, { ...options, onRecord: (one: unknown) => void read.push(one as Record) });
		return { read, stoppedAt: null };
	} catch (problem) {
		if ((problem as CsvError).code === undefined) throw problem;
		// The one that broke begins on the line behind the last that was whole.
		return { read, stoppedAt: (read.at(-1)?.info.lines ?? 0) + 1 };
	}
}

/** A key without what somebody's thumb left around it. */
export function keyIn(row: Row, column: string, report: Report): string {
	const found = row.cell(column);
	const key = found.trim();
	if (key !== '' && key !== found) report.changed(row, reasons.spaces);
	return key;
}
