import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as acquaintances from '#lib/experts/visit/acquaintance.server.ts';
import * as answers from '#lib/experts/answer.server.ts';
import { dayOf, endOf, startOf } from '#lib/experts/visit/days.ts';
import * as introductions from '#lib/experts/introduction.server.ts';
import * as invitations from '#lib/experts/visit/invitation.server.ts';
import * as questions from '#lib/experts/question.server.ts';
import * as wall from '#lib/experts/wall/wall.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import * as visits from '#lib/experts/visit/visit.server.ts';
import { openPostOffice } from '#lib/mail/outbox.server.ts';
import * as talks from '#lib/news/talk.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

const week = 7 * 24 * 60 * 60 * 1000;
const sender = { origin: 'http://plein.test', language: 'nl' } as const;

/** One grey pixel. */
export const tinyPhoto = Buffer.from('UklGRiIAAABXRUJQVlA4TAYAAAAvAAAAAAfQ//73v/+BiOh/AAA=', 'base64');

type Hosts = {
	teacher: Person;
	writer: Person;
	reader: Person;
	approve: (subjectId: string) => Promise<unknown>;
};

/** A guest in the classroom's threads, with one of everything there. @param word stands in all that is written */
export async function receive(
	guest: string,
	word: string,
	{ teacher, writer, reader, approve }: Hosts,
	now: Date,
) {
	openPostOffice(null, { invitation: invitations.write });
	const classroomId = teacher.memberships[0]!.classroomId!;
	const visit = randomUUID();
	const invited = await visits.invite(
		teacher,
		classroomId,
		{
			id: visit,
			name: `${guest} van ${word}`,
			nickname: guest,
			email: `${guest.toLowerCase()}@${word.toLowerCase()}.example`,
			theme: 'Dieren',
			threads: [`Een gesprek over ${word}`],
			startsAt: startOf(dayOf(now)),
			endsAt: endOf(dayOf(new Date(now.getTime() + week))),
			limit: 12,
			naming: 'given',
			conduct: null,
		},
		sender,
		now,
	);
	const { personId } = (await invitations.open(tokenIn(invited), now))!;
	const expert = (await people.find(personId, now))!;
	await introductions.acceptRules(expert, now);
	await introductions.introduce(expert, `Ik weet alles van ${word}.`, 'nl', now);
	await approve(visit);

	const [{ id: thread } = { id: '' }] = await threads.listForExpert(expert);
	const ask = async (by: Person, body: string) => {
		const place = (await threads.ofPupil(by, thread))!;
		const key = randomUUID();
		await questions.propose(by, place, { key, body, earlier: [], seen: true }, 'nl', now);
		return key;
	};
	const asked = async (by: Person, body: string) => {
		const key = await ask(by, body);
		await approve(key);
		return key;
	};
	const forTeacher = (await threads.ofTeacher(teacher, classroomId, thread))!;
	const answered = await asked(writer, `Wat eet een ${word}?`);
	const unanswered = await asked(reader, `Waar slaapt een ${word}?`);
	for (const id of [answered, unanswered]) await wall.passOn(teacher, forTeacher, id, true, now);
	const answer = randomUUID();
	const forExpert = (await threads.ofExpert(expert, thread, now))!;
	const body = `Een ${word} eet kruimels.`;
	const photo = { bytes: tinyPhoto, width: 1, height: 1, alt: `Een ${word} op een tak` };
	const draft = { key: answer, question: answered, body, added: [photo] };
	await answers.give(expert, forExpert, draft, 'nl', now);
	const [image] = await db.select({ id: t.image.id }).from(t.image).where(eq(t.image.subjectId, answer));
	await approve(answer);
	const joined = await asked(reader, `Wat lust een ${word} graag?`);
	await wall.join(teacher, forTeacher, { from: joined, to: answered }, now);
	const question = await asked(reader, `Hoe oud wordt een ${word}?`);
	const alike = await asked(writer, `Hoe oud is een ${word} nu?`);
	const returnedQuestion = await ask(writer, `Dit kwam terug: ${word}`);
	await giveBack(teacher, returnedQuestion, word, now);
	// Of the school and not of the classroom, so it holds nothing that only the classroom may see.
	const book = { name: 'Otto Oom', email: `otto-${guest.toLowerCase()}@post.example`, theme: 'De post' };
	const consent = { note: null, how: 'Aan de deur', expiresAt: new Date(now.getTime() + week) };
	await acquaintances.add(teacher, { ...book, ...consent }, now);
	const [acquaintance] = await db
		.select({ id: t.acquaintance.id })
		.from(t.acquaintance)
		.where(eq(t.acquaintance.email, book.email));
	const talk = randomUUID();
	const snow = { key: talk, title: `Sneeuw op ${word}`, source: 'De krant', day: dayOf(now), link: null };
	await talks.begin(teacher, classroomId, { ...snow, heavy: false }, now);
	const feed = randomUUID();
	await db.transaction((tx) =>
		tx.insert(t.feed).values({
			id: feed,
			schoolId: teacher.schoolId,
			url: `https://nieuws.example/${guest.toLowerCase()}`,
			title: 'Nieuws',
			addedBy: teacher.id,
			addedAt: now,
			// Nobody asks it while the tests run.
			askedAt: new Date(now.getTime() + week),
		}),
	);
	const renewed = await visits.renew(teacher, classroomId, visit, sender, now);
	return {
		expert: personId,
		visit,
		thread,
		/** Not used yet. */
		token: tokenIn(renewed),
		/** On the wall, not passed on. */
		question,
		alike,
		answered,
		unanswered,
		joined,
		answer,
		/** A photo that stands with the answer. */
		image: image!.id,
		returnedQuestion,
		acquaintance: acquaintance!.id,
		talk,
		feed,
	};
}

async function giveBack(teacher: Person, subjectId: string, word: string, now: Date) {
	const { decide } = await import('#lib/moderation/review.server.ts');
	const [review] = await db
		.select({ id: t.review.id })
		.from(t.review)
		.where(eq(t.review.subjectId, subjectId));
	await decide(teacher, { reviewIds: [review!.id], decision: 'returned', feedback: `Omdat ${word}` }, now);
}

const tokenIn = (invited: object | string | null) => /visit\/([\w-]{43})/.exec(JSON.stringify(invited))![1]!;
