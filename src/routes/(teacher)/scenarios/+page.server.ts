import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { emptyScenario } from '#lib/network/scenario/empty.ts';
import { scenarioOf } from '#lib/network/scenario/library.server.ts';
import * as owns from '#lib/network/scenario/own.server.ts';
import { copyTitle } from '#lib/network/scenario/title.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { library } from '../../library.server.ts';
import { found } from './found.server.ts';
import type { Actions, PageServerLoad } from './$types';

const pictures = [...avatars, ...postPictures];

export const load: PageServerLoad = async ({ locals }) => {
	const lessons = library.list(locals.language);
	const shipped = await Promise.all(
		lessons.map(async ({ slug, title }) => {
			const reading = await scenarioOf(slug, pictures);
			if (!reading || !('scenario' in reading)) return [];
			const { scenario } = reading;
			const counts = {
				cast: scenario.cast.length,
				script: scenario.script.length,
				rules: scenario.rules.length,
			};
			return [{ slug, lesson: title, title: scenario.title[locals.language], counts }];
		}),
	);
	const own = await owns.list(locals.person!);
	return {
		own: own.map(({ title, ...about }) => ({ ...about, title: title[locals.language] })),
		shipped: shipped.flat(),
	};
};

const full = () => fail(409, { message: m.scenario_full({ max: owns.mostScenarios }) });

export const actions: Actions = {
	copy: async (event) => {
		const from = z
			.string()
			.min(1)
			.max(100)
			.safeParse((await readForm(event)).get('from'));
		const person = event.locals.person!;
		const { scenario } = await found(person, from.data ?? '');
		const copy = { ...scenario, title: copyTitle(scenario.title) };
		const made = await owns.add(person, { scenario: copy, origin: 'copied' }, new Date());
		if (!made) return full();
		redirect(303, `/scenarios/${made.id}`);
	},
	write: async (event) => {
		const made = await owns.add(
			event.locals.person!,
			{ scenario: emptyScenario, origin: 'written' },
			new Date(),
		);
		if (!made) return full();
		redirect(303, `/scenarios/${made.id}`);
	},
};
