import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { isTeacher } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { isId, tidyEmail, type Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { NewAcquaintance } from './acquaintanceForm.ts';
import { ownVisit } from '../introduction.server.ts';
import { acquaintanceDays } from '../limits.ts';

/** As many as fit on a page; a school knows fewer. */
const shown = 200;
const day = 24 * 60 * 60 * 1000;

type Acquaintance = typeof t.acquaintance.$inferSelect;

const ofSchool = ({ schoolId }: Person, now: Date) =>
	and(eq(t.acquaintance.schoolId, schoolId), gt(t.acquaintance.expiresAt, now));

/** The address book of a teacher's school, by name. One query. */
export const list = async (person: Person, now: Date): Promise<Acquaintance[]> =>
	isTeacher(person)
		? db
				.select()
				.from(t.acquaintance)
				.where(ofSchool(person, now))
				.orderBy(asc(t.acquaintance.name), asc(t.acquaintance.id))
				.limit(shown)
		: [];

/** Keeps an expert who told a teacher that he may be asked again. Who is there already gets these words and this day. */
export async function add(teacher: Person, form: NewAcquaintance, now: Date): Promise<true | null> {
	if (!isTeacher(teacher)) return null;
	const { how, ...rest } = form;
	await db.transaction(async (tx) => {
		await write(tx, teacher, { ...rest, consent: 'teacher', consentHow: how }, now);
		await tell(tx, 'kept', teacher, null, false, now);
	});
	return true;
}

/** Takes somebody out of the book, for whatever reason. Null for one who is not in it. */
export async function remove(teacher: Person, id: string, now: Date): Promise<true | null> {
	if (!isTeacher(teacher) || !isId(id)) return null;
	return db.transaction(async (tx) => {
		const rows = await tx
			.delete(t.acquaintance)
			.where(and(eq(t.acquaintance.id, id), eq(t.acquaintance.schoolId, teacher.schoolId)))
			.returning({ id: t.acquaintance.id });
		if (rows.length === 0) return null;
		await tell(tx, 'removed', teacher, null, false, now);
		return true as const;
	});
}

/** The expert himself says that he may be asked again, or no longer. Null when his visit is over. */
export async function keepMe(person: Person, keep: boolean, now: Date): Promise<true | null> {
	const own = await ownVisit(person, now);
	if (!own) return null;
	const { name, email, theme, classroomId } = own.visit;
	const isHis = and(eq(t.acquaintance.schoolId, person.schoolId), eq(t.acquaintance.email, tidyEmail(email)));
	return db.transaction(async (tx) => {
		if (keep) {
			const expiresAt = new Date(now.getTime() + acquaintanceDays * day);
			await write(tx, person, { name, email, theme, consent: 'himself', consentHow: null, expiresAt }, now);
		} else await tx.delete(t.acquaintance).where(isHis);
		await tell(tx, keep ? 'kept' : 'removed', person, classroomId, true, now);
		return true as const;
	});
}

/** Until when the school keeps this expert; null when it does not. One query. */
export async function keptUntil(person: Person, email: string, now: Date): Promise<Date | null> {
	const [row] = await db
		.select({ expiresAt: t.acquaintance.expiresAt })
		.from(t.acquaintance)
		.where(and(ofSchool(person, now), eq(t.acquaintance.email, tidyEmail(email))));
	return row?.expiresAt ?? null;
}

/** Forgets whom nobody may keep any longer. */
export async function forgetExpired(now: Date): Promise<void> {
	await db.transaction((tx) => tx.delete(t.acquaintance).where(lte(t.acquaintance.expiresAt, now)));
}

type Kept = Pick<Acquaintance, 'name' | 'email' | 'theme' | 'consent' | 'consentHow' | 'expiresAt'> & {
	note?: string | null;
};

async function write(tx: Tx, by: Person, { email, ...kept }: Kept, now: Date) {
	const row = { ...kept, addedBy: by.id, addedAt: now };
	await tx
		.insert(t.acquaintance)
		.values({ id: newId(), schoolId: by.schoolId, email: tidyEmail(email), ...row })
		.onConflictDoUpdate({ target: [t.acquaintance.schoolId, t.acquaintance.email], set: row });
}

const tell = (
	tx: Tx,
	what: 'kept' | 'removed',
	by: Person,
	classroomId: string | null,
	himself: boolean,
	at: Date,
) => record(tx, `acquaintance.${what}`, { by: by.id, classroomId, details: { himself }, at });
