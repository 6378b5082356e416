import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import type { Role } from './person.ts';

export type NewMembership = {
	schoolId: string;
	classroomId?: string | null;
	role: Role;
	/** Until when; left out, until somebody ends it. */
	endsAt?: Date | null;
};

/** Who was here before and comes back goes on in the same row. */
export async function add(
	tx: Tx,
	personId: string,
	membership: NewMembership,
	now = new Date(),
): Promise<void> {
	const { schoolId, classroomId = null, role, endsAt = null } = membership;
	await tx
		.insert(t.membership)
		.values({ id: newId(), personId, schoolId, classroomId, role, createdAt: now, endsAt })
		.onConflictDoUpdate({
			target: [t.membership.personId, t.membership.classroomId, t.membership.role],
			set: { endsAt },
		});
}

/** Ends what a person was in a classroom; the row stays, so that it can be seen who was where. */
export async function end(tx: Tx, personId: string, classroomId: string, now = new Date()): Promise<void> {
	await tx
		.update(t.membership)
		.set({ endsAt: now })
		.where(
			and(
				eq(t.membership.personId, personId),
				eq(t.membership.classroomId, classroomId),
				or(isNull(t.membership.endsAt), gt(t.membership.endsAt, now)),
			),
		);
}

/** The memberships that count at the moment `now`, which the prepared query is given when it runs. */
export const counting = () =>
	or(
		isNull(t.membership.endsAt),
		gt(t.membership.endsAt, sql.param(sql.placeholder('now'), t.membership.endsAt)),
	);
