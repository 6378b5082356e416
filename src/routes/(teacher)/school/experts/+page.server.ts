import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { acquaintanceForm } from '#lib/experts/visit/acquaintanceForm.ts';
import * as acquaintances from '#lib/experts/visit/acquaintance.server.ts';
import { dayOf } from '#lib/experts/visit/days.ts';
import { mistakesIn } from '#lib/experts/visit/visitForm.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

const year = 365 * 24 * 60 * 60 * 1000;

/** Whom the school may invite again: every teacher of the school sees it. */
export const load: PageServerLoad = async ({ locals }) => {
	const now = new Date();
	const entries = await acquaintances.list(locals.person!, now);
	return {
		entries: entries.map(({ id, name, email, theme, note, consent, consentHow, expiresAt }) => ({
			id,
			name,
			email,
			theme,
			note,
			consent,
			consentHow,
			expiresAt,
		})),
		suggested: { until: dayOf(new Date(now.getTime() + year)) } as Record<string, string>,
	};
};

export const actions: Actions = {
	add: async (event) => {
		const form = await readForm(event);
		const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
		const now = new Date();
		const read = acquaintanceForm(now).safeParse(values);
		if (!read.success) return fail(422, { values, mistakes: mistakesIn(read.error) });
		if (!(await acquaintances.add(event.locals.person!, read.data, now))) error(404, 'Not found');
	},
	remove: async (event) => {
		const id = z.uuid().safeParse((await readForm(event)).get('entry'));
		if (!id.success || !(await acquaintances.remove(event.locals.person!, id.data, new Date())))
			error(404, 'Not found');
	},
};
