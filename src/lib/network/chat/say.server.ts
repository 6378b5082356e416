import { and, eq } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { lineOf, spoken, type Chat, type Line } from '../scenario/format/chat.ts';

/** Whose chat it is. */
type Between = { networkId: string; personId: string; castMemberId: string };

const seconds = 1000;

/** What the cast says in a line: ordinary rows, each with its moment ahead. */
const rowsOf = (chatId: string, { networkId, personId, castMemberId }: Between, line: Line, at: Date) =>
	spoken(line).map(({ by, body, after }) => ({
		id: newId(),
		chatId,
		networkId,
		personId,
		castMemberId,
		by,
		line: line.key,
		body: body.nl,
		bodyEn: body.en,
		appearsAt: new Date(at.getTime() + after * seconds),
		createdAt: at,
	}));

/** The line that waits for an answer; one that nobody can answer ends the chat. */
const waiting = (line: Line): string | null => (line.replies.length > 0 || line.typed ? line.key : null);

/** Lets the cast go on in a chat. */
export async function sayLine(
	tx: Tx,
	chat: Between & { id: string },
	script: Chat,
	lineKey: string | null,
	at: Date,
): Promise<void> {
	const line = lineKey === null ? undefined : lineOf(script, lineKey);
	await tx
		.update(t.chat)
		.set({ line: line ? waiting(line) : null })
		.where(eq(t.chat.id, chat.id));
	if (line) await tx.insert(t.message).values(rowsOf(chat.id, chat, line, at));
}

/** Rows per statement, well below what either engine takes in parameters. */
const together = 50;

/**
 * Begins a chat with each of these pupils who has none with this one of the cast yet.
 * @returns with how many it begins
 */
export async function beginChats(
	tx: Tx,
	{ networkId, castMemberId }: Omit<Between, 'personId'>,
	script: Chat,
	personIds: readonly string[],
	at: Date,
	first: Line | undefined = script.lines[0],
): Promise<number> {
	let count = 0;
	if (!first) return count;
	for (let from = 0; from < personIds.length; from += together) {
		const begun = await tx
			.insert(t.chat)
			.values(
				personIds.slice(from, from + together).map((personId) => ({
					id: newId(),
					networkId,
					personId,
					castMemberId,
					line: waiting(first),
					appearsAt: at,
				})),
			)
			.onConflictDoNothing()
			.returning({ id: t.chat.id, personId: t.chat.personId });
		count += begun.length;
		const rows = begun.flatMap(({ id, personId }) =>
			rowsOf(id, { networkId, personId, castMemberId }, first, at),
		);
		for (let row = 0; row < rows.length; row += together)
			await tx.insert(t.message).values(rows.slice(row, row + together));
	}
	return count;
}

/** What a rule has the cast do in a chat: begin it, or go on with a line. Whoever blocked hears nothing. */
export async function goOn(
	tx: Tx,
	between: Between,
	script: Chat,
	lineKey: string | undefined,
	at: Date,
): Promise<void> {
	if (await isBlocked(tx, between)) return;
	const first = lineKey === undefined ? script.lines[0] : lineOf(script, lineKey);
	const begun = await beginChats(tx, between, script, [between.personId], at, first);
	if (begun > 0 || lineKey === undefined) return;
	const [chat] = await tx
		.select({ id: t.chat.id })
		.from(t.chat)
		.where(
			and(
				eq(t.chat.networkId, between.networkId),
				eq(t.chat.personId, between.personId),
				eq(t.chat.castMemberId, between.castMemberId),
			),
		);
	if (chat) await sayLine(tx, { ...between, id: chat.id }, script, lineKey, at);
}

async function isBlocked(tx: Tx, { networkId, personId, castMemberId }: Between): Promise<boolean> {
	const rows = await tx
		.select({ id: t.block.id })
		.from(t.block)
		.where(
			and(
				eq(t.block.networkId, networkId),
				eq(t.block.personId, personId),
				eq(t.block.castMemberId, castMemberId),
				eq(t.block.kind, 'block'),
			),
		);
	return rows.length > 0;
}
