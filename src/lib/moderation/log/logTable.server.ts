import { stringify } from 'csv-stringify/sync';
import { m } from '#lib/paraglide/messages.js';
import type { Entry } from './log.server.ts';
import { tell } from './logWords.ts';

/** Pages of fifty: what a class does in a year, and a bound all the same. */
const mostPages = 1000;

/**
 * A log as a table that a spreadsheet opens: when, who, and the sentence. Null where the log is not the reader's.
 * @param read a page of it, from one on
 * @param titleOf what a lesson is called
 */
export async function logTable(
	read: (before: number | null) => Promise<{ entries: Entry[]; before: number | null } | null>,
	titleOf: (lesson: string) => string,
): Promise<Response | null> {
	const rows: [string, string, string][] = [];
	let before: number | null = null;
	for (let page = 0; page < mostPages; page++) {
		const part = await read(before);
		if (!part) return null;
		for (const { lesson, ...entry } of part.entries)
			rows.push([
				entry.at.toISOString(),
				entry.by ?? '',
				tell({ ...entry, lesson: lesson && titleOf(lesson) }),
			]);
		if (part.before === null) break;
		before = part.before;
	}
	const columns = [m.moderation_log_when(), m.moderation_log_who(), m.moderation_log_what()];
	// A cell that begins like a formula is words, whatever a spreadsheet thinks of it.
	const table = stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
	return new Response(table, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="log.csv"',
		},
	});
}
