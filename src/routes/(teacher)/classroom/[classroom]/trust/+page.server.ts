import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { liveKey } from '#lib/live/topic.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import { feedbackLength } from '#lib/moderation/limits.ts';
import * as trusts from '#lib/moderation/trust/trust.server.ts';
import { enough } from '#lib/moderation/trust/trust.ts';
import * as avatars from '#lib/network/profile/avatar.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { trusts as levels } from '#lib/server/db/schema/moderation.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('lane'));
	const pupils = await trusts.licences(locals.person!, params.classroom, new Date());
	if (!pupils) error(404, 'Not found');
	return { pupils, enough: enough.texts };
};

const pupil = z.object({ pupil: z.uuid() });
const giving = pupil.extend({ level: z.enum(levels) });
const pausing = pupil.extend({
	reason: z.string().trim().min(1, 'empty').max(feedbackLength, 'long'),
});

export const actions: Actions = {
	give: async (event) => {
		const read = giving.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { message: m.trust_not_done() });
		const { pupil, level } = read.data;
		const given = { pupilId: pupil, level };
		if (!(await trusts.give(event.locals.person!, event.params.classroom, given, new Date())))
			error(404, 'Not found');
	},
	pause: async (event) => {
		const form = await readForm(event);
		const read = pausing.safeParse(Object.fromEntries(form));
		if (!read.success) {
			const isLong = read.error.issues.some(({ message }) => message === 'long');
			return fail(422, {
				pupil: String(form.get('pupil')),
				reason: String(form.get('reason') ?? ''),
				message: isLong ? m.trust_pause_long({ max: feedbackLength }) : m.trust_pause_empty(),
			});
		}
		const { pupil, reason } = read.data;
		const asked = { pupilId: pupil, reason };
		if (!(await freezes.freezePupil(event.locals.person!, event.params.classroom, asked, new Date())))
			error(404, 'Not found');
	},
	picture: async (event) => {
		const read = pupil.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { message: m.trust_not_done() });
		const given = { pupilId: read.data.pupil };
		if (!(await avatars.give(event.locals.person!, event.params.classroom, given, new Date())))
			error(404, 'Not found');
	},
	resume: async (event) => {
		const read = pupil.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { message: m.trust_not_done() });
		if (!(await freezes.liftPupil(event.locals.person!, event.params.classroom, read.data.pupil, new Date())))
			error(404, 'Not found');
	},
};
