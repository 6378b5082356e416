import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { Fault, Path } from '#lib/network/scenario/mistake.ts';
import * as owns from '#lib/network/scenario/own.server.ts';
import type { Scenario } from '#lib/network/scenario/format/scenario.ts';
import { placeIn, typedIn, type Typed, type Wrong } from '#lib/network/scenario/edit/typed.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { foundOwn } from './found.server.ts';

const version = z.coerce.number().int().min(1).catch(0);

type Edited = { scenario: Scenario } | { wrong: Wrong } | { message: string; used?: true };

/**
 * Changes one of the school's own by what was typed. What is wrong, or was changed by somebody else in
 * the meantime, comes back with everything that was typed.
 */
export async function saveWith(
	event: RequestEvent<{ scenario: string }>,
	edit: (scenario: Scenario, typed: Typed) => Edited,
	/** Where below the scenario it now stands. */
	below: (scenario: Scenario) => string = () => '',
) {
	const person = event.locals.person!;
	const own = await foundOwn(person, event.params.scenario);
	const typed = typedIn(await readForm(event));
	const seen = version.parse(typed.version);
	// Judged before anything else: places are those of the version that was seen.
	if (seen !== own.version) return fail(409, { typed, message: m.scenario_stale() });
	const edited = edit(own.scenario, typed);
	if ('message' in edited) return fail(409, { typed, ...edited });
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
	redirect(303, `/scenarios/${own.id}${below(edited.scenario)}`);
}

/** What is wrong with what stands at a place, by the field of its form. */
export const wrongAt = (
	faults: readonly Fault[],
	list: string,
	place: number | null,
	field: (path: Path) => string,
	language: 'nl' | 'en',
): Record<string, string> =>
	Object.fromEntries(
		faults
			.filter(({ path }) => path[0] === list && path[1] === place)
			.map(({ path, reason }) => [field(path.slice(2)), reason[language]]),
	);

/** Takes out what is named elsewhere only when somebody says that she knows. */
export const unlessUsed = (uses: readonly unknown[], typed: Typed, edit: () => Edited): Edited =>
	uses.length > 0 && !typed.sure ? { message: m.editor_used(), used: true } : edit();

/** The actions of a page about one member of the cast, one item of the script, one story, one chat, one rule or one goal; `null` is a new one's place. */
export function placeActions(
	list: 'cast' | 'script' | 'stories' | 'chats' | 'rules' | 'goals',
	put: (scenario: Scenario, place: number | null, typed: Typed) => Edited,
	remove: (scenario: Scenario, place: number, typed: Typed) => Edited,
	/** Where what was saved is seen. */
	seen: (place: number) => string = () => `#${list}`,
) {
	type Event = RequestEvent<{ scenario: string; place: string }>;
	return {
		save: (event: Event) =>
			saveWith(
				event,
				(scenario, typed) => {
					const place = placeIn(scenario[list] ?? [], event.params.place);
					if (place === undefined) error(404, 'Not found');
					return put(scenario, place, typed);
				},
				(scenario) => {
					const parts = scenario[list] ?? [];
					return seen(placeIn(parts, event.params.place) ?? parts.length - 1);
				},
			),
		remove: (event: Event) =>
			saveWith(
				event,
				(scenario, typed) => {
					const place = placeIn(scenario[list] ?? [], event.params.place);
					if (typeof place !== 'number') error(404, 'Not found');
					return remove(scenario, place, typed);
				},
				() => `#${list}`,
			),
	};
}
