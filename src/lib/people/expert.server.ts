import { and, eq, gt } from 'drizzle-orm';
import { t, type Tx } from '#lib/server/db/index.ts';
import * as people from './person.server.ts';
import type { Person } from './person.ts';

export type NewExpert = {
	schoolId: string;
	classroomId: string;
	/** What children call him; a surname only where he chose to be called by it. */
	nickname: string;
	avatar: string;
};

/** A guest of one classroom until a moment. */
export async function addExpert(
	tx: Tx,
	{ schoolId, classroomId, nickname, avatar }: NewExpert,
	until: Date,
	now: Date,
): Promise<Person> {
	const person = await people.add(
		tx,
		{ schoolId, givenName: nickname, nickname, avatar, memberships: [{ role: 'expert', classroomId }] },
		now,
	);
	await letStay(tx, person.id, until);
	return person;
}

/** Sets until when an expert belongs to the classroom he is a guest of. */
export async function letStay(tx: Tx, personId: string, until: Date): Promise<void> {
	await tx
		.update(t.membership)
		.set({ endsAt: until })
		.where(and(eq(t.membership.personId, personId), eq(t.membership.role, 'expert')));
}

/** From this moment he is nobody here any more; his name stays with what he wrote. */
export async function letGo(tx: Tx, personId: string, now: Date): Promise<void> {
	await tx
		.update(t.membership)
		.set({ endsAt: now })
		.where(
			and(eq(t.membership.personId, personId), eq(t.membership.role, 'expert'), gt(t.membership.endsAt, now)),
		);
}
