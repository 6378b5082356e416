import { and, asc, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { forgetAll } from '#lib/accounts/session.server.ts';
import { record } from '#lib/activity/record.server.ts';
import { endStreams } from '#lib/live/ping.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import * as experts from '#lib/people/expert.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { forgetExpired } from './acquaintance.server.ts';
import * as invitations from './invitation.server.ts';
import type { Invited, Sender } from './invitation.server.ts';
import { standingOf } from '../wall/wall.ts';
import type { NewVisit, VisitSettings } from './visitForm.ts';

export type Visit = typeof t.visit.$inferSelect;

/** A new visit; `talkId` names what was in the news, where its threads are about that. */
export type Opening = NewVisit & { id: string; talkId?: string | null };

/** A neutral face, until he shows his own in what he writes. */
const avatar = 'waving-hand';

/**
 * Invites somebody into threads of a classroom. He becomes a person of his own for this visit alone: whatever
 * his link opens, it opens nothing of another visit, and nothing of somebody who has the same address.
 * Sending the same form twice is inviting him once. Null where the classroom is not the teacher's.
 */
export async function invite(
	teacher: Person,
	classroomId: string,
	visit: Opening,
	sender: Sender,
	now: Date,
): Promise<Invited | null> {
	if (!mayInvite(teacher, classroomId)) return null;
	return db.transaction(async (tx) => {
		const [before] = await tx.select().from(t.visit).where(eq(t.visit.id, visit.id));
		// Her own second tap; a key that is somebody else's opens nothing.
		if (before) return before.classroomId === classroomId ? { link: null } : null;
		const { schoolId } = teacher;
		const guest = await experts.addExpert(
			tx,
			{ schoolId, classroomId, nickname: visit.nickname, avatar },
			visit.endsAt,
			now,
		);
		await receive(tx, { teacherId: teacher.id, personId: guest.id, classroomId }, visit, now);
		return invitations.make(tx, visit.id, sender, now);
	});
}

export const mayInvite = (person: Person, classroomId: string): boolean => may.teach(person, classroomId);

/** Opens a visit and its threads for a person who is there already. */
export async function receive(
	tx: Tx,
	{ teacherId, personId, classroomId }: { teacherId: string; personId: string; classroomId: string },
	{ id, name, email, theme, threads, startsAt, endsAt, limit, naming, conduct, talkId = null }: Opening,
	now: Date,
): Promise<void> {
	await tx.insert(t.visit).values({
		id,
		classroomId,
		personId,
		name,
		email,
		theme,
		startsAt,
		endsAt,
		questionLimit: limit,
		naming,
		conductSeenOn: conduct,
		createdAt: now,
		invitedBy: teacherId,
	});
	for (const [i, title] of threads.entries())
		await tx.insert(t.thread).values({
			id: newId(),
			visitId: id,
			classroomId,
			title,
			talkId,
			// A millisecond apart, so that they stay in the order in which they were written down.
			createdAt: new Date(now.getTime() + i),
		});
	await record(tx, 'visit.invited', {
		by: teacherId,
		for: personId,
		classroomId,
		about: { kind: 'visit', id },
		details: { theme, until: endsAt.toISOString() },
		at: now,
	});
}

/** A visit to the teacher's own classroom, or null. */
export async function find(teacher: Person, classroomId: string, visitId: string) {
	if (!may.teach(teacher, classroomId) || !isId(visitId)) return null;
	const [row] = await db
		.select({
			visit: t.visit,
			nickname: t.person.nickname,
			yearGroup: t.classroom.yearGroup,
			review: { id: t.review.id, decision: t.review.decision },
		})
		.from(t.visit)
		.innerJoin(t.person, eq(t.person.id, t.visit.personId))
		.innerJoin(t.classroom, eq(t.classroom.id, t.visit.classroomId))
		.leftJoin(t.review, hiding(t.visit.id))
		.where(and(eq(t.visit.id, visitId), eq(t.visit.classroomId, classroomId)));
	if (!row) return null;
	const { visit, review, ...more } = row;
	return { ...visit, ...more, standing: standingOf(review) };
}

/**
 * Gives a new link: the old one opens nothing any more, and whoever came in by it is out. That is what a teacher
 * does when a link went astray.
 */
export async function renew(
	teacher: Person,
	classroomId: string,
	visitId: string,
	sender: Sender,
	now: Date,
): Promise<Invited | 'over' | null> {
	return change(teacher, classroomId, visitId, async (tx, visit) => {
		if (visit.endsAt <= now) return 'over';
		await forgetAll(tx, visit.personId);
		await endStreams(tx, visit.personId);
		await tell(tx, 'visit.renewed', teacher.id, visit, now);
		return invitations.make(tx, visitId, sender, now);
	});
}

/** Changes what was agreed: until when, how many questions, what of the children's names he reads. */
export async function settle(
	teacher: Person,
	classroomId: string,
	visitId: string,
	{ endsAt, limit, naming, conduct }: VisitSettings,
	now: Date,
): Promise<true | 'over' | null> {
	return change(teacher, classroomId, visitId, async (tx, visit) => {
		await tx
			.update(t.visit)
			.set({ endsAt, questionLimit: limit, naming, conductSeenOn: conduct })
			.where(eq(t.visit.id, visitId));
		await experts.letStay(tx, visit.personId, endsAt);
		await tell(tx, 'visit.changed', teacher.id, visit, now);
		return true as const;
	});
}

/** Ends a visit before its time. */
export async function end(
	teacher: Person,
	classroomId: string,
	visitId: string,
	now: Date,
): Promise<true | 'over' | null> {
	return change(teacher, classroomId, visitId, async (tx, visit) => {
		await close(tx, visit, teacher.id, now);
		return true as const;
	});
}

/** Does something with a visit of the teacher's own classroom that was not closed. */
async function change<T>(
	teacher: Person,
	classroomId: string,
	visitId: string,
	work: (tx: Tx, visit: Visit) => Promise<T>,
): Promise<T | 'over' | null> {
	if (!may.teach(teacher, classroomId) || !isId(visitId)) return null;
	return db.transaction(async (tx) => {
		// Writing to the row keeps two who change it from passing each other.
		const [visit] = await tx
			.update(t.visit)
			.set({ theme: sql`${t.visit.theme}` })
			.where(and(eq(t.visit.id, visitId), eq(t.visit.classroomId, classroomId)))
			.returning();
		if (!visit) return null;
		return visit.closedAt ? 'over' : work(tx, visit);
	});
}

/**
 * Closes what was open for visits whose time is over. Doors and pages look at the clock themselves; this ends the
 * sessions and streams that are left, and writes it down.
 */
export async function closeEnded(now: Date): Promise<void> {
	const open = and(isNull(t.visit.closedAt), lte(t.visit.endsAt, now));
	const ended = await db.select({ id: t.visit.id }).from(t.visit).where(open).orderBy(asc(t.visit.endsAt));
	for (const { id } of ended)
		await db.transaction(async (tx) => {
			const [visit] = await tx
				.select()
				.from(t.visit)
				.where(and(eq(t.visit.id, id), open));
			if (visit) await close(tx, visit, null, now);
		});
}

/** So long after a visit, who it was is only known by the name that children used. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/**
 * Forgets the whole names and addresses of those whose visit is long over, what their mail said went wrong, and
 * whoever may not stand in the address book any longer.
 */
export async function forgetGuests(now: Date): Promise<void> {
	await forgetExpired(now);
	const old = and(lte(t.visit.closedAt, new Date(now.getTime() - keptFor)), ne(t.visit.email, ''));
	const rows = await db
		.select({ id: t.visit.id, nickname: t.person.nickname })
		.from(t.visit)
		.innerJoin(t.person, eq(t.person.id, t.visit.personId))
		.where(old);
	for (const { id, nickname } of rows)
		await db.transaction(async (tx) => {
			await tx.update(t.visit).set({ name: nickname, email: '' }).where(eq(t.visit.id, id));
			const links = await tx
				.select({ id: t.invitation.id })
				.from(t.invitation)
				.where(eq(t.invitation.visitId, id));
			await tx.delete(t.mail).where(
				inArray(
					t.mail.aboutId,
					links.map((link) => link.id),
				),
			);
		});
}

async function close(tx: Tx, visit: Visit, by: string | null, now: Date) {
	const closed = await tx
		.update(t.visit)
		.set({ closedAt: now })
		.where(and(eq(t.visit.id, visit.id), isNull(t.visit.closedAt)))
		.returning({ id: t.visit.id });
	if (closed.length === 0) return;
	await experts.letGo(tx, visit.personId, now);
	await forgetAll(tx, visit.personId);
	await endStreams(tx, visit.personId);
	await record(tx, 'visit.ended', {
		by,
		for: visit.personId,
		classroomId: visit.classroomId,
		about: { kind: 'visit', id: visit.id },
		details: { itself: by === null },
		at: now,
	});
}

const tell = (
	tx: Tx,
	verb: 'visit.renewed' | 'visit.changed',
	by: string,
	{ id, personId, classroomId }: Visit,
	at: Date,
) => record(tx, verb, { by, for: personId, classroomId, about: { kind: 'visit', id }, details: {}, at });
