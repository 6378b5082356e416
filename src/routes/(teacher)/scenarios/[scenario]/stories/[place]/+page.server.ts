import { error } from '@sveltejs/kit';
import { putStory, removeStory, storyField, typedStory } from '#lib/network/scenario/edit/storyEdit.ts';
import { placeIn, type Typed } from '#lib/network/scenario/edit/typed.ts';
import { foundOwn } from '../../../found.server.ts';
import { placeActions, wrongAt } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

const fresh: Typed = { minute: '1', lasts: '20' };

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const stories = scenario.stories ?? [];
	const place = placeIn(stories, params.place);
	if (place === undefined) error(404, 'Not found');
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: place === null,
		scenario: { cast: scenario.cast, script: scenario.script },
		typed: place === null ? fresh : typedStory(stories[place]!),
		wrong: wrongAt(faults, 'stories', place, storyField, locals.language),
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('stories', putStory, (scenario, place) => ({
	scenario: removeStory(scenario, place),
}));
export const actions: Actions = { save, remove };
