import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { answeredAt } from './reach.ts';

/** Those of the cast who like an advertisement react to it, one after another from this moment: ordinary rows ahead. */
export async function respond(tx: Tx, postId: string, appeared: Date): Promise<void> {
	const [campaign] = await tx
		.select({ networkId: t.campaign.networkId, reached: t.campaign.reached })
		.from(t.campaign)
		.where(eq(t.campaign.postId, postId));
	if (!campaign) return;
	const { networkId, reached } = campaign;
	const turns = new Map(
		reached.flatMap(({ key, response }, turn) => (response === 'heart' ? [[key, turn] as const] : [])),
	);
	if (turns.size === 0) return;
	const members = await tx
		.select({ id: t.castMember.id, key: t.castMember.key })
		.from(t.castMember)
		.where(and(eq(t.castMember.networkId, networkId), inArray(t.castMember.key, [...turns.keys()])));
	if (members.length === 0) return;
	await tx
		.insert(t.reaction)
		.values(
			members.map(({ id, key }) => ({
				id: newId(),
				postId,
				networkId,
				castMemberId: id,
				kind: 'heart' as const,
				appearsAt: answeredAt(appeared, turns.get(key)!),
			})),
		)
		.onConflictDoNothing();
}
