import { json } from '@sveltejs/kit';
import { readCursor } from '#lib/server/cursor.ts';
import { enterSquare } from '../square.server.ts';
import { pageOf } from '../feedPage.server.ts';
import type { RequestHandler } from './$types';

/** The next page of posts, for a square that scrolls without end. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const now = new Date();
	const place = await enterSquare(locals, now);
	return json(await pageOf(locals, place, readCursor(url.searchParams.get('before') ?? '')));
};
