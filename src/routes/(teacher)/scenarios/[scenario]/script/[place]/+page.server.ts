import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { placeIn, putItem, removeItem, typedItem, type Typed } from '#lib/network/scenario/edit.ts';
import { foundOwn } from '../../../found.server.ts';
import { placeActions } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds = z.enum(['post', 'comment', 'reaction']).catch('post');

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const place = placeIn(scenario.script, params.place);
	if (place === undefined) error(404, 'Not found');
	const fresh: Typed = { kind: kinds.parse(url.searchParams.get('kind')), minute: '0' };
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: place === null,
		cast: scenario.cast,
		script: place === null ? scenario.script : scenario.script.toSpliced(place, 1),
		typed: place === null ? fresh : typedItem(scenario.script[place]!),
		wrong: Object.fromEntries(
			faults
				.filter(({ path }) => path[0] === 'script' && path[1] === place)
				.map(({ path, reason }) => [String(path[2] ?? 'reaction'), reason[locals.language]]),
		),
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('script', putItem, (scenario, place) => ({
	scenario: removeItem(scenario, place),
}));
export const actions: Actions = { save, remove };
