import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { placeIn, type Typed, type Wrong } from '#lib/network/scenario/edit.ts';
import * as owns from '#lib/network/scenario/own.server.ts';
import type { Scenario } from '#lib/network/scenario/scenario.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { foundOwn } from './found.server.ts';

const version = z.coerce.number().int().min(1).catch(0);

type Edited = { scenario: Scenario } | { wrong: Wrong } | { message: string };

/**
 * Changes one of the school's own by what was typed. What is wrong, or was changed by somebody else in
 * the meantime, comes back with everything that was typed.
 */
export async function saveWith(
	event: RequestEvent<{ scenario: string }>,
	edit: (scenario: Scenario, typed: Typed) => Edited,
	/** Where on the scenario's page it now stands. */
	anchor = '',
) {
	const person = event.locals.person!;
	const own = await foundOwn(person, event.params.scenario);
	const typed = Object.fromEntries(await readForm(event)) as Typed;
	const seen = version.parse(typed.version);
	// Judged before anything else: places are those of the version that was seen.
	if (seen !== own.version) return fail(409, { typed, message: m.scenario_stale() });
	const edited = edit(own.scenario, typed);
	if ('message' in edited) return fail(409, { typed, message: edited.message });
	if ('wrong' in edited) {
		const { language } = event.locals;
		const wrong = Object.fromEntries(
			Object.entries(edited.wrong).map(([field, reason]) => [field, reason[language]]),
		);
		return fail(422, { typed, wrong });
	}
	const saved = await owns.save(person, own.id, seen, edited.scenario, new Date());
	if (saved === null) error(404, 'Not found');
	if (saved === 'stale') return fail(409, { typed, message: m.scenario_stale() });
	redirect(303, `/scenarios/${own.id}${anchor && `#${anchor}`}`);
}

/** The actions of a page about one member of the cast, one item of the script or one rule; `null` is a new one's place. */
export function placeActions(
	list: 'cast' | 'script' | 'rules',
	put: (scenario: Scenario, place: number | null, typed: Typed) => Edited,
	remove: (scenario: Scenario, place: number) => Edited,
) {
	type Event = RequestEvent<{ scenario: string; place: string }>;
	return {
		save: (event: Event) =>
			saveWith(
				event,
				(scenario, typed) => {
					const place = placeIn(scenario[list], event.params.place);
					if (place === undefined) error(404, 'Not found');
					return put(scenario, place, typed);
				},
				list,
			),
		remove: (event: Event) =>
			saveWith(
				event,
				(scenario) => {
					const place = placeIn(scenario[list], event.params.place);
					if (typeof place !== 'number') error(404, 'Not found');
					return remove(scenario, place);
				},
				list,
			),
	};
}
