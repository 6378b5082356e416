import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import * as teams from '#lib/people/team.server.ts';
import { db } from '#lib/server/db/index.ts';

/** Who teaches a classroom. Null where it is not the person's. One query. */
export const team = async (person: Person, classroomId: string, now: Date) =>
	may.teach(person, classroomId) ? teams.teachersOf(classroomId, now) : null;

/**
 * Lets a colleague of the school teach here, for good or, as a substitute, until a moment. She is named by her e-mail
 * address, so that no page lists who works elsewhere. Whoever is a substitute herself brings nobody in: null, as
 * where the classroom is not hers at all.
 */
export async function bringIn(
	person: Person,
	classroomId: string,
	{ email, until }: { email: string; until: Date | null },
	now: Date,
): Promise<true | 'unknown' | 'here' | null> {
	const present = await team(person, classroomId, now);
	if (!present) return null;
	const colleagueId = await teams.colleagueWith(person.schoolId, email, now);
	if (!colleagueId) return 'unknown';
	if (present.some(({ id, until }) => id === colleagueId && until === null)) return 'here';
	return db.transaction(async (tx) => {
		if (!(await teams.isAtHome(tx, person.id, classroomId))) return null;
		await teams.addTeacher(tx, colleagueId, { schoolId: person.schoolId, classroomId }, until, now);
		await record(tx, 'teacher.joined', {
			by: person.id,
			for: colleagueId,
			classroomId,
			details: { until: until?.toISOString() ?? null },
			at: now,
		});
		return true as const;
	});
}

/** Ends that a colleague teaches here. The last who is here for good stays. Null where it is not hers to arrange. */
export async function letGo(
	person: Person,
	classroomId: string,
	colleagueId: string,
	now: Date,
): Promise<true | 'last' | null> {
	const present = await team(person, classroomId, now);
	const colleague = present?.find(({ id }) => id === colleagueId);
	if (!colleague) return null;
	return db.transaction(async (tx) => {
		if (!(await teams.isAtHome(tx, person.id, classroomId))) return null;
		if (colleague.until === null && (await teams.atHome(tx, classroomId)) <= 1) return 'last' as const;
		await teams.endTeacher(tx, colleagueId, classroomId, now);
		await record(tx, 'teacher.left', { by: person.id, for: colleagueId, classroomId, details: {}, at: now });
		return true as const;
	});
}
