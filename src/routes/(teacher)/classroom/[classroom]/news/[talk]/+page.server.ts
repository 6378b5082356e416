import * as talks from '#lib/news/talk.server.ts';
import { talkAt } from './found.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const talk = await talkAt(event);
	return { talk, threads: await talks.threadsOf(talk.id) };
};
