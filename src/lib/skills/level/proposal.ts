import { isAbove, type Decision, type Level } from './level.ts';

/** How much evidence there is for one skill of one pupil. */
export type Shows = {
	/** Everything, also what the pupil brought herself. */
	count: number;
	/** What others saw: the rules of the ledger and the teacher. */
	seen: number;
	/** Of what others saw, what came without a nudge or a returned post before it. */
	unaided: number;
	/** Lessons, and moments outside of one, in which others saw it. */
	occasions: number;
	/** Different ways in which others saw it. */
	kinds: number;
	newest: Date;
};

/** A rule says in one sentence from which evidence a level is proposed: the message `skills_proposal_<name>`. */
export type ProposalRule = { name: string; level: Level; holds(shows: Shows): boolean };

/**
 * From the highest level down; the first that holds is proposed. *Helps another* is never proposed: evidence here is
 * about what somebody did herself, and helping is seen by a person.
 */
export const proposalRules = [
	{
		name: 'often_alone',
		level: 'alone',
		holds: ({ unaided, occasions, kinds }) => unaided >= 4 && occasions >= 3 && kinds >= 2,
	},
	{
		name: 'more_than_once',
		level: 'with-help',
		holds: ({ seen, occasions }) => seen >= 3 && occasions >= 2,
	},
	{ name: 'first_time', level: 'practises', holds: ({ seen }) => seen >= 1 },
] as const satisfies readonly ProposalRule[];

export type Proposal = { rule: (typeof proposalRules)[number]['name']; level: Level; from: Shows };

/**
 * What the evidence would have a teacher decide, with why. Nothing where she decided so or higher, and nothing new
 * until something new was shown after she decided: who was not convinced is not asked again about the same.
 */
export function propose(shows: Shows | null, latest: Pick<Decision, 'level' | 'at'> | null): Proposal | null {
	if (!shows || (latest && shows.newest <= latest.at)) return null;
	const rule = proposalRules.find(({ holds }) => holds(shows));
	if (!rule || (latest && !isAbove(rule.level, latest.level))) return null;
	return { rule: rule.name, level: rule.level, from: shows };
}
