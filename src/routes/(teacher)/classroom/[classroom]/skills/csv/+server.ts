import { error } from '@sveltejs/kit';
import { classroomCsv } from '#lib/skills/out/classroomCsv.server.ts';
import { download } from '#lib/skills/out/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const table = await classroomCsv(locals.person!, params.classroom, locals.language, new Date());
	if (table === null) error(404, 'Not found');
	return download(table, { name: 'vaardigheden.csv', type: 'text/csv; charset=utf-8' });
};
