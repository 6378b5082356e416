import { m } from '#lib/paraglide/messages.js';

/** Each rule's sentence, for the pupil herself. */
const sentences: Record<string, () => string> = {
	heeded_private: m.skills_mine_heeded_private,
	heeded_tone: m.skills_mine_heeded_tone,
	post_approved: m.skills_mine_post_approved,
	second_try: m.skills_mine_second_try,
	comment_approved: m.skills_mine_comment_approved,
	reported: m.skills_mine_reported,
	pull_off: m.skills_mine_pull_off,
	patrolled: m.skills_mine_patrolled,
	walk_finished: m.skills_mine_walk_finished,
	advertised: m.campaign_mine_advertised,
	looked_back: m.skills_mine_looked_back,
	observed: m.skills_mine_observed,
	chosen: m.skills_mine_chosen,
	reflected: m.skills_mine_reflected,
};

export const hasSentenceForChild = (rule: string): boolean => Object.hasOwn(sentences, rule);
export const ruleSentenceForChild = (rule: string): string => (sentences[rule] ?? m.skills_mine_unknown)();
