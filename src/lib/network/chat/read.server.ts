import { and, asc, eq, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

const columns = () => ({
	id: t.chat.id,
	networkId: t.chat.networkId,
	personId: t.chat.personId,
	castMemberId: t.chat.castMemberId,
	line: t.chat.line,
	appearsAt: t.chat.appearsAt,
	seenAt: t.chat.seenAt,
	askedAt: t.chat.askedAt,
	key: t.castMember.key,
	name: t.castMember.name,
	handle: t.castMember.handle,
	avatar: t.castMember.avatar,
	blocked: sql`${t.block.id} is not null`.mapWith(Boolean),
});

const blocking = () =>
	and(
		eq(t.block.networkId, t.chat.networkId),
		eq(t.block.personId, t.chat.personId),
		eq(t.block.castMemberId, t.chat.castMemberId),
		eq(t.block.kind, 'block'),
	);

/** A pupil's own chat with one of the cast, once it has begun. Null for every other. */
export async function findChat(person: Pick<Person, 'id'>, networkId: string, castKey: string, now: Date) {
	const [chat] = await db
		.select(columns())
		.from(t.chat)
		.innerJoin(t.castMember, eq(t.castMember.id, t.chat.castMemberId))
		.leftJoin(t.block, blocking())
		.where(
			and(
				eq(t.chat.networkId, networkId),
				eq(t.chat.personId, person.id),
				eq(t.castMember.key, castKey),
				lte(t.chat.appearsAt, now),
			),
		);
	return chat ?? null;
}

export type FoundChat = NonNullable<Awaited<ReturnType<typeof findChat>>>;

/** Chats in which something was said, with all of it, the liveliest first. One query. */
async function chatsWhere(where: SQL | undefined) {
	const rows = await db
		.select({ chat: columns(), message: messageColumns() })
		.from(t.message)
		.innerJoin(t.chat, eq(t.chat.id, t.message.chatId))
		.innerJoin(t.network, eq(t.network.id, t.message.networkId))
		.innerJoin(t.castMember, eq(t.castMember.id, t.message.castMemberId))
		.leftJoin(t.block, blocking())
		.leftJoin(t.review, hiding(t.message.id))
		.where(and(where, standing()))
		.orderBy(asc(t.message.appearsAt), asc(t.message.id));
	const chats = [...Map.groupBy(rows, ({ chat }) => chat.id).values()];
	return chats
		.map((said) => ({ ...said[0]!.chat, messages: said.map(({ message }) => message) }))
		.sort((one, other) => lastOf(other) - lastOf(one));
}

const lastOf = ({ messages }: { messages: { appearsAt: Date }[] }) => messages.at(-1)!.appearsAt.getTime();

/** A pupil's own chats. */
export const ownChats = (person: Pick<Person, 'id'>, networkId: string, now: Date) =>
	chatsWhere(
		and(eq(t.message.networkId, networkId), eq(t.message.personId, person.id), lte(t.message.appearsAt, now)),
	);

/** The chats of one pupil in a lesson run, for her teacher. Null where it is not hers. */
export const ofPupil = async (
	teacher: Person,
	run: { id: string; classroomId: string; finishedAt: Date | null },
	personId: string,
	now: Date,
) =>
	may.teach(teacher, run.classroomId)
		? chatsWhere(
				and(
					eq(t.network.lessonRunId, run.id),
					eq(t.message.personId, personId),
					lte(t.message.appearsAt, run.finishedAt ?? now),
					or(isNull(t.network.pausedAt), lte(t.message.appearsAt, t.network.pausedAt)),
				),
			)
		: null;

const messageColumns = () => ({
	id: t.message.id,
	by: t.message.by,
	line: t.message.line,
	body: t.message.body,
	bodyEn: t.message.bodyEn,
	appearsAt: t.message.appearsAt,
	reviewId: t.review.id,
	decision: t.review.decision,
	feedback: t.review.feedback,
});

/** What the cast said and an adult took away is gone; her own words she sees, whatever became of them. */
const standing = () => or(eq(t.message.by, 'person'), isNull(t.review.id));

/**
 * What is said in a chat, in order.
 * @param until what appears later is left out; null for all, also what lies ahead
 */
export const messagesIn = (chatId: string, until: Date | null) =>
	db
		.select(messageColumns())
		.from(t.message)
		.leftJoin(t.review, hiding(t.message.id))
		.where(and(eq(t.message.chatId, chatId), standing(), until ? lte(t.message.appearsAt, until) : undefined))
		.orderBy(asc(t.message.appearsAt), asc(t.message.id));

export type Message = Awaited<ReturnType<typeof messagesIn>>[number];

/** What the cast said to this pupil and can therefore be reported by her. */
export async function findSaid(person: Pick<Person, 'id'>, networkId: string, id: string, now: Date) {
	const [row] = await db
		.select({ body: t.message.body, bodyEn: t.message.bodyEn, by: t.castMember.name })
		.from(t.message)
		.innerJoin(t.castMember, eq(t.castMember.id, t.message.castMemberId))
		.leftJoin(t.review, hiding(t.message.id))
		.where(
			and(
				eq(t.message.id, id),
				eq(t.message.networkId, networkId),
				eq(t.message.personId, person.id),
				eq(t.message.by, 'cast'),
				lte(t.message.appearsAt, now),
				isNull(t.review.id),
			),
		);
	return row ? { ...row, personId: null } : null;
}
