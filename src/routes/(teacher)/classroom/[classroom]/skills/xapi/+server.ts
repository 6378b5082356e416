import { error } from '@sveltejs/kit';
import { download } from '#lib/skills/out/download.ts';
import { statementsOf, toLines } from '#lib/skills/out/xapi.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const statements = await statementsOf(locals.person!, params.classroom, url.origin);
	if (!statements) error(404, 'Not found');
	return download(toLines(statements), { name: 'vaardigheden.jsonl', type: 'application/x-ndjson' });
};
