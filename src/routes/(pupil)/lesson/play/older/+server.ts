import { error, json } from '@sveltejs/kit';
import { readCursor } from '#lib/server/cursor.ts';
import { metBy } from '#lib/network/pulls/pull.ts';
import { enterSquare } from '../square.server.ts';
import { pageOf } from '../feedPage.server.ts';
import type { RequestHandler } from './$types';

/** The next page of posts, for a square that scrolls without end. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const now = new Date();
	const place = await enterSquare(locals, now);
	const before = readCursor(url.searchParams.get('before') ?? '');
	if (!before || !metBy(place).includes('endless')) error(404, 'Not found');
	return json(await pageOf(locals, place, before));
};
