import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { canSend, put } from '#lib/mail/outbox.server.ts';
import type { Letter } from '#lib/mail/letter.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Language } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { formatDay } from '#lib/ui/time.ts';

/** 256 bits: it cannot be guessed, so one round of SHA-256 is enough and the link is found by it. */
const makeSecret = () => randomBytes(32).toString('base64url');
const hashed = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** What a link's secret can look like. */
const isSecret = (text: string) => /^[\w-]{43}$/.test(text);

/** Where the person who invites sees this application, and in which language she writes. */
export type Sender = { origin: string; language: Language };

/** A promise to send a link, or the link itself where nothing can be sent. */
export type Invited = { link: string | null };

/**
 * Makes a new link to a visit; the ones before it are worth nothing from now on. With a post the link is made
 * when the mail goes and stands nowhere but in that mail; without one it is told here, once.
 */
export async function make(
	tx: Tx,
	visitId: string,
	{ origin, language }: Sender,
	now: Date,
): Promise<Invited> {
	await tx
		.update(t.invitation)
		.set({ replacedAt: now })
		.where(and(eq(t.invitation.visitId, visitId), isNull(t.invitation.replacedAt)));
	const mails = canSend();
	const secret = mails ? null : makeSecret();
	const id = newId();
	await tx.insert(t.invitation).values({
		id,
		visitId,
		secret: secret && hashed(secret),
		origin,
		language,
		createdAt: now,
	});
	if (mails) await put(tx, 'invitation', id, now);
	return { link: secret && linkWith(origin, secret) };
}

const linkWith = (origin: string, secret: string) => `${origin}/visit/${secret}`;

/** Links that still open something: not used, not replaced, and their visit is not over. */
const stillOpens = (now: Date) =>
	and(
		isNull(t.invitation.openedAt),
		isNull(t.invitation.replacedAt),
		isNull(t.visit.closedAt),
		gt(t.visit.endsAt, now),
	);

/**
 * Writes the mail of an invitation, with a link made at this moment. A try whose answer was lost leaves a link
 * that opens nothing; the mail of the next try has the one that does.
 */
export async function write(invitationId: string, now: Date): Promise<Letter | null> {
	const [row] = await db
		.select({
			invitation: t.invitation,
			visit: t.visit,
			teacher: t.person.nickname,
			classroom: t.classroom.name,
			school: t.school.name,
		})
		.from(t.invitation)
		.innerJoin(t.visit, eq(t.visit.id, t.invitation.visitId))
		.innerJoin(t.classroom, eq(t.classroom.id, t.visit.classroomId))
		.innerJoin(t.school, eq(t.school.id, t.classroom.schoolId))
		.innerJoin(t.person, eq(t.person.id, t.visit.invitedBy))
		.where(and(eq(t.invitation.id, invitationId), stillOpens(now)));
	if (!row) return null;
	const secret = makeSecret();
	await db.transaction((tx) =>
		tx
			.update(t.invitation)
			.set({ secret: hashed(secret) })
			.where(eq(t.invitation.id, invitationId)),
	);
	const { invitation, visit, teacher, classroom, school } = row;
	const language = { locale: invitation.language };
	return {
		to: { name: visit.name, address: visit.email },
		subject: m.experts_mail_subject({ theme: visit.theme, school }, language),
		text: m.experts_mail_text(
			{
				name: visit.name,
				teacher,
				classroom,
				school,
				theme: visit.theme,
				from: formatDay(visit.startsAt, invitation.language),
				// The visit ends when its last day does.
				until: formatDay(new Date(visit.endsAt.getTime() - 1), invitation.language),
				link: linkWith(invitation.origin, secret),
			},
			language,
		),
	};
}

/** Whom a link is for, without using it up: a mail scanner opens links too. Null for one that opens nothing. */
export async function look(secret: string, now: Date) {
	const [row] = isSecret(secret)
		? await db
				.select({
					name: t.person.nickname,
					avatar: t.person.avatar,
					theme: t.visit.theme,
					classroom: t.classroom.name,
					school: t.school.name,
				})
				.from(t.invitation)
				.innerJoin(t.visit, eq(t.visit.id, t.invitation.visitId))
				.innerJoin(t.person, eq(t.person.id, t.visit.personId))
				.innerJoin(t.classroom, eq(t.classroom.id, t.visit.classroomId))
				.innerJoin(t.school, eq(t.school.id, t.classroom.schoolId))
				.where(and(eq(t.invitation.secret, hashed(secret)), stillOpens(now)))
		: [];
	return row ?? null;
}

/** Uses a link up. @returns whose session begins, or null for a link that opens nothing (any more) */
export async function open(secret: string, now: Date): Promise<{ personId: string } | null> {
	if (!isSecret(secret)) return null;
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ invitationId: t.invitation.id, visit: t.visit })
			.from(t.invitation)
			.innerJoin(t.visit, eq(t.visit.id, t.invitation.visitId))
			.where(and(eq(t.invitation.secret, hashed(secret)), stillOpens(now)));
		if (!found) return null;
		// Of two devices that press the button in the same moment, one is let in.
		const used = await tx
			.update(t.invitation)
			.set({ openedAt: now })
			.where(and(eq(t.invitation.id, found.invitationId), isNull(t.invitation.openedAt)))
			.returning({ id: t.invitation.id });
		if (used.length === 0) return null;
		const { id, personId, classroomId } = found.visit;
		await record(tx, 'visit.opened', {
			by: personId,
			classroomId,
			about: { kind: 'visit', id },
			details: {},
			at: now,
		});
		return { personId };
	});
}

/** The newest link of a visit: whether and when it was used, and what became of its mail. One query. */
export async function newestOf(visitId: string) {
	const [row] = await db
		.select({
			openedAt: t.invitation.openedAt,
			mail: { id: t.mail.id, sentAt: t.mail.sentAt, nextTryAt: t.mail.nextTryAt, problem: t.mail.problem },
		})
		.from(t.invitation)
		.leftJoin(t.mail, eq(t.mail.aboutId, t.invitation.id))
		.where(eq(t.invitation.visitId, visitId))
		.orderBy(desc(t.invitation.createdAt), desc(t.invitation.id))
		.limit(1);
	return row ?? null;
}
