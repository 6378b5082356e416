import { error } from '@sveltejs/kit';
import * as logs from '#lib/moderation/log/log.server.ts';
import { logTable } from '#lib/moderation/log/logTable.server.ts';
import type { RequestHandler } from './$types';

/** The log of a school as a table. What is arranged for a school happens in no lesson. */
export const GET: RequestHandler = async ({ locals }) => {
	const page = (before: number | null) => logs.schoolLog(locals.person!, { before });
	return (await logTable(page, (lesson) => lesson)) ?? error(404, 'Not found');
};
