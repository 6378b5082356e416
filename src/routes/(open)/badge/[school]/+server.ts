import { error, json } from '@sveltejs/kit';
import { profileOf } from '#lib/skills/out/badge.server.ts';
import type { RequestHandler } from './$types';

/** Who signed a badge: the name of a school, for anybody who was given one. */
export const GET: RequestHandler = async ({ params, url }) => {
	const profile = await profileOf(params.school, url.origin);
	if (!profile) error(404, 'Not found');
	return json(profile);
};
