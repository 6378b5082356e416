import { error } from '@sveltejs/kit';
import { stringify } from 'csv-stringify/sync';
import * as logs from '#lib/moderation/log.server.ts';
import { tell } from '#lib/moderation/logWords.ts';
import { m } from '#lib/paraglide/messages.js';
import { library } from '../../../../../library.server.ts';
import type { RequestHandler } from './$types';

/** Pages of fifty: what a class does in a year, and a bound all the same. */
const mostPages = 1000;

/** The log of a classroom as a table that a spreadsheet opens: when, who, and the sentence. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	const rows: [string, string, string][] = [];
	let before: number | null = null;
	for (let page = 0; page < mostPages; page++) {
		const part = await logs.log(locals.person!, params.classroom, { before });
		if (!part) error(404, 'Not found');
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
};
