import { m } from '#lib/paraglide/messages.js';
import type { Mistake } from './brought.ts';

const sentences: Record<Mistake, () => string> = {
	empty: m.skills_mistake_empty,
	too_long: m.skills_mistake_too_long,
	skill: m.skills_mistake_skill,
	level: m.skills_mistake_level,
	invalid: m.skills_mistake_invalid,
	no_alt: m.skills_mistake_no_alt,
	alt_too_long: m.skills_mistake_alt_too_long,
	no_photo: m.skills_mistake_no_photo,
	not_an_image: m.skills_mistake_not_an_image,
	too_large: m.skills_mistake_too_large,
	busy: m.skills_mistake_busy,
};

export const mistakeSentence = (mistake: Mistake): string => sentences[mistake]();
