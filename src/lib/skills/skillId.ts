/** `<framework>:<code>`, as evidence stores it: `slo:24A.4`. */
export type SkillId = string;

/** A skill's code as people say it: `24A.4`. */
export const codeOf = (id: SkillId): string => id.slice(id.indexOf(':') + 1);

/** Where a skill stands on a page: its code, and for a school's own goal its framework too, for codes may be alike. */
export const anchorOf = (id: SkillId): string =>
	id.startsWith('slo:') ? codeOf(id) : id.replaceAll(/[^\w.-]/g, '-');

/** Goals of mastery may get a level; goals of experience are met and looked back on, never scored. */
export type GoalType = 'mastery' | 'experience' | 'both';
