import { m } from '#lib/paraglide/messages.js';
import type { NotTakenIn } from '#lib/images/intake.server.ts';
import type { AnswerMistake } from './answerForm.ts';

type Problem = AnswerMistake | 'contact' | 'gone' | 'frozen' | NotTakenIn['refused'];

const mistakes: Record<Problem, () => string> = {
	empty: m.experts_mistake_empty,
	too_long: m.experts_mistake_too_long,
	invalid: m.experts_mistake_invalid,
	no_alt: m.experts_mistake_no_alt,
	no_photo: m.experts_mistake_no_photo,
	many_images: m.experts_mistake_many_images,
	not_an_image: m.experts_mistake_not_an_image,
	too_large: m.experts_mistake_too_large,
	busy: m.experts_mistake_busy,
	contact: m.experts_mistake_contact,
	gone: m.experts_mistake_gone,
	frozen: m.experts_mistake_frozen,
};

/** Why what an expert wrote could not be kept. */
export const writingMistake = (mistake: Problem): string => mistakes[mistake]();
