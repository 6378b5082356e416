import { and, asc, eq, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Step } from './run.ts';

export type Answering = {
	key: string;
	step: Step;
	value: string[];
	right: boolean | null;
	/** The walk whose hotspot this is. Its choice may be changed, but only the first one counts as right or not. */
	walk?: string;
};
type Run = { id: string; classroomId: string };

/** Keeps a pupil's answer; answering again replaces it and counts as one more try. */
export function give(person: Person, run: Run, answering: Answering, now: Date): Promise<void> {
	const { key, step, value, right, walk } = answering;
	return db.transaction(async (tx) => {
		const [row] = await tx
			.insert(t.response)
			.values({ lessonRunId: run.id, personId: person.id, key, step, value, right, tries: 1, at: now })
			.onConflictDoUpdate({
				target: [t.response.lessonRunId, t.response.personId, t.response.key],
				set: { value, ...(walk === undefined && { right }), at: now, tries: sql`${t.response.tries} + 1` },
			})
			.returning({ tries: t.response.tries });
		await record(tx, 'response.given', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			about: { kind: 'response', id: `${run.id}/${key}` },
			details: { key, step, right, tries: row!.tries, ...(walk !== undefined && { walk }) },
			at: now,
		});
	});
}

/** Notes, once, that a pupil has been at every hotspot of a walk: how many she judged well at first sight. */
export function finishWalk(
	person: Person,
	run: Run,
	walk: { key: string; right: number; of: number },
	now: Date,
) {
	return db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.response)
			.values({
				lessonRunId: run.id,
				personId: person.id,
				key: walk.key,
				step: 'practise',
				value: [String(walk.right)],
				right: null,
				tries: 1,
				at: now,
			})
			.onConflictDoNothing()
			.returning({ key: t.response.key });
		if (rows.length === 0) return;
		await record(tx, 'walk.finished', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: walk,
			at: now,
		});
	});
}

/** The pupil's own answers in a run, by key. */
export async function own(person: Person, runId: string) {
	const rows = await db
		.select()
		.from(t.response)
		.where(and(eq(t.response.lessonRunId, runId), eq(t.response.personId, person.id)));
	return new Map(rows.map((row) => [row.key, row]));
}

/** What the class answered at a step, for its teacher. */
export async function ofClass(person: Person, run: Run, step: Step) {
	if (!may.teach(person, run.classroomId)) return null;
	return db
		.select({
			key: t.response.key,
			value: t.response.value,
			right: t.response.right,
			tries: t.response.tries,
			at: t.response.at,
			personId: t.person.id,
			name: t.person.nickname,
			avatar: t.person.avatar,
		})
		.from(t.response)
		.innerJoin(t.person, eq(t.person.id, t.response.personId))
		.where(and(eq(t.response.lessonRunId, run.id), eq(t.response.step, step)))
		.orderBy(asc(t.person.nickname), asc(t.response.key));
}
