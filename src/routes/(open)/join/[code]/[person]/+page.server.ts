import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { home } from '#lib/access/policy.ts';
import { doorOf } from '#lib/accounts/join.server.ts';
import { picturesNeeded, readPictures } from '#lib/accounts/picturePassword.ts';
import { isRefusal } from '#lib/accounts/refusal.ts';
import { withPictures } from '#lib/accounts/signIn.server.ts';
import { readForm } from '#lib/server/form.ts';
import { passwordPictures } from '#lib/ui/pictures.ts';
import { signIn } from '../../../../session.server.ts';
import { leave } from '../../leave.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, getClientAddress }) => {
	if (locals.person) return { home: home(locals.person), refusal: null, pupil: null };
	const door = await doorOf(params.code, getClientAddress(), new Date());
	if (isRefusal(door)) return { home: null, refusal: door, pupil: null };
	const pupil = door.pupils.find(({ id }) => id === params.person);
	if (!pupil) redirect(303, `/join/${encodeURIComponent(params.code)}`);
	return { home: null, refusal: null, pupil };
};

const known: readonly string[] = passwordPictures;

/** The pictures chosen so far, for a page without scripts, where each tap is a form of its own. */
const chosenIn = (form: FormData): string[] =>
	[...new Set(form.getAll('picture').map(String))]
		.filter((id) => known.includes(id))
		.slice(0, picturesNeeded);

const choosing = (chosen: string[]) => ({ chosen, refusal: null });

export const actions: Actions = {
	pick: async (event) => {
		const form = await readForm(event);
		const chosen = chosenIn(form);
		const tapped = String(form.get('tapped'));
		if (chosen.includes(tapped)) return choosing(chosen.filter((id) => id !== tapped));
		const full = chosen.length === picturesNeeded || !known.includes(tapped);
		return choosing(full ? chosen : [...chosen, tapped]);
	},
	undo: async (event) => choosing(chosenIn(await readForm(event)).slice(0, -1)),
	again: () => choosing([]),
	enter: async (event) => {
		const form = await readForm(event);
		const pictures = readPictures(form.getAll('picture'), known);
		const personId = z.uuid().safeParse(event.params.person);
		if (!pictures) return fail(422, { chosen: chosenIn(form), refusal: { refused: 'incomplete' as const } });
		if (!personId.success) redirect(303, `/join/${encodeURIComponent(event.params.code)}`);
		const answer = await withPictures({
			classroomCode: event.params.code,
			personId: personId.data,
			pictures,
			address: event.getClientAddress(),
			now: new Date(),
		});
		if (isRefusal(answer))
			return fail(answer.refused === 'wait' ? 429 : 422, { chosen: [], refusal: answer });
		redirect(303, await signIn(event, answer.personId));
	},
	leave,
};
