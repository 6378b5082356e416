import { error } from '@sveltejs/kit';
import { removeRule } from '#lib/network/scenario/edit/edit.ts';
import { putRule, ruleField, typedRule } from '#lib/network/scenario/edit/ruleEdit.ts';
import { placeIn, type Typed } from '#lib/network/scenario/edit/typed.ts';
import { foundOwn } from '../../../found.server.ts';
import { placeActions, wrongAt } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

const fresh: Typed = { when: 'post.approved', 'then-0-kind': 'comment', 'then-0-after': '20' };

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const place = placeIn(scenario.rules, params.place);
	if (place === undefined) error(404, 'Not found');
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: place === null,
		scenario: { cast: scenario.cast, script: scenario.script, chats: scenario.chats },
		rule: place === null ? { when: 'post.approved' as const } : scenario.rules[place]!,
		typed: place === null ? fresh : typedRule(scenario.rules[place]!),
		wrong: wrongAt(faults, 'rules', place, ruleField, locals.language),
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions('rules', putRule, (scenario, place) => ({
	scenario: removeRule(scenario, place),
}));
export const actions: Actions = { save, remove };
