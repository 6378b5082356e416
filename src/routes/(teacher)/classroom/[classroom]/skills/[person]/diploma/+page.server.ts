import { error } from '@sveltejs/kit';
import { z } from 'zod';
import * as progress from '#lib/skills/progress.server.ts';
import type { PageServerLoad } from './$types';

const uuid = z.uuid();

export const load: PageServerLoad = async ({ locals, params }) => {
	const id = uuid.safeParse(params.person);
	const shown =
		id.success &&
		(await progress.ofPupilForTeacher(locals.person!, params.classroom, id.data, locals.language));
	if (!shown) error(404, 'Not found');
	return shown;
};
