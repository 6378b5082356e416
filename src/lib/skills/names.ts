import { m } from '#lib/paraglide/messages.js';
import type { Reason } from '#lib/moderation/subject.ts';
import type { NudgeKind } from '#lib/nudge/nudge.ts';
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
