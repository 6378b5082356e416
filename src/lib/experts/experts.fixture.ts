import { eq } from 'drizzle-orm';
import { later, monday, type School } from '../../../tests/school.ts';
import { box, inBox } from '#lib/mail/box.server.ts';
import { deliver, openPostOffice } from '#lib/mail/outbox.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { dayOf, endOf, startOf } from './visit/days.ts';
import * as introductions from './introduction.server.ts';
import * as invitations from './visit/invitation.server.ts';
import * as questions from './question.server.ts';
import * as wall from './wall/wall.server.ts';
import * as threads from './thread.server.ts';
import type { NewVisit } from './visit/visitForm.ts';
import * as visits from './visit/visit.server.ts';

export const sender = { origin: 'https://plein.test', language: 'nl' } as const;
export const day = 24 * 60 * 60;

export const aVisit = (more: Partial<NewVisit> = {}): NewVisit & { id: string } => ({
	id: newId(),
	name: 'Rika Molenaar',
	nickname: 'Rika',
	email: 'rika@molen.example',
	theme: 'De molen',
	threads: ['Hoe een molen draait', 'Meel'],
	startsAt: startOf(dayOf(monday)),
	endsAt: endOf(dayOf(later(7 * day))),
	limit: 12,
	naming: 'given',
	conduct: null,
	...more,
});

/** What the tests of experts do in a school; time goes on by a second each time somebody does something. */
export function guests(school: School) {
	let seconds = 0;
	const soon = () => later(++seconds, monday);
	const sessionOf = async (personId: string) => (await people.find(personId, soon()))!;

	const approve = async (subjectId: string, by: Person = school.noor) => {
		const rows = await db.select().from(t.review).where(eq(t.review.subjectId, subjectId));
		const reviewIds = rows.filter(({ decision }) => decision === null).map(({ id }) => id);
		return reviews.decide(by, { reviewIds, decision: 'approved', feedback: null }, soon());
	};

	return {
		soon,
		sessionOf,
		approve,

		/** Invites somebody without any post: the link is told. */
		async invite(more: Partial<NewVisit> = {}, teacher = school.noor) {
			openPostOffice(null, { invitation: invitations.write });
			const visit = aVisit(more);
			const classroomId = teacher.memberships[0]!.classroomId!;
			const invited = (await visits.invite(teacher, classroomId, visit, sender, soon()))!;
			return { visitId: visit.id, secret: secretIn(invited.link!) };
		},

		/** Invites by mail, and reads it. */
		async inviteByMail(more: Partial<NewVisit> = {}) {
			openPostOffice(box, { invitation: invitations.write });
			const visit = aVisit(more);
			await visits.invite(school.noor, school.classroomId, visit, sender, soon());
			await deliver(soon);
			const letter = inBox()[0]!;
			return { visitId: visit.id, letter, secret: secretIn(letter.text) };
		},

		/** Somebody who came in by his link, accepted the rules and told who he is. */
		async guest(more: Partial<NewVisit> = {}, teacher = school.noor) {
			const { visitId, secret } = await this.invite(more, teacher);
			const { personId } = (await invitations.open(secret, soon()))!;
			const person = await sessionOf(personId);
			await introductions.acceptRules(person, soon());
			await introductions.introduce(person, 'Ik ben Rika. Ik maal graan tot meel.', 'nl', soon());
			await approve(visitId, teacher);
			const [first, second] = await threads.listForExpert(person);
			return { visitId, person, threadId: first!.id, second: second?.id ?? null };
		},

		/** A pupil's question on the wall of a thread. */
		async ask(threadId: string, body: string, by = school.amina) {
			const thread = (await threads.ofPupil(by, threadId))!;
			const draft = { key: newId(), body, earlier: [], seen: true };
			const sent = await questions.propose(by, thread, draft, 'nl', soon());
			if ('refused' in sent) throw new Error(sent.refused);
			await approve(sent.id);
			return sent.id;
		},

		async passOn(threadId: string, questionId: string) {
			const thread = (await threads.ofTeacher(school.noor, school.classroomId, threadId))!;
			return wall.passOn(school.noor, thread, questionId, true, soon());
		},
	};
}

export const secretIn = (text: string): string => /\/visit\/([\w-]{43})/.exec(text)![1]!;
