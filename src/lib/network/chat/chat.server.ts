import { and, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import * as reports from '#lib/moderation/report.server.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { turnAway } from '../friend/block.server.ts';
import { clock, holdIn, type Place } from '../place.server.ts';
import { inLanguage } from '../shown.ts';
import { refusalFor } from '../standstill.ts';
import type { ChoiceDraft, MessageDraft } from './draft.ts';
import { findChat, messagesIn, type FoundChat } from './read.server.ts';
import { scriptOf } from './script.server.ts';
import { sayLine } from './say.server.ts';
import { turnOf } from './turn.ts';

/** Says one of the replies that the script offers. Sending the same form twice is saying it once. */
export async function choose(
	person: Person,
	place: Place,
	castKey: string,
	{ key, line, reply }: ChoiceDraft,
	now: Date,
): Promise<{ said: true } | Refused> {
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal;
	const open = await herTurn(person, place, castKey, line, now);
	if (!open) return (await isSaid(person, key)) ? { said: true } : { refused: 'gone' };
	const { chat, script, turn } = open;
	const chosen = turn.replies.find((one) => one.key === reply);
	if (!chosen) return { refused: 'gone' };

	return db.transaction(async (tx) => {
		if (!(await takeTurn(tx, chat.id, line))) return { refused: 'gone' };
		const rows = await tx
			.insert(t.message)
			.values({
				...hers(chat, key, line, now),
				chose: reply,
				body: chosen.body.nl,
				bodyEn: chosen.body.en,
			})
			.onConflictDoNothing()
			.returning({ id: t.message.id });
		if (rows.length === 0) return { said: true };
		await sayLine(tx, chat, script, chosen.then ?? null, now);
		await record(tx, 'message.chosen', {
			by: person.id,
			classroomId: place.classroom.id,
			lessonRunId: place.run.id,
			about: { kind: 'message', id: key },
			details: { text: chosen.body.nl, chose: reply },
			at: now,
		});
		return { said: true };
	});
}

/** Says what she typed herself, where the script lets her. It walks the way of every text: nudged, and to the teacher. */
export async function say(
	person: Person,
	place: Place,
	castKey: string,
	draft: MessageDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { run, classroom } = place;
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal;
	const before = await sentBefore(person, draft.key);
	if (before) return before;
	const open = await herTurn(person, place, castKey, draft.line, now);
	if (!open?.turn.typed) return { refused: 'gone' };
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		...draft,
		hold: holdIn(place),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		if (!(await takeTurn(tx, open.chat.id, draft.line))) return { refused: 'gone' };
		const rows = await tx
			.insert(t.message)
			.values({ ...hers(open.chat, draft.key, draft.line, now), body: draft.body })
			.onConflictDoNothing()
			.returning({ id: t.message.id });
		if (rows.length === 0) return { refused: 'gone' };
		const subject = {
			kind: 'message',
			id: draft.key,
			authorId: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
		} as const;
		return send(tx, subject, { body: draft.body, picture: null }, judgement, now);
	});
}

/** Hears nothing more from one of the cast, or with false lets them write again. */
export async function block(
	person: Person,
	place: Place,
	castKey: string,
	blocked: boolean,
	now: Date,
): Promise<boolean> {
	const { network } = place;
	const chat = network && (await findChat(person, network.id, castKey, clock(network, now)));
	if (!chat) return false;
	const who = { castMemberId: chat.castMemberId, otherId: null };
	return turnAway(person, place, who, blocked ? 'block' : null, now);
}

/** Asks an adult to read along: what was said last goes to the teacher, who sees the whole chat. */
export async function askAdult(
	person: Person,
	place: Place,
	castKey: string,
	language: Language,
	now: Date,
): Promise<boolean> {
	const { network, classroom, run } = place;
	if (!network || !may.report(person, { classroomId: classroom.id })) return false;
	const chat = await findChat(person, network.id, castKey, clock(network, now));
	const last = chat && (await messagesIn(chat.id, clock(network, now))).findLast(({ by }) => by === 'cast');
	if (!chat || !last) return false;
	await reports.open(
		person,
		{ kind: 'message', id: last.id, authorId: null, classroomId: classroom.id, lessonRunId: run.id },
		{ reason: 'help', note: null, quote: inLanguage(last, language), quoteBy: chat.name },
		now,
	);
	await db.transaction((tx) =>
		tx
			.update(t.chat)
			.set({ askedAt: chat.askedAt ?? now })
			.where(eq(t.chat.id, chat.id)),
	);
	return true;
}

/** Notes that she has read a chat up to now. */
export async function markSeen(person: Person, place: Place, castKey: string, now: Date): Promise<boolean> {
	const { network } = place;
	const chat = network && (await findChat(person, network.id, castKey, clock(network, now)));
	if (!chat) return false;
	await db.transaction((tx) =>
		tx
			.update(t.chat)
			.set({ seenAt: clock(network, now) })
			.where(eq(t.chat.id, chat.id)),
	);
	return true;
}

/** Her chat with one of the cast where this line waits for her; null where it does not, or not yet. */
async function herTurn(
	person: Person,
	{ network, ...place }: Place,
	castKey: string,
	line: string,
	now: Date,
) {
	const chat = network && (await findChat(person, network.id, castKey, clock(network, now)));
	if (!chat || chat.line !== line) return null;
	const script = await scriptOf(network, castKey);
	const said = await messagesIn(chat.id, null);
	const turn = turnOf(chat, script, said, clock(network, now));
	return script && turn ? { chat, script, turn, place } : null;
}

/** Holds the chat's row, so that of two answers to one line the second finds it taken. */
async function takeTurn(tx: Tx, chatId: string, line: string): Promise<boolean> {
	const rows = await tx
		.update(t.chat)
		.set({ line })
		.where(and(eq(t.chat.id, chatId), eq(t.chat.line, line)))
		.returning({ id: t.chat.id });
	return rows.length > 0;
}

const hers = (
	{ id: chatId, networkId, personId, castMemberId }: FoundChat,
	id: string,
	line: string,
	now: Date,
) => ({
	id,
	chatId,
	networkId,
	personId,
	castMemberId,
	by: 'person' as const,
	line,
	appearsAt: now,
	createdAt: now,
});

async function isSaid(person: Person, id: string): Promise<boolean> {
	const rows = await db
		.select({ id: t.message.id })
		.from(t.message)
		.where(and(eq(t.message.id, id), eq(t.message.personId, person.id), eq(t.message.by, 'person')));
	return rows.length > 0;
}

async function sentBefore(person: Person, id: string): Promise<Sent | null> {
	const [row] = await db
		.select({ hides: t.review.hides })
		.from(t.message)
		.leftJoin(t.review, and(eq(t.review.subjectId, t.message.id), eq(t.review.hides, true)))
		.where(and(eq(t.message.id, id), eq(t.message.personId, person.id), eq(t.message.by, 'person')));
	return row ? { id, waits: row.hides === true } : null;
}
