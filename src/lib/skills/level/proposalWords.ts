import { m } from '#lib/paraglide/messages.js';
import type { Proposal } from './proposal.ts';

const sentences: Record<Proposal['rule'], (from: Proposal['from']) => string> = {
	often_alone: ({ unaided, occasions, kinds }) =>
		m.skills_proposal_often_alone({ count: unaided, occasions, kinds }),
	more_than_once: ({ seen, occasions }) => m.skills_proposal_more_than_once({ count: seen, occasions }),
	first_time: ({ seen }) =>
		seen === 1 ? m.skills_proposal_first_time_one() : m.skills_proposal_first_time_other({ count: seen }),
};

/** Why a level is proposed. */
export const proposalSentence = ({ rule, from }: Proposal): string => sentences[rule](from);
