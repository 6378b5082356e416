import { and, desc, eq, gt, inArray, lt, max, or } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Activity, Verb } from '#lib/activity/activity.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { undoable, type Happened, type Shared } from './undo.ts';

/** How a thing is taken back: with a verb that stands by itself and is recorded as itself. False when it is too late. */
export type Inverse<V extends Verb = Verb> = (
	person: Person,
	activity: Activity<V>,
	now: Date,
) => Promise<boolean | null>;
export type Inverses = { [V in Verb]?: Inverse<V> };

export type Undone = 'undone' | 'newer' | 'gone';

/**
 * Takes back what happened, when nothing newer changed the same again. Null for what is not in the person's classroom.
 * @param inverses how each thing is taken back, by rooms that this one does not know
 */
export async function takeBack(
	person: Person,
	classroomId: string,
	activityId: number,
	inverses: Inverses,
	now: Date,
): Promise<Undone | null> {
	if (!may.teach(person, classroomId)) return null;
	const [row] = await db
		.select()
		.from(t.activity)
		.where(and(eq(t.activity.id, activityId), eq(t.activity.classroomId, classroomId)));
	if (!row) return null;
	const how = undoable(row.verb);
	const inverse = inverses[row.verb as Verb] as Inverse | undefined;
	if (!how || !inverse) return 'gone';
	const [newer] = await db
		.select({ id: t.activity.id })
		.from(t.activity)
		.where(
			and(
				eq(t.activity.classroomId, classroomId),
				gt(t.activity.id, row.id),
				inArray(t.activity.verb, [...how.same]),
				sameAs(row, how.shared),
			),
		)
		.limit(1);
	if (newer) return 'newer';
	const about = row.aboutKind && row.aboutId ? { kind: row.aboutKind, id: row.aboutId } : null;
	const done = await inverse(person, { ...row, about } as unknown as Activity, now);
	return done ? 'undone' : 'gone';
}

type Row = typeof t.activity.$inferSelect;

const sameAs = ({ forId, aboutId, lessonRunId }: Row, shared: Shared) =>
	({
		classroom: undefined,
		person: eq(t.activity.forId, forId ?? ''),
		about: eq(t.activity.aboutId, aboutId ?? ''),
		run: eq(t.activity.lessonRunId, lessonRunId ?? ''),
	})[shared];

/**
 * What may have overtaken these things of a classroom, however much later it was: of each kind, and about each, the
 * last. One query; none where nothing of them can be taken back.
 */
export async function overtakersOf(classroomId: string, happened: readonly Happened[]): Promise<Happened[]> {
	const mine = happened.filter(({ verb }) => undoable(verb));
	const oldest = mine.at(-1);
	if (!oldest) return [];
	const sharing = (shared: Shared) => mine.filter(({ verb }) => undoable(verb)!.shared === shared);
	const same = (shared: Shared) =>
		inArray(
			t.activity.verb,
			sharing(shared).flatMap(({ verb }) => undoable(verb)!.same),
		);
	const ids = (shared: Shared, of: (happened: Happened) => string | null) => [
		...new Set(sharing(shared).flatMap((one) => of(one) ?? [])),
	];
	const { forId, aboutId, lessonRunId, verb } = t.activity;
	const rows = await db
		.select({ id: max(t.activity.id), verb, forId, aboutId, lessonRunId })
		.from(t.activity)
		.where(
			and(
				eq(t.activity.classroomId, classroomId),
				gt(t.activity.id, oldest.id),
				or(
					same('classroom'),
					and(
						same('person'),
						inArray(
							forId,
							ids('person', (one) => one.forId),
						),
					),
					and(
						same('about'),
						inArray(
							aboutId,
							ids('about', (one) => one.aboutId),
						),
					),
					and(
						same('run'),
						inArray(
							lessonRunId,
							ids('run', (one) => one.lessonRunId),
						),
					),
				),
			),
		)
		.groupBy(verb, forId, aboutId, lessonRunId);
	return rows.map(({ id, ...row }) => ({ ...row, id: id! }));
}

/** Why a pupil was asked to only read, the last time before this; to say it again. */
export async function reasonBefore(activity: Activity<'pupil.resumed'>): Promise<string | null> {
	const [row] = await db
		.select({ details: t.activity.details })
		.from(t.activity)
		.where(
			and(
				eq(t.activity.forId, activity.forId ?? ''),
				eq(t.activity.classroomId, activity.classroomId ?? ''),
				eq(t.activity.verb, 'pupil.frozen'),
				lt(t.activity.id, activity.id),
			),
		)
		.orderBy(desc(t.activity.id))
		.limit(1);
	return (row?.details.reason as string | undefined) ?? null;
}
