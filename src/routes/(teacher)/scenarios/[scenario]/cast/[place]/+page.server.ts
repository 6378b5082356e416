import { error } from '@sveltejs/kit';
import { placeIn, putMember, removeMember, typedMember } from '#lib/network/scenario/edit.ts';
import { m } from '#lib/paraglide/messages.js';
import { foundOwn } from '../../../found.server.ts';
import { placeActions } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const place = placeIn(scenario.cast, params.place);
	if (place === undefined) error(404, 'Not found');
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: place === null,
		isLast: scenario.cast.length === 1,
		typed: place === null ? { kind: 'child', avatar: 'owl' } : typedMember(scenario.cast[place]!),
		wrong: Object.fromEntries(
			faults
				.filter(({ path }) => path[0] === 'cast' && path[1] === place)
				.map(({ path, reason }) => [String(path[2]), reason[locals.language]]),
		),
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('cast', putMember, (scenario, place) => {
	const without = removeMember(scenario, place);
	return without ? { scenario: without } : { message: m.scenario_last_member() };
});
export const actions: Actions = { save, remove };
