import { m } from '#lib/paraglide/messages.js';
import type { WritingMistake } from './writing.ts';

const mistakes: Record<WritingMistake | 'contact', () => string> = {
	empty: m.experts_mistake_empty,
	too_long: m.experts_mistake_too_long,
	invalid: m.experts_mistake_invalid,
	contact: m.experts_mistake_contact,
};

/** Why what an expert wrote could not be kept. */
export const writingMistake = (mistake: WritingMistake | 'contact'): string => mistakes[mistake]();
