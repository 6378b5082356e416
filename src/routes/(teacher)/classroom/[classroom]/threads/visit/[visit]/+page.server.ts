import { error, fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#lib/experts/visit/days.ts';
import * as invitations from '#lib/experts/visit/invitation.server.ts';
import { stateOf } from '#lib/experts/visit/visit.ts';
import { mistakesIn, settingsForm } from '#lib/experts/visit/visitForm.ts';
import * as visits from '#lib/experts/visit/visit.server.ts';
import { isAlone } from '#lib/demo/demo.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { deliver } from '#lib/mail/outbox.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { settings } from '#lib/server/settings.ts';
import { readForm } from '#lib/server/form.ts';
import { wordsIn } from '../../fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('thread'));
	const visit = await visits.find(locals.person!, params.classroom, params.visit);
	if (!visit) error(404, 'Not found');
	const now = new Date();
	const { yearGroup, standing, personId: _, ...shown } = visit;
	return {
		visit: shown,
		yearGroup,
		/** What became of what he wrote about himself. */
		standing,
		state: stateOf(visit, now),
		link: await invitations.newestOf(visit.id),
		today: dayOf(now),
		hasOutbox: isAlone() && !settings.smtpUrl,
		values: {
			until: dayOf(new Date(visit.endsAt.getTime() - 1)),
			limit: String(visit.questionLimit),
			naming: visit.naming,
			conduct: visit.conductSeenOn ?? '',
		},
	};
};

export const actions: Actions = {
	settle: async (event) => {
		const { person, visit, form, now } = await asked(event);
		const fields = wordsIn(form);
		const read = settingsForm(visit.startsAt, now).safeParse(fields);
		if (!read.success) return fail(422, { values: fields, mistakes: mistakesIn(read.error) });
		return outcome(await visits.settle(person, visit.classroomId, visit.id, read.data, now), { saved: true });
	},
	renew: async (event) => {
		const { person, visit, now } = await asked(event);
		const sender = { origin: event.url.origin, language: event.locals.language };
		const renewed = await visits.renew(person, visit.classroomId, visit.id, sender, now);
		void deliver().catch(() => {});
		return outcome(renewed, { renewed: { link: renewed && renewed !== 'over' ? renewed.link : null } });
	},
	end: async (event) => {
		const { person, visit, now } = await asked(event);
		const ended = await visits.end(person, visit.classroomId, visit.id, now);
		outcome(ended, {});
		redirect(303, `/classroom/${visit.classroomId}/threads/visit/${visit.id}`);
	},
};

/** A form posted about a visit to the person's own classroom. */
async function asked(event: RequestEvent) {
	const person = event.locals.person!;
	const form = await readForm(event);
	const visit = await visits.find(person, event.params.classroom, event.params.visit);
	if (!visit) error(404, 'Not found');
	return { person, visit, form, now: new Date() };
}

function outcome<T extends object>(done: object | true | 'over' | null, result: T) {
	if (done === null) error(404, 'Not found');
	return done === 'over' ? fail(409, { problem: m.experts_is_over() }) : result;
}
