import { putSwitches, typedSwitches } from '#lib/network/scenario/edit/switchEdit.ts';
import { foundOwn } from '../../found.server.ts';
import { saveWith } from '../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: false,
		canRemove: false,
		typed: typedSwitches(scenario.switches),
		wrong: Object.fromEntries(
			faults
				.filter(({ path }) => path[0] === 'switches')
				.map(({ path, reason }) => [String(path[1]), reason[locals.language]]),
		),
	};
};

export const actions: Actions = { save: (event) => saveWith(event, putSwitches, () => '#switches') };
