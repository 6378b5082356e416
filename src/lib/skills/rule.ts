import type { Activity, Details, Verb } from '#lib/activity/activity.ts';
import type { SkillId } from './skillId.ts';

/**
 * A rule says in one sentence when something that happened shows a skill. Its sentence for people is the
 * message `skills_rule_<name>`. Rules work on what happens from now on; they never rewrite evidence.
 */
export type Rule<V extends Verb = Verb> = {
	name: string;
	verb: V;
	/** Empty where a person says which. */
	skills: readonly SkillId[];
	/** The skill that a person named, who brought the evidence herself. */
	named?(details: Details[V]): SkillId;
	/** Something helped: a nudge, or a post that came back. */
	aided?: true;
	/** The pupil's own word, which counts for her and is not weighed when a level is proposed. */
	own?: true;
	shows(details: Details[V]): boolean;
};

const rule = <V extends Verb>(of: Rule<V>) => of as unknown as Rule;

const aboutSharing = [
	'phone',
	'email',
	'address',
	'birthdate',
	'name',
	'account',
	'password',
	'whereabouts',
	'bank',
	'link',
	'face',
	'body',
];
const aboutTone = ['unkind', 'shouting'];
const some = (kinds: readonly string[], of: readonly string[]) => kinds.some((kind) => of.includes(kind));

export const rules: readonly Rule[] = [
	rule({
		name: 'heeded_private',
		verb: 'nudge.heeded',
		skills: ['slo:24A.4'],
		aided: true,
		shows: ({ kinds }) => some(kinds, aboutSharing),
	}),
	rule({
		name: 'heeded_tone',
		verb: 'nudge.heeded',
		skills: ['slo:24B.1'],
		aided: true,
		shows: ({ kinds }) => some(kinds, aboutTone),
	}),
	rule({
		name: 'post_approved',
		verb: 'post.approved',
		skills: ['slo:23A.2'],
		shows: ({ writing }) => writing !== null,
	}),
	rule({
		name: 'second_try',
		verb: 'post.approved',
		skills: ['slo:24B.1'],
		aided: true,
		shows: ({ writing }) => (writing?.revision ?? 1) > 1,
	}),
	rule({
		name: 'comment_approved',
		verb: 'comment.approved',
		skills: ['slo:24B.1'],
		shows: ({ writing }) => writing !== null && !some(writing.findings, aboutTone),
	}),
	rule({ name: 'reported', verb: 'report.opened', skills: ['slo:24A.5'], shows: () => true }),
	rule({
		name: 'patrolled',
		verb: 'opinion.given',
		skills: ['slo:24A.5'],
		aided: true,
		shows: ({ verdict }) => verdict !== 'unsure',
	}),
	rule({ name: 'pull_off', verb: 'pull.switched', skills: ['slo:24B.3'], shows: ({ on }) => !on }),
	rule({
		name: 'walk_finished',
		verb: 'walk.finished',
		skills: ['slo:24A.1'],
		shows: ({ right, of }) => of > 0 && right * 3 >= of * 2,
	}),
	rule({
		name: 'advertised',
		verb: 'ad.bought',
		skills: ['slo:22C.5'],
		shows: ({ data }) => data.length > 0,
	}),
	rule({
		name: 'looked_back',
		verb: 'response.given',
		skills: ['slo:24B.2'],
		shows: ({ step, tries }) => step === 'reflect' && tries === 1,
	}),
	rule({
		name: 'observed',
		verb: 'evidence.observed',
		skills: [],
		named: ({ skill }) => skill,
		shows: () => true,
	}),
	rule({
		name: 'chosen',
		verb: 'evidence.chosen',
		skills: [],
		named: ({ skill }) => skill,
		own: true,
		shows: () => true,
	}),
	rule({
		name: 'reflected',
		verb: 'evidence.reflected',
		skills: [],
		named: ({ skill }) => skill,
		own: true,
		shows: () => true,
	}),
];

const namesOf = (which: (rule: Rule) => boolean) => rules.filter(which).map(({ name }) => name);

/** Rules that see what a pupil did after something helped her. */
export const aidedRules = namesOf(({ aided }) => aided === true);
/** Rules that take the pupil's own word. */
export const ownRules = namesOf(({ own }) => own === true);

/** What an activity shows: each skill once, with the name of the rule that saw it first. */
export function shownBy(activity: Activity, by: readonly Rule[] = rules): Map<SkillId, string> {
	const shown = new Map<SkillId, string>();
	for (const { name, skills, named } of rulesFor(activity, by))
		for (const skill of [...skills, ...(named ? [named(activity.details as never)] : [])])
			if (!shown.has(skill)) shown.set(skill, name);
	return shown;
}

/** The rules that this activity satisfies. */
export const rulesFor = (activity: Activity, among: readonly Rule[] = rules): Rule[] =>
	among.filter((candidate) => candidate.verb === activity.verb && candidate.shows(activity.details as never));
