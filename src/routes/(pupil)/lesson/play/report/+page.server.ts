import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import type { ReportAnswer } from '#lib/network/composer/answer.ts';
import { reportables, reportDraft } from '#lib/network/draft.ts';
import { clock } from '#lib/network/place.server.ts';
import { find, report } from '#lib/network/report/report.server.ts';
import { inLanguage } from '#lib/network/shown.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { sentenceOf } from '../actions.server.ts';
import { enterSquare, placeOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

const asked = z.object({ kind: z.enum(reportables), id: z.uuid() });

export const load: PageServerLoad = async ({ locals, url }) => {
	const now = new Date();
	const place = await enterSquare(locals, now);
	const page = {
		...stillnessOf(locals.person!, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
	};
	const read = asked.safeParse(Object.fromEntries(url.searchParams));
	const words =
		read.success && (await find(locals.person!, place.network.id, read.data, clock(place.network, now)));
	if (!read.success || !words) error(404, 'Not found');
	return { ...page, about: { ...read.data, by: words.by }, quote: inLanguage(words, locals.language) };
};

export const actions: Actions = {
	default: async (event): Promise<ReportAnswer | ActionFailure<ReportAnswer>> => {
		const form = await readForm(event);
		const typed = {
			done: false,
			reason: String(form.get('reason') ?? ''),
			note: String(form.get('note') ?? ''),
		};
		const read = reportDraft.safeParse({
			...Object.fromEntries(form),
			...Object.fromEntries(event.url.searchParams),
		});
		if (!read.success) {
			const isReason = read.error.issues[0]?.path[0] === 'reason';
			return fail(400, { ...typed, problem: isReason ? m.network_mistake_reason() : sentenceOf(read.error) });
		}
		const now = new Date();
		const { person, language } = event.locals;
		const place = await placeOf(person!, now);
		const done = place !== null && (await report(person!, place, read.data, language, now));
		return done
			? { ...typed, done, problem: null }
			: fail(409, { ...typed, problem: m.network_refused_gone() });
	},
};
