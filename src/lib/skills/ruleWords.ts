import { m } from '#lib/paraglide/messages.js';
import type { Language } from '#lib/people/person.ts';

// Apart from what the pupil herself reads of it: her pages need not bring along what is said about her.

type Sentence = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

/** Each rule's sentence, for adults about a pupil. */
const sentences: Record<string, Sentence> = {
	heeded_private: m.skills_rule_heeded_private,
	heeded_tone: m.skills_rule_heeded_tone,
	post_approved: m.skills_rule_post_approved,
	second_try: m.skills_rule_second_try,
	comment_approved: m.skills_rule_comment_approved,
	reported: m.skills_rule_reported,
	pull_off: m.skills_rule_pull_off,
	patrolled: m.skills_rule_patrolled,
	walk_finished: m.skills_rule_walk_finished,
	advertised: m.campaign_rule_advertised,
	looked_back: m.skills_rule_looked_back,
	observed: m.skills_rule_observed,
	chosen: m.skills_rule_chosen,
	reflected: m.skills_rule_reflected,
};

export const hasSentence = (rule: string): boolean => Object.hasOwn(sentences, rule);
/** A rule that is gone leaves its evidence behind; that still says something. In the visitor's language, unless another is asked for. */
export const ruleSentence = (rule: string, locale?: Language): string =>
	(sentences[rule] ?? m.skills_rule_unknown)({}, { locale });
