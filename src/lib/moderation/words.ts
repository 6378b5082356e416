import type { Details } from '#lib/activity/activity.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Hold } from '#lib/people/classroom.ts';
import type { Cause, Decision, SubjectKind } from './subject.ts';
import type { Trust } from './trust/trust.ts';

// Named one by one, so that the page that loads this brings these sentences and no others.

const decisions: Record<Decision, () => string> = {
	approved: m.moderation_approved,
	returned: m.moderation_returned,
	removed: m.moderation_removed,
	restored: m.moderation_restored,
};

/** What was decided, as one word: "goedgekeurd". What was reported and may stay was not approved but kept. */
export const decisionName = (decision: Decision, cause?: Cause, kind?: SubjectKind): string =>
	kept(decision, cause, kind)?.() ?? decisions[decision]();

function kept(decision: Decision, cause?: Cause, kind?: SubjectKind) {
	if (decision !== 'approved') return null;
	if (kind === 'reflection') return m.moderation_was_read;
	return cause === 'report' ? m.moderation_kept : null;
}

/** Of many decided at once, those that wait as they did. */
export function leftSentence(count: number, decision: Decision): string {
	const word = { decision: decisionName(decision) };
	return count === 1 ? m.moderation_left_one(word) : m.moderation_left_other({ count, ...word });
}

const causes: Record<Cause, () => string> = {
	held: m.moderation_cause_held,
	nudge: m.moderation_cause_nudge,
	report: m.moderation_cause_report,
	worry: m.moderation_cause_worry,
};

/** Why it waits, as one or two words. */
export const causeName = (cause: Cause): string => causes[cause]();

const kinds: Record<SubjectKind, () => string> = {
	post: m.moderation_post,
	comment: m.moderation_comment,
	introduction: m.moderation_introduction,
	question: m.moderation_question,
	answer: m.moderation_answer,
	message: m.moderation_message,
	profile: m.moderation_profile,
	change: m.moderation_change,
	reflection: m.moderation_reflection,
};

export const subjectName = (kind: SubjectKind): string => kinds[kind]();

const steps: Record<Details['run.stepped']['step'], () => string> = {
	learn: m.moderation_step_learn,
	practise: m.moderation_step_practise,
	play: m.moderation_step_play,
	reflect: m.moderation_step_reflect,
};

export const stepName = (step: Details['run.stepped']['step']): string => steps[step]();

const holds: Record<Hold, () => string> = {
	all: m.moderation_hold_all,
	marked: m.moderation_hold_marked,
	none: m.moderation_hold_none,
};

export const holdName = (hold: string): string => holds[hold as Hold]?.() ?? hold;

const trusts: Record<Trust, () => string> = {
	check: m.trust_check,
	classroom: m.trust_classroom,
	trusted: m.trust_trusted,
};

export const trustName = (trust: Trust): string => trusts[trust]();

const reactions: Record<Details['reaction.given']['kind'], () => string> = {
	heart: m.moderation_reaction_heart,
	laugh: m.moderation_reaction_laugh,
	wow: m.moderation_reaction_wow,
	sad: m.moderation_reaction_sad,
	clap: m.moderation_reaction_clap,
};

export const reactionName = (kind: Details['reaction.given']['kind']): string => reactions[kind]();
