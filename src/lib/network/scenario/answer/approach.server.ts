import { and, eq } from 'drizzle-orm';
import { t, type Tx } from '#lib/server/db/index.ts';
import type { Audience } from '../../audience.ts';
import { castFriends } from '../../friend/cast.server.ts';
import type { Planned } from '../format/rule.ts';

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
	const blocked = planned.some(takesAlong) ? await blockedBy(tx, networkId, personId) : [];
	return planned.filter(
		(outcome) =>
			outcome.kind === 'card' ||
			(sees(outcome.cast) &&
				(!isToHer(outcome) || mayWrite(outcome.cast)) &&
				!(takesAlong(outcome) && blocked.includes(outcome.cast))),
	);
}

/** What takes her post elsewhere: whoever sees it can, whether or not they may write to her. */
const takesAlong = ({ kind }: Planned): boolean => kind === 'share' || kind === 'screenshot';

/** Whom of the cast she does not meet any more: they do not see what she posts. */
async function blockedBy(tx: Tx, networkId: string, personId: string): Promise<string[]> {
	const rows = await tx
		.select({ key: t.castMember.key })
		.from(t.block)
		.innerJoin(t.castMember, eq(t.castMember.id, t.block.castMemberId))
		.where(and(eq(t.block.networkId, networkId), eq(t.block.personId, personId), eq(t.block.kind, 'block')));
	return rows.map(({ key }) => key);
}

/** A chat with her, a comment or reaction with what she did, or asking to be her friend. */
const isToHer = (outcome: Planned): boolean =>
	outcome.kind === 'chat' ||
	(outcome.kind === 'friend' && outcome.does === 'ask') ||
	((outcome.kind === 'comment' || outcome.kind === 'reaction') && outcome.on === 'subject');
