import { talkAt } from '../found.server.ts';
import type { PageServerLoad } from './$types';

/** One card at a time: the whole room reads along. */
export const load: PageServerLoad = async (event) => {
	const { id, title, help } = await talkAt(event);
	return { talk: { id, title, help }, card: Math.trunc(Number(event.url.searchParams.get('card'))) || 1 };
};
