import { error } from '@sveltejs/kit';
import { skill } from '#lib/skills/framework.ts';
import { findReady, library } from '../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { language } }) => {
	const lesson = library.find(params.lesson)?.lesson;
	if (!lesson) error(404, 'Not found');
	const { slug, minutes, groups, texts, guides } = lesson;
	return {
		lesson: { slug, minutes, groups, ...texts[language] },
		guide: guides[language],
		skills: lesson.skills.flatMap((id) => skill(id, language) ?? []),
		isReady: findReady(slug) !== null,
	};
};
