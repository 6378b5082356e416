import { fail, redirect } from '@sveltejs/kit';
import { emptyScenario } from '#lib/network/scenario/empty.ts';
import { limits } from '#lib/network/scenario/import/files.ts';
import { importFile } from '#lib/network/scenario/import/open.server.ts';
import { Refusal } from '#lib/network/scenario/import/repair.ts';
import { scenarioOf } from '#lib/network/scenario/library.server.ts';
import * as owns from '#lib/network/scenario/own.server.ts';
import { copyTitle } from '#lib/network/scenario/title.ts';
import { m } from '#lib/paraglide/messages.js';
import { readFileIn, readForm } from '#lib/server/form.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { library } from '../../library.server.ts';
import type { Actions, PageServerLoad } from './$types';

const pictures = [...avatars, ...postPictures];

const megabytes = limits.upload / 1024 / 1024;

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
		megabytes,
		own: own.map(({ title, ...about }) => ({ ...about, title: title[locals.language] })),
		shipped: shipped.flat(),
	};
};

const full = () => fail(409, { message: m.scenario_full({ max: owns.mostScenarios }) });

export const actions: Actions = {
	bring: async (event) => {
		const person = event.locals.person!;
		const { language } = event.locals;
		const file = await readFileIn(event, 'file', limits.upload);
		if (!file) return fail(422, { about: 'file' as const, message: m.scenario_bring_none() });
		const answer = await importFile(file.name, file.bytes);
		if (answer instanceof Refusal)
			return fail(422, { about: 'file' as const, message: answer.reason[language] });
		const kept: { id: string; title: string }[] = [];
		for (const { key, scenario } of answer.scenarios) {
			const made = await owns.add(person, { scenario, origin: 'imported', key }, new Date());
			if (!made) break;
			kept.push({ id: made.id, title: scenario.title[language] });
		}
		const report = {
			repairs: answer.repairs.map(({ reason, ...repair }) => ({ ...repair, reason: reason[language] })),
			more: answer.more,
		};
		if (answer.scenarios.length === 0)
			return fail(422, { about: 'file' as const, message: m.scenario_bring_nothing(), report });
		const left = kept.length < answer.scenarios.length;
		return { kept, report, ...(left && { message: m.scenario_full({ max: owns.mostScenarios }) }) };
	},
	copy: async (event) => {
		const lesson = String((await readForm(event)).get('from'));
		const reading = library.find(lesson) && (await scenarioOf(lesson, pictures));
		if (!reading || !('scenario' in reading)) return fail(409, { message: m.scenario_gone() });
		const { scenario } = reading;
		const copy = { ...scenario, title: copyTitle(scenario.title) };
		const made = await owns.add(event.locals.person!, { scenario: copy, origin: 'copied' }, new Date());
		if (!made) return full();
		redirect(303, `/scenarios/${made.id}`);
	},
	write: async (event) => {
		await readForm(event);
		const made = await owns.add(
			event.locals.person!,
			{ scenario: emptyScenario, origin: 'written' },
			new Date(),
		);
		if (!made) return full();
		redirect(303, `/scenarios/${made.id}`);
	},
};
