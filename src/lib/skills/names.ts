import { m } from '#lib/paraglide/messages.js';
import type { Reason } from '#lib/moderation/subject.ts';
import type { NudgeKind } from '#lib/nudge/nudge.ts';
import type { Language } from '#lib/people/person.ts';
import type { GoalType } from './skillId.ts';

// Named one by one, so that the page that loads this brings these sentences and no others.

const kinds: Record<NudgeKind | 'word', () => string> = {
	phone: m.skills_kind_phone,
	email: m.skills_kind_email,
	address: m.skills_kind_address,
	birthdate: m.skills_kind_birthdate,
	name: m.skills_kind_name,
	account: m.skills_kind_account,
	password: m.skills_kind_password,
	whereabouts: m.skills_kind_whereabouts,
	link: m.skills_kind_link,
	bank: m.skills_kind_bank,
	unkind: m.skills_kind_unkind,
	shouting: m.skills_kind_shouting,
	face: m.skills_kind_face,
	body: m.skills_kind_body,
	word: m.skills_kind_word,
};

/** What a nudge points at, as a thing that can be taken out: "telefoonnummer". */
export const nudgeName = (kind: string): string => (kinds[kind as NudgeKind] ?? m.skills_kind_other)();

export const nudgeNames = (kinds: readonly string[]): string => kinds.map(nudgeName).join(', ');

const reasons: Record<Reason, () => string> = {
	private: m.skills_reason_private,
	unkind: m.skills_reason_unkind,
	scary: m.skills_reason_scary,
	untrue: m.skills_reason_untrue,
	help: m.skills_reason_help,
	other: m.skills_reason_other,
};

/** Why somebody reported something, to go on after a colon. */
export const reasonName = (reason: Reason): string => reasons[reason]();

const goals: Record<GoalType, () => string> = {
	mastery: m.skills_goal_mastery,
	experience: m.skills_goal_experience,
	both: m.skills_goal_both,
};

/** What a goal asks: to master it, to experience it, or both. */
export const goalName = (goal: GoalType): string => goals[goal]();

type Sentence = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;
type Sentences = { adult: Sentence; child: () => string };

/** Each rule's sentence, for adults about a pupil and for the pupil herself. */
const sentences: Record<string, Sentences> = {
	heeded_private: { adult: m.skills_rule_heeded_private, child: m.skills_mine_heeded_private },
	heeded_tone: { adult: m.skills_rule_heeded_tone, child: m.skills_mine_heeded_tone },
	post_approved: { adult: m.skills_rule_post_approved, child: m.skills_mine_post_approved },
	second_try: { adult: m.skills_rule_second_try, child: m.skills_mine_second_try },
	comment_approved: { adult: m.skills_rule_comment_approved, child: m.skills_mine_comment_approved },
	reported: { adult: m.skills_rule_reported, child: m.skills_mine_reported },
	pull_off: { adult: m.skills_rule_pull_off, child: m.skills_mine_pull_off },
	patrolled: { adult: m.skills_rule_patrolled, child: m.skills_mine_patrolled },
	walk_finished: { adult: m.skills_rule_walk_finished, child: m.skills_mine_walk_finished },
	advertised: { adult: m.campaign_rule_advertised, child: m.campaign_mine_advertised },
	looked_back: { adult: m.skills_rule_looked_back, child: m.skills_mine_looked_back },
	observed: { adult: m.skills_rule_observed, child: m.skills_mine_observed },
	chosen: { adult: m.skills_rule_chosen, child: m.skills_mine_chosen },
	reflected: { adult: m.skills_rule_reflected, child: m.skills_mine_reflected },
};

/** A rule that is gone leaves its evidence behind; that still says something. */
const unknown: Sentences = { adult: m.skills_rule_unknown, child: m.skills_mine_unknown };

export const hasSentence = (rule: string): boolean => Object.hasOwn(sentences, rule);
/** In the visitor's language, unless another is asked for. */
export const ruleSentence = (rule: string, locale?: Language): string =>
	(sentences[rule] ?? unknown).adult({}, { locale });
export const ruleSentenceForChild = (rule: string): string => (sentences[rule] ?? unknown).child();
