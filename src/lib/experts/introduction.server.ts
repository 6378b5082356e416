import { and, eq, isNull } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { judge } from '#lib/moderation/judge.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import { send, type Sent } from '#lib/moderation/send.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { waysToReach } from './contact.ts';
import { stateOf } from './visit/visit.ts';

/** The expert's own visit, with what became of what he wrote about himself. Null when it is over. One query. */
export async function ownVisit(person: Person, now: Date) {
	const [row] = await db
		.select({
			visit: t.visit,
			classroom: { name: t.classroom.name, yearGroup: t.classroom.yearGroup },
			school: t.school.name,
			teacher: t.person.nickname,
			review: { id: t.review.id, decision: t.review.decision, feedback: t.review.feedback },
		})
		.from(t.visit)
		.innerJoin(t.classroom, eq(t.classroom.id, t.visit.classroomId))
		.innerJoin(t.school, eq(t.school.id, t.classroom.schoolId))
		.innerJoin(t.person, eq(t.person.id, t.visit.invitedBy))
		.leftJoin(t.review, hiding(t.visit.id))
		.where(eq(t.visit.personId, person.id));
	if (!row || stateOf(row.visit, now) === 'over' || !may.answer(person, row.visit.classroomId)) return null;
	return row;
}

/** He has read the three rules and holds to them; without that, he sees no thread. */
export async function acceptRules(person: Person, now: Date): Promise<true | null> {
	const own = await ownVisit(person, now);
	if (!own) return null;
	await db.transaction(async (tx) => {
		const accepted = await tx
			.update(t.visit)
			.set({ rulesAcceptedAt: now })
			.where(and(eq(t.visit.id, own.visit.id), isNull(t.visit.rulesAcceptedAt)))
			.returning({ id: t.visit.id });
		if (accepted.length === 0) return;
		await record(tx, 'visit.agreed', {
			by: person.id,
			classroomId: own.visit.classroomId,
			about: { kind: 'visit', id: own.visit.id },
			details: {},
			at: now,
		});
	});
	return true;
}

/** Keeps what an expert tells children about himself. It waits for the teacher, as every version of it does. */
export async function introduce(
	person: Person,
	body: string,
	language: Language,
	now: Date,
): Promise<Sent | { refused: 'contact' } | null> {
	const own = await ownVisit(person, now);
	if (!own) return null;
	if (waysToReach(body, now.getFullYear()).length > 0) return { refused: 'contact' };
	const judgement = judge(body, { earlier: [], hold: 'all', language, now, watched: [] });
	const { id, classroomId } = own.visit;
	return db.transaction(async (tx) => {
		await tx.update(t.visit).set({ about: body }).where(eq(t.visit.id, id));
		const subject = {
			kind: 'introduction',
			id,
			authorId: person.id,
			classroomId,
			lessonRunId: null,
		} as const;
		return send(tx, subject, { body, picture: null }, judgement, now);
	});
}
