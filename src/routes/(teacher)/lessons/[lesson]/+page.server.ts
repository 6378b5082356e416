import { error } from '@sveltejs/kit';
import { playable } from '#lib/network/scenario/own.server.ts';
import { skill } from '#lib/skills/framework/framework.ts';
import { findReady, library } from '../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { language, person } }) => {
	const lesson = library.find(params.lesson)?.lesson;
	if (!lesson) error(404, 'Not found');
	const { slug, minutes, groups, texts, guides } = lesson;
	const play = lesson.texts[language].steps.find(({ step }) => step === 'play');
	const own = play ? await playable(person!) : [];
	return {
		lesson: { slug, minutes, groups, ...texts[language] },
		guide: guides[language],
		skills: lesson.skills.flatMap((id) => skill(id, language) ?? []),
		alone: play?.shape === 'solo',
		isReady: findReady(slug) !== null,
		scenarios: own.map(({ id, title }) => ({ id, title: title[language] })),
	};
};
