import { error } from '@sveltejs/kit';
import * as yearGroups from '#lib/skills/yearGroups.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const years = await yearGroups.ofSchool(locals.person!, locals.language, new Date());
	if (!years) error(404, 'Not found');
	return { years, fewest: yearGroups.fewest };
};
