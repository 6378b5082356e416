import { error } from '@sveltejs/kit';
import { issuerOf } from '#lib/skills/out/badge.server.ts';
import { statusList } from '#lib/skills/out/status.server.ts';
import type { RequestHandler } from './$types';

/** Which badges of this school were taken back, for whoever was given one. */
export const GET: RequestHandler = async ({ params, url }) => {
	const list = await statusList(params.school, issuerOf(url.origin, params.school), new Date());
	if (!list) error(404, 'Not found');
	return new Response(list, { headers: { 'content-type': 'application/vc+jwt' } });
};
