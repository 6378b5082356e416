import type { Language } from '#lib/people/person.ts';
import { childTitle } from './childWords.ts';
import { skill, type Skill } from './framework/framework.ts';
import type { Glimpse } from './glimpse.ts';
import type { Decision, Level } from './level/level.ts';
import type { Proposal } from './level/proposal.ts';
import { rules } from './rule.ts';
import type { SkillId } from './skillId.ts';

/** One thing that showed a skill, and the activity it came from. */
export type Piece = {
	id: string;
	activityId: number;
	/** The name of the rule that saw it. */
	rule: string;
	at: Date;
	glimpse: Glimpse;
};

/** A skill in the visitor's language and as a child says it; the framework's words where nobody did that yet. */
export type Described = Skill & { childTitle: string };

/** A skill with what showed it. `count` counts everything; `pieces` are the newest. */
export type Shown = Described & {
	count: number;
	newest: Date | null;
	pieces: Piece[];
	/** What teachers decided about it, newest first; always empty for an experience. */
	decisions: Decision[];
};

/** The same for her teacher, with what the evidence would have her decide. */
export type ShownToTeacher = Shown & { proposal: Proposal | null };

/** What stands where a pupil and a skill meet; `level` is null while nobody decided, and `number` counts decisions. */
export type Cell = { count: number; level: Level | null; number: number; proposal: Proposal | null };

/** What no rule of the ledger can see: a teacher watches how somebody treats a device and a password. */
const seenByPeople: readonly SkillId[] = ['slo:24A.2'];

/** The skills that what happens here can show, in the order of the framework. */
export const skillsInPlay: readonly SkillId[] = [
	...new Set([...rules.flatMap((rule) => rule.skills), ...seenByPeople]),
].sort();

/**
 * Those skills and whatever else there is evidence for, a school's own goals last; what no framework knows any more is
 * left out.
 */
export function describeSkills(
	found: readonly SkillId[],
	language: Language,
	own: readonly Skill[] = [],
): Described[] {
	const ids = [...new Set([...skillsInPlay, ...found])].sort();
	const described = ids.flatMap((id) => {
		const described = skill(id, language);
		return described ? [{ ...described, childTitle: childTitle(id, language) ?? described.statement }] : [];
	});
	const ours = own.filter(({ id }) => found.includes(id));
	return [...described, ...ours.map((goal) => ({ ...goal, childTitle: goal.title ?? goal.statement }))];
}
