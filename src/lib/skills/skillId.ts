/** `<framework>:<code>`, as evidence stores it: `slo:24A.4`. */
export type SkillId = string;

/** A skill's code as people say it: `24A.4`. */
export const codeOf = (id: SkillId): string => id.slice(id.indexOf(':') + 1);

/** Goals of mastery may get a level; goals of experience are met and looked back on, never scored. */
export type GoalType = 'mastery' | 'experience' | 'both';
