import { error } from '@sveltejs/kit';
import * as logs from '#lib/moderation/log/log.server.ts';
import { logTable } from '#lib/moderation/log/logTable.server.ts';
import { library } from '../../../../../library.server.ts';
import type { RequestHandler } from './$types';

/** The log of a classroom as a table. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	const page = (before: number | null) => logs.log(locals.person!, params.classroom, { before });
	return (await logTable(page, titleOf)) ?? error(404, 'Not found');
};
