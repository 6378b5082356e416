import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as acquaintances from '#lib/experts/visit/acquaintance.server.ts';
import { dayOf } from '#lib/experts/visit/days.ts';
import { nameLength, questionsUsually } from '#lib/experts/limits.ts';
import { invitationForm, mistakesIn } from '#lib/experts/visit/visitForm.ts';
import * as visits from '#lib/experts/visit/visit.server.ts';
import { deliver } from '#lib/mail/outbox.server.ts';
import * as talks from '#lib/news/talk.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { readForm } from '#lib/server/form.ts';
import { wordsIn } from '../fields.ts';
import type { Actions, PageServerLoad } from './$types';

const threeWeeks = 21 * 24 * 60 * 60 * 1000;

export const load: PageServerLoad = async ({ parent, params, locals, url }) => {
	const { classroom } = await parent();
	const found = classroom?.id === params.classroom ? await classrooms.find(params.classroom) : null;
	if (!found) error(404, 'Not found');
	const now = new Date();
	const book = await acquaintances.list(locals.person!, now);
	const from = url.searchParams.get('from');
	const known = book.find(({ id }) => id === from);
	if (from !== null && !known) error(404, 'Not found');
	const talkId = url.searchParams.get('talk');
	const talk = talkId === null ? null : await talks.findTalk(locals.person!, params.classroom, talkId);
	if (talkId !== null && !talk) error(404, 'Not found');
	const about = talk?.title.slice(0, nameLength).toWellFormed();
	const today = dayOf(now);
	return {
		key: randomUUID(),
		yearGroup: found.yearGroup,
		today,
		book: book.map(({ id, name, theme }) => ({ id, name, theme })),
		suggested: {
			name: known?.name ?? '',
			email: known?.email ?? '',
			theme: about ?? known?.theme ?? '',
			threads: about ?? '',
			talk: talk?.id ?? '',
			from: today,
			until: dayOf(new Date(now.getTime() + threeWeeks)),
			limit: String(questionsUsually),
			naming: 'given',
		},
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const fields = wordsIn(form);
		const now = new Date();
		const key = z.uuid().safeParse(form.get('key'));
		const read = invitationForm(now).safeParse(fields);
		const classroom = event.params.classroom;
		if (!visits.mayInvite(event.locals.person!, classroom)) error(404, 'Not found');
		if (!read.success || !key.success)
			return fail(422, { values: fields, mistakes: read.success ? {} : mistakesIn(read.error) });
		// An unknown talk, or another classroom's, is one that does not exist.
		const talk = fields.talk ? await talks.findTalk(event.locals.person!, classroom, fields.talk) : null;
		if (fields.talk && !talk) error(404, 'Not found');
		const sender = { origin: event.url.origin, language: event.locals.language };
		const invited = await visits.invite(
			event.locals.person!,
			classroom,
			{ ...read.data, id: key.data, talkId: talk?.id ?? null },
			sender,
			now,
		);
		if (!invited) error(404, 'Not found');
		// It goes by itself; nobody waits for a server for mail that may be slow.
		void deliver().catch(() => {});
		if (!invited.link) redirect(303, `/classroom/${classroom}/threads/visit/${key.data}`);
		return { invited: { ...read.data, id: key.data, link: invited.link } };
	},
};
