import type { levels as words } from '#lib/server/db/schema/skills.ts';
import type { GoalType, SkillId } from '../skillId.ts';

export type Level = (typeof words)[number];

/** From least to most; said again here, because browsers see nothing of the schema. */
export const levels = [
	'not-seen',
	'practises',
	'with-help',
	'alone',
	'helps',
] as const satisfies typeof words;

/** What nobody decided about yet. */
export const first: Level = 'not-seen';

export const isAbove = (one: Level, other: Level): boolean => levels.indexOf(one) > levels.indexOf(other);

/** An experience is met and looked back on; it has no level. */
export const hasLevel = (goal: GoalType): boolean => goal !== 'experience';

/** One decision of a teacher about one pupil and one skill. */
export type Decision = {
	skill: SkillId;
	/** 1 for the first. */
	number: number;
	level: Level;
	/** The rule that proposed it; null where the teacher chose it without. */
	proposedBy: string | null;
	by: string;
	at: Date;
};
