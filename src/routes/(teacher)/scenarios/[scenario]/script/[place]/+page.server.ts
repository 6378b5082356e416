import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { placesWords } from '#lib/network/scenario/desk/placeWords.ts';
import { itemField, putItem, removeItem, typedItem } from '#lib/network/scenario/edit/edit.ts';
import { usesOf } from '#lib/network/scenario/format/reference.ts';
import type { Scenario } from '#lib/network/scenario/format/scenario.ts';
import { placeIn, type Typed } from '#lib/network/scenario/edit/typed.ts';
import { itemKinds } from '#lib/network/scenario/format/kinds.ts';
import { foundOwn } from '../../../found.server.ts';
import { placeActions, unlessUsed, wrongAt } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds = z.enum(itemKinds).catch('post');

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
		uses: placesWords(scenario, usesAt(scenario, place), locals.language),
		cast: scenario.cast,
		script: place === null ? scenario.script : scenario.script.toSpliced(place, 1),
		typed: place === null ? fresh : typedItem(scenario.script[place]!),
		wrong: wrongAt(faults, 'script', place, itemField, locals.language),
	};
};

/** Where a post of the script is named; nothing else of it can be. */
const usesAt = (scenario: Scenario, place: number | null) => {
	const item = place === null ? undefined : scenario.script[place];
	return item?.kind === 'post' ? usesOf(scenario, 'post', item.key) : [];
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('script', putItem, (scenario, place, typed) =>
	unlessUsed(usesAt(scenario, place), typed, () => ({ scenario: removeItem(scenario, place) })),
);
export const actions: Actions = { save, remove };
