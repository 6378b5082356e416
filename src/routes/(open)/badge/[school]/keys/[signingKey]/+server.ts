import { error, json } from '@sveltejs/kit';
import { publicKeyOf } from '#lib/skills/out/signing.server.ts';
import type { RequestHandler } from './$types';

/** The one key that a badge says it was signed with. */
export const GET: RequestHandler = async ({ params }) => {
	const key = await publicKeyOf(params.school, params.signingKey);
	if (!key) error(404, 'Not found');
	return json(key);
};
