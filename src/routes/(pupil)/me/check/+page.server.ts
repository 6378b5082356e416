import * as sheets from '#lib/skills/check/sheet.server.ts';
import { library } from '../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const list = await sheets.listOf(locals.person!);
	return {
		checks: list.map(({ lesson, ...check }) => ({
			...check,
			title: library.find(lesson)?.lesson.texts[locals.language].title ?? lesson,
		})),
	};
};
