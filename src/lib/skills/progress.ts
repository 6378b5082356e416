import type { Language } from '#lib/people/person.ts';
import { childTitle } from './childWords.ts';
import { skill, type Skill, type SkillId } from './framework.ts';
import type { Glimpse } from './glimpse.ts';
import { rules } from './rule.ts';

/** One thing that showed a skill, and the activity it came from. */
export type Piece = {
	id: string;
	activityId: number;
	/** The name of the rule that saw it. */
	rule: string;
	at: Date;
	glimpse: Glimpse;
};

/** A skill with what showed it. `count` counts everything; `pieces` are the newest. */
export type Shown = Skill & {
	/** The skill as a child says it; the framework's words where nobody has put it into hers. */
	childTitle: string;
	count: number;
	newest: Date | null;
	pieces: Piece[];
};

/** The skills that what happens here can show, in the order of the framework. */
export const skillsInPlay: readonly SkillId[] = [...new Set(rules.flatMap((rule) => rule.skills))].sort();

/** Those skills and whatever else there is evidence for; what no framework knows any more is left out. */
export function describeSkills(
	found: readonly SkillId[],
	language: Language,
): (Skill & { childTitle: string })[] {
	const ids = [...new Set([...skillsInPlay, ...found])].sort();
	return ids.flatMap((id) => {
		const described = skill(id, language);
		return described ? [{ ...described, childTitle: childTitle(id, language) ?? described.statement }] : [];
	});
}

/** How far a skill has grown, in four steps that can be shown as shapes. Nothing about who is better than whom. */
export type Growth = 0 | 1 | 2 | 3 | 4;

const growsAt = [1, 2, 4, 7];

/** From how many times to how many each step reaches; null for the last, which has no end. */
export const growthSteps = growsAt.map((from, index) => {
	const next = growsAt[index + 1];
	return { from, to: next === undefined ? null : next - 1 };
});

export const growthOf = (count: number): Growth => growsAt.filter((from) => count >= from).length as Growth;
