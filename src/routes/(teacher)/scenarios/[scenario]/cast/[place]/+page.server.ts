import { error } from '@sveltejs/kit';
import { placesWords } from '#lib/network/scenario/desk/placeWords.ts';
import { putMember, removeMember, typedMember } from '#lib/network/scenario/edit/edit.ts';
import { usesOf } from '#lib/network/scenario/format/reference.ts';
import { fieldOf, placeIn } from '#lib/network/scenario/edit/typed.ts';
import { m } from '#lib/paraglide/messages.js';
import { foundOwn } from '../../../found.server.ts';
import { placeActions, unlessUsed, wrongAt } from '../../../saving.server.ts';
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
		canRemove: place !== null && scenario.cast.length > 1,
		uses:
			place === null
				? []
				: placesWords(scenario, usesOf(scenario, 'cast', scenario.cast[place]!.key), locals.language),
		typed: place === null ? { kind: 'child', avatar: 'owl' } : typedMember(scenario.cast[place]!),
		wrong: wrongAt(faults, 'cast', place, fieldOf, locals.language),
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('cast', putMember, (scenario, place, typed) =>
	unlessUsed(usesOf(scenario, 'cast', scenario.cast[place]!.key), typed, () => {
		const without = removeMember(scenario, place);
		return without ? { scenario: without } : { message: m.scenario_last_member() };
	}),
);
export const actions: Actions = { save, remove };
