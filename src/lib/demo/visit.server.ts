import { and, eq } from 'drizzle-orm';
import { dayOf, endOf, startOf } from '#lib/experts/visit/days.ts';
import * as answers from '#lib/experts/answer.server.ts';
import * as introductions from '#lib/experts/introduction.server.ts';
import { questionsUsually } from '#lib/experts/limits.ts';
import * as questions from '#lib/experts/question.server.ts';
import * as votes from '#lib/experts/wall/vote.server.ts';
import * as wall from '#lib/experts/wall/wall.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import * as visits from '#lib/experts/visit/visit.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { letStay } from '#lib/people/expert.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { emailOf, visit } from './school.ts';

const day = 24 * 60 * 60 * 1000;

/** The baker in 6B, with what the class asked him, told in the verbs with which any class does it. */
export async function receiveGuest(classroomId: string, now: Date): Promise<void> {
	const host = await adult(visit.host);
	const guest = await adult(visit.guest);
	const endsAt = endOf(dayOf(new Date(now.getTime() + visit.days * day)));
	const told = {
		id: newId(),
		name: `${guest.givenName} ${guest.familyName}`,
		nickname: guest.nickname,
		email: emailOf(visit.guest),
		theme: visit.theme,
		threads: [...visit.threads],
		startsAt: startOf(dayOf(now)),
		endsAt,
		limit: questionsUsually,
		naming: 'given' as const,
		conduct: dayOf(now),
	};
	await db.transaction(async (tx) => {
		await letStay(tx, guest.id, endsAt);
		await visits.receive(tx, { teacherId: host.id, personId: guest.id, classroomId }, told, now);
	});
	const approve = async (subjectId: string) => {
		const waiting = await db
			.select({ id: t.review.id })
			.from(t.review)
			.where(eq(t.review.subjectId, subjectId));
		const reviewIds = waiting.map(({ id }) => id);
		await reviews.decide(host, { reviewIds, decision: 'approved', feedback: null }, now);
	};

	await introductions.acceptRules(guest, now);
	await introductions.introduce(guest, visit.about, 'nl', now);
	await approve(told.id);

	const [first] = await threads.listForExpert(guest);
	for (const { by, text, wanted, passedOn } of visit.questions) {
		const pupil = await called(classroomId, by);
		const thread = (await threads.ofPupil(pupil, first!.id))!;
		const draft = { key: newId(), body: text, earlier: [], seen: true };
		await questions.propose(pupil, thread, draft, 'nl', now);
		await approve(draft.key);
		for (const name of wanted)
			await votes.vote(await called(classroomId, name), thread, draft.key, true, now);
		if (passedOn) await wall.passOn(host, thread, draft.key, true, now);
	}

	const thread = (await threads.ofExpert(guest, first!.id, now))!;
	const [asked] = await threads.wallForExpert(thread);
	const draft = { key: newId(), question: asked!.id, body: visit.answer };
	await answers.give(guest, thread, draft, 'nl', now);
	await approve(draft.key);
}

async function adult(who: string): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, emailOf(who)));
	return (await people.find(row!.id))!;
}

async function called(classroomId: string, nickname: string): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.innerJoin(t.membership, eq(t.membership.personId, t.person.id))
		.where(and(eq(t.membership.classroomId, classroomId), eq(t.person.nickname, nickname)));
	return (await people.find(row!.id))!;
}
