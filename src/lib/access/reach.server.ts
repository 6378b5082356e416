import { and, eq, isNull, or, gt, type SQL } from 'drizzle-orm';
import { t } from '#lib/server/db/index.ts';

/** Memberships of pupils who are there now; join a person who was not removed. */
const pupilsNow = (now: Date): SQL =>
	and(
		eq(t.membership.role, 'pupil'),
		or(isNull(t.membership.endsAt), gt(t.membership.endsAt, now)),
		isNull(t.person.removedAt),
	)!;

/** Memberships of a classroom's pupils; join the person. */
export const pupilsOf = (classroomId: string, now: Date): SQL =>
	and(eq(t.membership.classroomId, classroomId), pupilsNow(now))!;

/** Memberships of a school's pupils, one for each classroom a pupil is in; join the person. */
export const pupilsOfSchool = (schoolId: string, now: Date): SQL =>
	and(eq(t.membership.schoolId, schoolId), pupilsNow(now))!;
