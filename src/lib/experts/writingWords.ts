import { m } from '#lib/paraglide/messages.js';
import type { WritingMistake } from './writing.ts';

type Problem = WritingMistake | 'contact' | 'gone' | 'frozen';

const mistakes: Record<Problem, () => string> = {
	empty: m.experts_mistake_empty,
	too_long: m.experts_mistake_too_long,
	invalid: m.experts_mistake_invalid,
	contact: m.experts_mistake_contact,
	gone: m.experts_mistake_gone,
	frozen: m.experts_mistake_frozen,
};

/** Why what an expert wrote could not be kept. */
export const writingMistake = (mistake: Problem): string => mistakes[mistake]();
