import type { Tx } from '#lib/server/db/index.ts';
import type { Audience } from '../../audience.ts';
import { castFriends } from '../../friend/cast.server.ts';
import type { Planned } from '../rule.ts';

type Subject = { authorId: string | null; audience: Audience | null; approach: Audience | null };

/**
 * What of a plan the cast can do by what the pupil chose: nobody of the scenario knows of what she shows to her class
 * alone, only her friends know of what is for friends, and who may not write to her does not. What cannot happen does
 * not count as having happened.
 */
export async function approachable(
	tx: Tx,
	networkId: string,
	personId: string,
	{ authorId, audience, approach }: Subject,
	planned: Planned[],
	now: Date,
): Promise<Planned[]> {
	const within = async (asked: Audience | null, whose: string) => {
		if (asked !== 'friends') return () => asked !== 'class';
		const friends = await castFriends(tx, { networkId, personId: whose }, now);
		return (cast: string) => friends.includes(cast);
	};
	const sees = await within(audience, authorId ?? personId);
	const mayWrite = await within(approach, personId);
	return planned.filter(
		(outcome) =>
			outcome.kind === 'card' || (sees(outcome.cast) && (!isToHer(outcome) || mayWrite(outcome.cast))),
	);
}

/** A chat with her, a comment or reaction with what she did, or asking to be her friend. */
const isToHer = (outcome: Planned): boolean =>
	outcome.kind === 'chat' ||
	(outcome.kind === 'friend' && outcome.does === 'ask') ||
	((outcome.kind === 'comment' || outcome.kind === 'reaction') && outcome.on === 'subject');
