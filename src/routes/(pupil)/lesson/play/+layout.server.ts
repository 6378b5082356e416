import { liveKey } from '#lib/live/topic.ts';
import { rulesIn } from '#lib/moderation/classRules.ts';
import type { Language } from '#lib/people/person.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import { postPictures } from '#lib/ui/pictures.ts';
import { library } from '../../../library.server.ts';
import { enter } from './square.server.ts';
import type { LayoutServerLoad } from './$types';

/** What stays the same while the square is open. Here and not in the page, so that it travels once and not at every post. */
export const load: LayoutServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'));
	const { run, classroom } = await enter(locals, new Date());
	const { language } = locals;
	return {
		/** What a post can show, with names. */
		pictures: postPictures.map((id) => ({ id, name: pictureName(id, language) })),
		lesson: lessonOf(run.lesson, language),
		/** What the class agreed on. */
		rules: rulesIn(classroom.rules, language),
	};
};

/** The lesson's words for this step; null when its files cannot be read just now. */
function lessonOf(slug: string, language: Language) {
	const text = library.find(slug)?.lesson.texts[language];
	const step = text?.steps.find(({ step }) => step === 'play');
	if (!text || !step) return null;
	const prose = step.parts.filter((part) => part.kind === 'prose');
	return {
		title: text.title,
		step: step.title,
		html: prose.map(({ html }) => html).join('\n'),
		speech: prose.map(({ speech }) => speech).join(' '),
	};
}
