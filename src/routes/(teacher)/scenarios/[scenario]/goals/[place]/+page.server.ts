import { error } from '@sveltejs/kit';
import { goalField, putGoal, removeGoal, typedGoal } from '#lib/network/scenario/edit/goalEdit.ts';
import { placeIn, type Typed } from '#lib/network/scenario/edit/typed.ts';
import { foundOwn } from '../../../found.server.ts';
import { placeActions, wrongAt } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

const fresh: Typed = { when: 'post.approved', count: '1' };

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const place = placeIn(scenario.goals, params.place);
	if (place === undefined) error(404, 'Not found');
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: place === null,
		scenario: { cast: scenario.cast, script: scenario.script, chats: scenario.chats },
		typed: place === null ? fresh : typedGoal(scenario.goals[place]!),
		wrong: wrongAt(faults, 'goals', place, goalField, locals.language),
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('goals', putGoal, (scenario, place) => ({
	scenario: removeGoal(scenario, place),
}));
export const actions: Actions = { save, remove };
