import { error, json } from '@sveltejs/kit';
import { keySetOf } from '#lib/skills/out/badge.server.ts';
import type { RequestHandler } from './$types';

/** With what a badge of this school can be checked. */
export const GET: RequestHandler = async ({ params }) => {
	const keys = await keySetOf(params.school);
	if (!keys) error(404, 'Not found');
	return json(keys);
};
