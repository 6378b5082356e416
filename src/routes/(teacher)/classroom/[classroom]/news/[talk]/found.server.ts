import { error, type RequestEvent } from '@sveltejs/kit';
import { helpOf } from '#lib/moderation/words/schoolWords.server.ts';
import * as talks from '#lib/news/talk.server.ts';

/** The talk of an address in the person's own classroom, with the help card where its news is heavy. */
export async function talkAt({ locals, params }: RequestEvent<{ classroom: string; talk: string }>) {
	const talk = await talks.findTalk(locals.person!, params.classroom, params.talk);
	if (!talk) error(404, 'Not found');
	const { id, title, source, link, day, heavy } = talk;
	const help = heavy ? (await helpOf.of(locals.person!.schoolId))[locals.language] : null;
	return { id, title, source, link, day, help };
}
