import { and, eq, isNull, or, gt, type SQL } from 'drizzle-orm';
import { t } from '#lib/server/db/index.ts';

/** Memberships of a classroom's pupils; join a person who was not removed. */
export const pupilsOf = (classroomId: string, now: Date): SQL =>
	and(
		eq(t.membership.classroomId, classroomId),
		eq(t.membership.role, 'pupil'),
		or(isNull(t.membership.endsAt), gt(t.membership.endsAt, now)),
		isNull(t.person.removedAt),
	)!;
