import { error } from '@sveltejs/kit';
import * as runs from '#lib/lessons/run.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { library } from '../../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'));
	const past = await runs.past(locals.person!, params.classroom);
	if (!past) error(404, 'Not found');
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	return { runs: past.map((run) => ({ ...run, title: titleOf(run.lesson) })) };
};
