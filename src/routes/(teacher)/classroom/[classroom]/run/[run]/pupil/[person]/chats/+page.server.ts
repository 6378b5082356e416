import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { ofPupil } from '#lib/network/chat/read.server.ts';
import { showMessage } from '#lib/network/chat/shown.ts';
import { classmate } from '#lib/people/classroom.server.ts';
import type { PageServerLoad } from './$types';
import { runAt } from '../../../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('presence'), liveKey('lane'));
	const { run, title } = await runAt(event);
	const now = new Date();
	const pupil = await classmate(run.classroomId, event.params.person, now);
	const chats = pupil && (await ofPupil(event.locals.person!, run, pupil.id, now));
	if (!pupil || !chats) error(404, 'Not found');
	return {
		title,
		pupil: { id: pupil.id, name: pupil.nickname },
		chats: chats.map(({ key, name, avatar, blocked, askedAt, messages }) => ({
			key,
			name,
			avatar,
			blocked,
			asked: askedAt !== null,
			messages: messages.map((message) => showMessage(message, event.locals.language)),
		})),
	};
};
