import { skill } from '#lib/skills/framework/framework.ts';
import { findReady, lessonMistakes, library } from '../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { language } }) => ({
	lessons: library.list(language).map((lesson) => ({
		...lesson,
		skills: lesson.skills.map((id) => {
			const found = skill(id, language);
			return { id, code: found?.code ?? id, text: found?.title ?? found?.statement ?? '' };
		}),
		isReady: findReady(lesson.slug) !== null,
	})),
	mistakes: lessonMistakes(language),
});
