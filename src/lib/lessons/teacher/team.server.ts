import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import * as teams from '#lib/people/team.server.ts';
import { db } from '#lib/server/db/index.ts';

/** Who teaches a classroom, and which colleagues could. Null where it is not the person's. Two queries. */
export async function team(person: Person, classroomId: string, now: Date) {
	if (!may.teach(person, classroomId)) return null;
	const teachers = await teams.teachersOf(classroomId, now);
	const colleagues = await teams.colleaguesFor(
		person.schoolId,
		teachers.map(({ id }) => id),
		now,
	);
	return { teachers, colleagues };
}

/**
 * Lets a colleague of the school teach here, for good or, as a substitute, until a moment. Whoever is a substitute
 * herself brings nobody in. Null where it is not hers to arrange, or the colleague is nobody who could.
 */
export async function bringIn(
	person: Person,
	classroomId: string,
	{ colleagueId, until }: { colleagueId: string; until: Date | null },
	now: Date,
): Promise<true | null> {
	const known = await team(person, classroomId, now);
	const colleague = known?.colleagues.find(({ id }) => id === colleagueId);
	if (!colleague) return null;
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
	const known = await team(person, classroomId, now);
	const colleague = known?.teachers.find(({ id }) => id === colleagueId);
	if (!colleague) return null;
	return db.transaction(async (tx) => {
		if (!(await teams.isAtHome(tx, person.id, classroomId))) return null;
		if (colleague.until === null && (await teams.atHome(tx, classroomId)) <= 1) return 'last' as const;
		await teams.endTeacher(tx, colleagueId, classroomId, now);
		await record(tx, 'teacher.left', { by: person.id, for: colleagueId, classroomId, details: {}, at: now });
		return true as const;
	});
}
