import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { placeWords } from '#lib/network/scenario/desk/placeWords.ts';
import { retitle } from '#lib/network/scenario/edit/edit.ts';
import * as owns from '#lib/network/scenario/own.server.ts';
import { copyTitle } from '#lib/network/scenario/title.ts';
import { drawTimeline } from '#lib/network/scenario/drawn/timelinePicture.server.ts';
import { untranslated } from '#lib/network/scenario/format/translated.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { library } from '../../../library.server.ts';
import { found, foundOwn } from '../found.server.ts';
import { saveWith } from '../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { own, scenario, lesson } = await found(locals.person!, params.scenario);
	const asked = url.searchParams.get('cast');
	const only = scenario.cast.some(({ key }) => key === asked) ? asked : null;
	return {
		id: params.scenario,
		only,
		picture: drawTimeline(scenario, only),
		scenario,
		lesson: lesson && (library.find(lesson)?.lesson.texts[locals.language].title ?? null),
		untranslated: untranslated(scenario),
		own: own && {
			version: own.version,
			isRead: own.readAt !== null,
			canUndo: own.canUndo,
			faults: own.faults.map(({ path, reason }) => ({
				below: null,
				words: null,
				...placeWords(scenario, path, locals.language),
				reason: reason[locals.language],
			})),
		},
	};
};

const versionIn = (form: FormData) => z.coerce.number().int().min(1).catch(0).parse(form.get('version'));

/** A change to one of the school's own, as it stood in the sender's browser. */
async function change(
	event: RequestEvent<{ scenario: string }>,
	make: (id: string, version: number) => Promise<owns.Saved>,
) {
	const { id } = await foundOwn(event.locals.person!, event.params.scenario);
	const saved = await make(id, versionIn(await readForm(event)));
	if (saved === null) error(404, 'Not found');
	if (saved === 'stale') return fail(409, { message: m.scenario_stale() });
	redirect(303, `/scenarios/${id}`);
}

export const actions: Actions = {
	copy: async ({ locals, params }) => {
		const { scenario } = await found(locals.person!, params.scenario);
		const copy = { ...scenario, title: copyTitle(scenario.title) };
		const made = await owns.add(locals.person!, { scenario: copy, origin: 'copied' }, new Date());
		if (!made) return fail(409, { message: m.scenario_full({ max: owns.mostScenarios }) });
		redirect(303, `/scenarios/${made.id}`);
	},
	title: (event) => saveWith(event, retitle),
	read: (event) =>
		change(event, (id, version) => owns.markRead(event.locals.person!, id, version, new Date())),
	undo: (event) => change(event, (id, version) => owns.undo(event.locals.person!, id, version, new Date())),
	remove: async ({ locals, params }) => {
		const { id } = await foundOwn(locals.person!, params.scenario);
		if (!(await owns.remove(locals.person!, id, new Date()))) error(404, 'Not found');
		redirect(303, '/scenarios');
	},
};
