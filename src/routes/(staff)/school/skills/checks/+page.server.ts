import { error } from '@sveltejs/kit';
import * as years from '#lib/skills/check/years.server.ts';
import { fewest } from '#lib/skills/yearGroups.server.ts';
import { library } from '../../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const checks = await years.ofSchool(locals.person!, new Date());
	if (!checks) error(404, 'Not found');
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	return { fewest, checks: checks.map((check) => ({ ...check, title: titleOf(check.lesson) })) };
};
