import type { Kit } from '../kit.pg.ts';

export const roles = ['pupil', 'teacher', 'expert', 'guardian', 'editor', 'lead'] as const;
/** What of a classroom's posts waits for a teacher: everything, what a nudge marked, or nothing. */
export const holds = ['all', 'marked', 'none'] as const;
/** When pupils may write on the square: on a day on which their teacher opened it, or whenever a lesson goes on. */
export const schedules = ['lessons', 'always'] as const;
export const languages = ['nl', 'en'] as const;

export function people(k: Kit) {
	const school = k.table('school', {
		id: k.id(),
		name: k.str().notNull(),
		createdAt: k.time().notNull(),
	});

	const classroom = k.table(
		'classroom',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			name: k.str().notNull(),
			yearGroup: k.int().notNull(),
			code: k.str().notNull(),
			openUntil: k.time(),
			hold: k.oneOf(holds).notNull(),
			schedule: k.oneOf(schedules).notNull().default('lessons'),
			/** Seconds between two texts of one pupil; null for no such pace. */
			slow: k.int(),
			/** What the class agreed on; null for the rules that every class begins with. */
			rules: k.json<{ nl: string; en: string }[]>(),
			/** Since when heavy news weighs on the class: all it writes waits and nobody comments; null while none does. */
			heavySince: k.time(),
			createdAt: k.time().notNull(),
		},
		(c) => [k.uniqueIndex('classroom_code').on(c.code), k.index('classroom_school').on(c.schoolId)],
	);

	const person = k.table(
		'person',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			givenName: k.str().notNull(),
			familyName: k.str(),
			nickname: k.str().notNull(),
			avatar: k.str().notNull(),
			email: k.str(),
			language: k.oneOf(languages),
			createdAt: k.time().notNull(),
			removedAt: k.time(),
		},
		(c) => [k.uniqueIndex('person_email').on(c.email), k.index('person_school').on(c.schoolId)],
	);

	const membership = k.table(
		'membership',
		{
			id: k.id(),
			personId: k.ref(() => person.id).notNull(),
			schoolId: k.ref(() => school.id).notNull(),
			classroomId: k.ref(() => classroom.id),
			role: k.oneOf(roles).notNull(),
			createdAt: k.time().notNull(),
			endsAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('membership_once').on(c.personId, c.classroomId, c.role),
			k.index('membership_classroom').on(c.classroomId),
		],
	);

	return { school, classroom, person, membership };
}
