import { m } from '#lib/paraglide/messages.js';
import type { Mistake } from './brought.ts';

const sentences: Record<Mistake, () => string> = {
	empty: m.skills_mistake_empty,
	too_long: m.skills_mistake_too_long,
	skill: m.skills_mistake_skill,
	level: m.skills_mistake_level,
	invalid: m.skills_mistake_invalid,
};

export const mistakeSentence = (mistake: Mistake): string => sentences[mistake]();
