import {
	aliasedTable,
	and,
	asc,
	desc,
	eq,
	exists,
	inArray,
	isNotNull,
	isNull,
	lt,
	or,
	sql,
	type SQL,
} from 'drizzle-orm';
import { may, ownClassroom } from '#lib/access/policy.ts';
import { cleared, hiding } from '#lib/moderation/review.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t, type Read } from '#lib/server/db/index.ts';
import type { Cursor } from '#lib/server/cursor.ts';
import { threadsAtMost } from './limits.ts';
import { labelOf, type AskerLabel } from './asker.ts';
import { stateOf } from './visit/visit.ts';
import { inOrder, standingOf, wallOf, type Asked, type Vote } from './wall/wall.ts';

/**
 * A thread with its visit, its guest and its classroom; what `where` says decides whether it is found.
 * @param pupilId whose licence it tells, and whether her teacher asked her to only read
 */
async function findThread(threadId: string, where: SQL | undefined, pupilId: string | null = null) {
	if (!isId(threadId) || !where) return null;
	const [row] = await db
		.select({
			id: t.thread.id,
			title: t.thread.title,
			classroomId: t.thread.classroomId,
			visit: t.visit,
			expert: { id: t.person.id, nickname: t.person.nickname, avatar: t.person.avatar },
			classroom: {
				name: t.classroom.name,
				yearGroup: t.classroom.yearGroup,
				hold: t.classroom.hold,
				slow: t.classroom.slow,
			},
			/** Nobody can write: the classroom stands still, or this thread alone. */
			frozen: sql`(${t.freeze.id} is not null or ${t.thread.frozenAt} is not null)`.mapWith(Boolean),
			/** Since when this thread alone stands still. */
			frozenAt: t.thread.frozenAt,
			/** How many of the class said thank you, and whether this pupil did. */
			thanks: sql`(${db
				.select({ count: sql`count(*)` })
				.from(t.thanks)
				.where(eq(t.thanks.threadId, t.thread.id))})`.mapWith(Number),
			thanked: sql`${exists(
				db
					.select({ at: t.thanks.at })
					.from(t.thanks)
					.where(and(eq(t.thanks.threadId, t.thread.id), eq(t.thanks.personId, pupilId ?? ''))),
			)}`.mapWith(Boolean),
			/** It is about heavy news, or that weighs on the class: all that is asked waits, and help is shown. */
			heavy: sql`(${t.classroom.heavySince} is not null or coalesce(${t.talk.heavy}, false))`.mapWith(
				Boolean,
			),
			trust: t.trust.level,
			paused: t.pupilFreeze.reason,
			/** Children read who he is once a teacher has read it. */
			introduced: sql`(${t.visit.about} is not null and ${cleared(t.visit.id)})`.mapWith(Boolean),
		})
		.from(t.thread)
		.innerJoin(t.visit, eq(t.visit.id, t.thread.visitId))
		.innerJoin(t.person, eq(t.person.id, t.visit.personId))
		.innerJoin(t.classroom, eq(t.classroom.id, t.thread.classroomId))
		.leftJoin(t.talk, eq(t.talk.id, t.thread.talkId))
		.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.thread.classroomId), isNull(t.freeze.liftedAt)))
		.leftJoin(
			t.trust,
			and(eq(t.trust.classroomId, t.thread.classroomId), eq(t.trust.personId, pupilId ?? '')),
		)
		.leftJoin(
			t.pupilFreeze,
			and(
				eq(t.pupilFreeze.classroomId, t.thread.classroomId),
				eq(t.pupilFreeze.personId, pupilId ?? ''),
				isNull(t.pupilFreeze.liftedAt),
			),
		)
		.where(and(eq(t.thread.id, threadId), where));
	return row ?? null;
}

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>;

/** The thread as a pupil of its classroom finds it; null for everybody else. */
export async function ofPupil(person: Person, threadId: string): Promise<Thread | null> {
	const classroomId = ownClassroom(person);
	return classroomId ? findThread(threadId, eq(t.thread.classroomId, classroomId), person.id) : null;
}

/** As a teacher of its classroom finds it. */
export async function ofTeacher(
	person: Person,
	classroomId: string,
	threadId: string,
): Promise<Thread | null> {
	if (!may.teach(person, classroomId)) return null;
	return findThread(threadId, eq(t.thread.classroomId, classroomId));
}

/** As the expert finds it who was invited into it, from the visit's first moment to its last. */
export async function ofExpert(person: Person, threadId: string, now: Date): Promise<Thread | null> {
	const thread = await findThread(
		threadId,
		and(eq(t.visit.personId, person.id), isNotNull(t.visit.rulesAcceptedAt)),
	);
	if (!thread || !may.answer(person, thread.classroomId)) return null;
	return stateOf(thread.visit, now) === 'open' ? thread : null;
}

/** The questions of a thread with their answers, in the order in which they were asked. One query. */
async function questionsIn(threadId: string, which?: SQL): Promise<Asked[]> {
	const answerReview = aliasedTable(t.review, 'answer_review');
	const rows = await db
		.select({
			id: t.question.id,
			body: t.question.body,
			createdAt: t.question.createdAt,
			joinedTo: t.question.joinedTo,
			passedOnAt: t.question.passedOnAt,
			asker: {
				id: t.person.id,
				givenName: t.person.givenName,
				nickname: t.person.nickname,
				avatar: t.person.avatar,
			},
			review: { id: t.review.id, decision: t.review.decision, feedback: t.review.feedback },
			answer: {
				id: t.answer.id,
				body: t.answer.body,
				images: t.answer.images,
				createdAt: t.answer.createdAt,
				linksAllowedAt: t.answer.linksAllowedAt,
			},
			answerReview: {
				id: answerReview.id,
				decision: answerReview.decision,
				feedback: answerReview.feedback,
			},
		})
		.from(t.question)
		.innerJoin(t.person, eq(t.person.id, t.question.personId))
		.leftJoin(t.review, hiding(t.question.id))
		.leftJoin(t.answer, eq(t.answer.questionId, t.question.id))
		.leftJoin(answerReview, hiding(t.answer.id, answerReview))
		.where(and(eq(t.question.threadId, threadId), which))
		.orderBy(asc(t.question.createdAt), asc(t.question.id));
	return rows.map(({ review, answer, answerReview, ...question }) => ({
		...question,
		standing: standingOf(review),
		feedback: review?.feedback ?? null,
		answer: answer && {
			id: answer.id,
			body: answer.body,
			images: answer.images ?? [],
			createdAt: answer.createdAt,
			linksAllowed: answer.linksAllowedAt !== null,
			standing: standingOf(answerReview),
			feedback: answerReview?.feedback ?? null,
		},
	}));
}

const votesIn = (threadId: string): Promise<Vote[]> =>
	db
		.select({ questionId: t.vote.questionId, personId: t.vote.personId })
		.from(t.vote)
		.innerJoin(t.question, eq(t.question.id, t.vote.questionId))
		.where(eq(t.question.threadId, threadId));

/** What a pupil sees: what is clear, and what she asked herself. Answers only when they are clear. Two queries. */
export async function wallForPupil(person: Person, threadId: string) {
	const [questions, votes] = await Promise.all([
		questionsIn(threadId, or(cleared(t.question.id), eq(t.question.personId, person.id))),
		votesIn(threadId),
	]);
	const seen = questions.map((question) => ({
		...question,
		feedback: question.asker.id === person.id ? question.feedback : null,
		answer: question.answer?.standing === 'shown' ? question.answer : null,
	}));
	return {
		wall: wallOf(seen, votes, person.id),
		mine: questions.filter(({ asker }) => asker.id === person.id).length,
	};
}

/** What the teacher sees: all of it. Two queries. */
export async function wallForTeacher(person: Person, threadId: string) {
	const [questions, votes] = await Promise.all([questionsIn(threadId), votesIn(threadId)]);
	return wallOf(questions, votes, person.id);
}

/** A question as an expert reads it. Who asks is a name the teacher chose to show, and never more. */
export type ExpertQuestion = {
	id: string;
	body: string;
	/** In other words, where pupils asked the same. */
	also: string[];
	askers: AskerLabel;
	wanted: number;
	answer: Asked['answer'];
};

/** What was passed on to the expert, in that order. Two queries. */
export async function wallForExpert({ id, visit, classroom }: Thread): Promise<ExpertQuestion[]> {
	const [questions, votes] = await Promise.all([questionsIn(id, cleared(t.question.id)), votesIn(id)]);
	return inOrder(wallOf(questions, votes, visit.personId)).map((question) => ({
		id: question.id,
		body: question.body,
		also: question.joined.map(({ body }) => body),
		askers: labelOf(question.askers, visit.naming, classroom.yearGroup),
		wanted: question.wanted,
		answer: question.answer,
	}));
}

const countOf = (from: typeof t.question | typeof t.answer, which?: SQL) =>
	sql`(${db
		.select({ count: sql`count(*)` })
		.from(from)
		.where(and(eq(from.threadId, t.thread.id), which))})`.mapWith(Number);

/** So many threads are on a page, and the rest of the last visit's. */
const pageSize = 20;

/** Visits that ended earlier than the one a page stopped at. */
const endedBefore = ({ at, id }: Cursor): SQL =>
	or(lt(t.visit.endsAt, at), and(eq(t.visit.endsAt, at), lt(t.visit.id, id)))!;

/** A page of threads, whole visits at a time, and where the next one begins. One query. */
async function pageWhere(which: SQL, before: Cursor | null) {
	const most = pageSize + threadsAtMost;
	const rows = await threadsWhere(and(which, before ? endedBefore(before) : undefined)!, most + 1);
	if (rows.length <= most) return { threads: rows, older: null };
	// The last visit may not be there whole: it begins the next page.
	const { visit: cut } = rows.at(-1)!;
	const threads = rows.filter(({ visit }) => visit.id !== cut.id);
	const { visit } = threads.at(-1)!;
	return { threads, older: { at: visit.endsAt, id: visit.id } };
}

function threadsWhere(which: SQL, most: number) {
	return db
		.select({
			id: t.thread.id,
			title: t.thread.title,
			visit: {
				id: t.visit.id,
				name: t.visit.name,
				theme: t.visit.theme,
				startsAt: t.visit.startsAt,
				endsAt: t.visit.endsAt,
				closedAt: t.visit.closedAt,
				rulesAcceptedAt: t.visit.rulesAcceptedAt,
			},
			expert: { nickname: t.person.nickname, avatar: t.person.avatar },
			introduced: sql`(${t.visit.about} is not null and ${cleared(t.visit.id)})`.mapWith(Boolean),
			questions: countOf(t.question, cleared(t.question.id)),
			passedOn: countOf(t.question, and(cleared(t.question.id), isNotNull(t.question.passedOnAt))),
			answers: countOf(t.answer, cleared(t.answer.id)),
		})
		.from(t.thread)
		.innerJoin(t.visit, eq(t.visit.id, t.thread.visitId))
		.innerJoin(t.person, eq(t.person.id, t.visit.personId))
		.where(which)
		.orderBy(desc(t.visit.endsAt), desc(t.visit.id), asc(t.thread.createdAt))
		.limit(most);
}

export type ThreadInList = Awaited<ReturnType<typeof threadsWhere>>[number];

/** A page of the threads of a classroom, the latest visit first; null where it is not the teacher's. One query. */
export const listForTeacher = async (person: Person, classroomId: string, before: Cursor | null = null) =>
	may.teach(person, classroomId) ? pageWhere(eq(t.thread.classroomId, classroomId), before) : null;

/** A page of the threads of a pupil's own classroom. Whole names of guests stay behind. One query. */
export async function listForPupil(person: Person, before: Cursor | null = null) {
	const classroomId = ownClassroom(person);
	if (!classroomId) return { threads: [], older: null };
	const { threads, older } = await pageWhere(eq(t.thread.classroomId, classroomId), before);
	return { threads: threads.map(({ visit: { name: _, ...visit }, ...row }) => ({ ...row, visit })), older };
}

/** What an expert was invited into. One query. */
export async function listForExpert(person: Person) {
	const rows = await threadsWhere(eq(t.visit.personId, person.id), threadsAtMost);
	return rows.map(({ id, title, passedOn, answers }) => ({ id, title, passedOn, answers }));
}

/** How many questions were passed on in a visit, in all its threads. */
export async function passedOnIn(visitId: string, from: Read = db): Promise<number> {
	return from.$count(
		t.question,
		and(
			isNotNull(t.question.passedOnAt),
			isNull(t.question.joinedTo),
			inArray(
				t.question.threadId,
				db.select({ id: t.thread.id }).from(t.thread).where(eq(t.thread.visitId, visitId)),
			),
		),
	);
}
