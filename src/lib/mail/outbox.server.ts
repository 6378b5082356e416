import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { mailKinds } from '#lib/server/db/schema/mail.ts';
import type { Letter, Post } from './letter.ts';
import { nextTry } from './patience.ts';

type Kind = (typeof mailKinds)[number];

/**
 * Writes the letter at the moment it goes, because what it brings is made then; null when there is no
 * reason to send it any more.
 */
export type Writer = (aboutId: string, now: Date) => Promise<Letter | null>;

let post: Post | null = null;
let writers: Partial<Record<Kind, Writer>> = {};

/** What letters go out by, and who writes each kind of them; without a post, none is ever put in the outbox. */
export function openPostOffice(by: Post | null, writing: Record<Kind, Writer>) {
	post = by;
	writers = writing;
}

export const canSend = () => post !== null;

/** Promises a letter, in the same transaction as what it is about. */
export async function put(tx: Tx, kind: Kind, aboutId: string, now: Date): Promise<void> {
	await tx.insert(t.mail).values({ id: newId(), kind, aboutId, createdAt: now, nextTryAt: now, tries: 0 });
}

let delivering: Promise<void> | null = null;

/** Sends what is due, one at a time; whoever asks while that goes on waits for the same round. */
export const deliver = (now: () => Date = () => new Date()): Promise<void> =>
	(delivering ??= round(now).finally(() => (delivering = null)));

async function round(now: () => Date) {
	if (!post) return;
	const started = now();
	for (;;) {
		const letter = await take(started);
		if (!letter) return;
		await send(letter, post, now());
	}
}

type Row = typeof t.mail.$inferSelect;

/** Takes one that is due. Its next try is set before this one, so that a crash in between loses nothing. */
async function take(now: Date): Promise<Row | null> {
	const due = and(isNotNull(t.mail.nextTryAt), lte(t.mail.nextTryAt, now));
	const [first] = await db.select().from(t.mail).where(due).orderBy(asc(t.mail.nextTryAt)).limit(1);
	if (!first) return null;
	const [taken] = await db.transaction((tx) =>
		tx
			.update(t.mail)
			.set({ tries: first.tries + 1, nextTryAt: nextTry(first.tries + 1, now) })
			// Another process may have taken it in this moment.
			.where(and(eq(t.mail.id, first.id), eq(t.mail.tries, first.tries)))
			.returning(),
	);
	return taken ?? take(now);
}

async function send({ id, kind, aboutId }: Row, by: Post, now: Date) {
	const change = (values: Partial<Row>) =>
		db.transaction((tx) => tx.update(t.mail).set(values).where(eq(t.mail.id, id)));
	try {
		const letter = await writers[kind]?.(aboutId, now);
		if (letter) await by(letter, id);
		await change({ nextTryAt: null, problem: null, sentAt: letter ? now : null });
	} catch (problem) {
		await change({ problem: String(problem).slice(0, 300) });
	}
}
