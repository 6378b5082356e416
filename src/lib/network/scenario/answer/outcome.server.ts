import { and, eq } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { goOn } from '../../chat/say.server.ts';
import { befriend } from '../../friend/cast.server.ts';
import { take } from '../../post/screenshot.server.ts';
import type { Planned } from '../format/rule.ts';
import type { Scenario } from '../format/scenario.ts';
import type { Subject } from './subject.server.ts';
import type { Wording } from '../wording.ts';

type Network = { id: string; classroomId: string };

/** Writes what a rule planned: rows with their moment ahead. */
export async function carryOut(
	tx: Tx,
	network: Network,
	scenario: Scenario,
	personId: string,
	subject: Subject,
	outcome: Planned,
	at: Date,
): Promise<void> {
	const appearsAt = new Date(at.getTime() + outcome.after * 1000);
	if (outcome.kind === 'card') {
		const { key, title, body } = outcome;
		await tx
			.insert(t.card)
			.values({ id: newId(), networkId: network.id, personId, key, title, body, appearsAt });
		return;
	}
	const castMemberId = await castId(tx, network.id, outcome.cast);
	// A network of before editions were kept may be told of somebody it has never met.
	if (!castMemberId) return;
	if (outcome.kind === 'chat') {
		const script = scenario.chats?.find(({ cast }) => cast === outcome.cast);
		const between = { networkId: network.id, personId, castMemberId };
		if (script) await goOn(tx, between, script, outcome.line, appearsAt);
		return;
	}
	if (outcome.kind === 'friend') {
		await befriend(tx, { networkId: network.id, personId, castMemberId }, outcome.does, appearsAt);
		return;
	}
	if (outcome.kind === 'screenshot') {
		if (subject.postId) await take(tx, { postId: subject.postId, personId, castMemberId, appearsAt });
		return;
	}
	if (outcome.kind === 'post') {
		await tx.insert(t.post).values({
			id: newId(),
			networkId: network.id,
			classroomId: network.classroomId,
			castMemberId,
			body: outcome.body.nl,
			bodyEn: outcome.body.en,
			picture: outcome.picture ?? null,
			appearsAt,
			createdAt: at,
		});
		return;
	}
	const postId = outcome.on === 'subject' ? subject.postId : await scriptedPost(tx, network.id, outcome.on);
	if (!postId) return;
	if (outcome.kind === 'share') {
		await shareOn(tx, network, { postId, castMemberId, body: outcome.body, appearsAt, createdAt: at });
		return;
	}
	if (outcome.kind === 'comment')
		await tx.insert(t.comment).values({
			id: newId(),
			postId,
			networkId: network.id,
			classroomId: network.classroomId,
			castMemberId,
			body: outcome.body.nl,
			bodyEn: outcome.body.en,
			appearsAt,
			createdAt: at,
		});
	else
		await tx
			.insert(t.reaction)
			.values({ id: newId(), postId, networkId: network.id, castMemberId, kind: outcome.reaction, appearsAt })
			.onConflictDoNothing();
}

/** What was deleted meanwhile nobody shares any more. */
async function shareOn(
	tx: Tx,
	network: Network,
	{
		postId,
		body,
		...share
	}: { postId: string; castMemberId: string; body?: Wording; appearsAt: Date; createdAt: Date },
): Promise<void> {
	const [post] = await tx.select({ deletedAt: t.post.deletedAt }).from(t.post).where(eq(t.post.id, postId));
	if (!post || post.deletedAt) return;
	await tx.insert(t.post).values({
		...share,
		id: newId(),
		networkId: network.id,
		classroomId: network.classroomId,
		sharedPostId: postId,
		body: body?.nl ?? '',
		bodyEn: body?.en ?? '',
	});
}

async function castId(tx: Tx, networkId: string, key: string): Promise<string | null> {
	const [row] = await tx
		.select({ id: t.castMember.id })
		.from(t.castMember)
		.where(and(eq(t.castMember.networkId, networkId), eq(t.castMember.key, key)));
	return row?.id ?? null;
}

async function scriptedPost(tx: Tx, networkId: string, key: string): Promise<string | null> {
	const [row] = await tx
		.select({ id: t.post.id })
		.from(t.post)
		.where(and(eq(t.post.networkId, networkId), eq(t.post.scriptKey, key)));
	return row?.id ?? null;
}
