import { error } from '@sveltejs/kit';
import { library } from '../../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { language } }) => {
	const lesson = library.find(params.lesson)?.lesson;
	const card = lesson?.guides[language].parts.find(({ section }) => section === 'home');
	if (!lesson || !card) error(404, 'Not found');
	return { lesson: { slug: lesson.slug, title: lesson.texts[language].title }, card };
};
