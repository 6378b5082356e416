import { error } from '@sveltejs/kit';
import * as progress from '#lib/skills/progress.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const shown = await progress.ofClassroom(locals.person!, params.classroom, locals.language);
	if (!shown) error(404, 'Not found');
	return shown;
};
