import { error } from '@sveltejs/kit';
import * as checks from '#lib/skills/check/check.server.ts';
import { library } from '../../../../../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { classroom: classroomId, check: checkId, person: personId } = params;
	const shown = await checks.ofPupilForTeacher(
		locals.person!,
		{ classroomId, checkId, personId },
		new Date(),
	);
	if (!shown) error(404, 'Not found');
	const { lesson } = shown.check;
	return { ...shown, title: library.find(lesson)?.lesson.texts[locals.language].title ?? lesson };
};
