import type { Kit } from '../kit.pg.ts';
import type { lessons } from './lessons.ts';
import type { people } from './people.ts';

export function ledger(
	k: Kit,
	{ classroom, person }: ReturnType<typeof people>,
	{ lessonRun }: ReturnType<typeof lessons>,
) {
	/** The ledger: who did what, when, about what. Rows are only ever added. */
	const activity = k.table(
		'activity',
		{
			id: k.serial(),
			at: k.time().notNull(),
			verb: k.str().notNull(),
			personId: k.ref(() => person.id),
			/** Whom it happened to, where that is somebody else: the author of a decided post. */
			forId: k.ref(() => person.id),
			classroomId: k.ref(() => classroom.id),
			lessonRunId: k.ref(() => lessonRun.id),
			aboutKind: k.str(),
			aboutId: k.str(),
			details: k.json<Record<string, unknown>>().notNull(),
		},
		(c) => [
			k.index('activity_classroom').on(c.classroomId, c.id),
			k.index('activity_person').on(c.personId, c.id),
			k.index('activity_for').on(c.forId, c.id),
			k.index('activity_about').on(c.aboutId, c.id),
			k.index('activity_run').on(c.lessonRunId, c.id),
		],
	);

	/** What shows a skill; always points at the activity it came from. */
	const evidence = k.table(
		'evidence',
		{
			id: k.id(),
			personId: k.ref(() => person.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			lessonRunId: k.ref(() => lessonRun.id),
			activityId: k.refLong(() => activity.id).notNull(),
			skill: k.str().notNull(),
			rule: k.str().notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('evidence_once').on(c.activityId, c.skill, c.personId),
			k.index('evidence_classroom').on(c.classroomId, c.skill),
			k.index('evidence_person').on(c.personId, c.skill),
		],
	);

	return { activity, evidence };
}
