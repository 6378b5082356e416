import type { ShownImage } from '#lib/images/image.ts';
import type { Kit } from '../kit.pg.ts';
import type { news } from './news.ts';
import { languages, type people } from './people.ts';

/** How an expert reads who asks: by first name, by nickname, or as "iemand uit groep 7". */
export const namings = ['given', 'nickname', 'nobody'] as const;

/** Who said that an expert may be kept in the address book. */
export const consents = ['himself', 'teacher'] as const;

export function experts(
	k: Kit,
	{ school, classroom, person }: ReturnType<typeof people>,
	{ talk }: ReturnType<typeof news>,
) {
	/** Somebody from outside who is in a class's threads for a while. Each visit has a person of its own. */
	const visit = k.table(
		'visit',
		{
			id: k.id(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			/** His whole name and address, for the teacher and the mail; children read his nickname. */
			name: k.str().notNull(),
			email: k.str().notNull(),
			theme: k.str().notNull(),
			startsAt: k.time().notNull(),
			endsAt: k.time().notNull(),
			/** So many questions are passed on to him at most. */
			questionLimit: k.int().notNull(),
			naming: k.oneOf(namings).notNull(),
			/** The day on which somebody of the school saw his certificate of conduct, as `2026-11-23`. */
			conductSeenOn: k.str(),
			/** What he tells children about himself. */
			about: k.str(),
			rulesAcceptedAt: k.time(),
			createdAt: k.time().notNull(),
			invitedBy: k.ref(() => person.id).notNull(),
			/** Set once what was open for it has been closed: at its end, or earlier by a teacher. */
			closedAt: k.time(),
		},
		(c) => [
			k.index('visit_classroom').on(c.classroomId, c.createdAt),
			k.uniqueIndex('visit_person').on(c.personId),
			k.index('visit_invited_by').on(c.invitedBy),
			k
				.index('visit_open')
				.on(c.endsAt)
				.where(k.sql`closed_at is null`),
		],
	);

	/** A link that lets an expert in, once. Only the SHA-256 of its secret is kept. */
	const invitation = k.table(
		'invitation',
		{
			id: k.id(),
			visitId: k.ref(() => visit.id).notNull(),
			/** Null until the link was made, which for a mail is when it goes. */
			secret: k.str(),
			/** The address of this application as the teacher sees it: where the link leads. */
			origin: k.str().notNull(),
			/** In which its mail is written. */
			language: k.oneOf(languages).notNull(),
			createdAt: k.time().notNull(),
			openedAt: k.time(),
			/** A newer link has taken its place. */
			replacedAt: k.time(),
		},
		(c) => [k.uniqueIndex('invitation_secret').on(c.secret), k.index('invitation_visit').on(c.visitId)],
	);

	/** One conversation between a class and an expert. */
	const thread = k.table(
		'thread',
		{
			id: k.id(),
			visitId: k.ref(() => visit.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			title: k.str().notNull(),
			/** What was in the news, where the conversation is about that. */
			talkId: k.ref(() => talk.id),
			createdAt: k.time().notNull(),
			/** Since when it can only be read; null while it goes on. */
			frozenAt: k.time(),
		},
		(c) => [
			k.index('thread_visit').on(c.visitId),
			k.index('thread_classroom').on(c.classroomId),
			k.index('thread_talk').on(c.talkId),
		],
	);

	/** What a pupil wants to know. It stands on the wall, and goes to the expert when a teacher passes it on. */
	const question = k.table(
		'question',
		{
			id: k.id(),
			threadId: k.ref(() => thread.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			body: k.str().notNull(),
			createdAt: k.time().notNull(),
			/** The question it was joined to because both ask the same. */
			joinedTo: k.str(),
			passedOnAt: k.time(),
		},
		(c) => [
			k.index('question_thread').on(c.threadId, c.createdAt),
			k.index('question_classroom').on(c.classroomId),
			k.index('question_person').on(c.personId, c.threadId),
		],
	);

	/** A pupil wants to know it too. */
	const vote = k.table(
		'vote',
		{
			questionId: k.ref(() => question.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			at: k.time().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.questionId, c.personId] }), k.index('vote_person').on(c.personId)],
	);

	const answer = k.table(
		'answer',
		{
			id: k.id(),
			questionId: k.ref(() => question.id).notNull(),
			threadId: k.ref(() => thread.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			body: k.str().notNull(),
			/** Photos that stand with it; null for none. */
			images: k.json<ShownImage[]>(),
			createdAt: k.time().notNull(),
			/** Set when a teacher lets its links be links. */
			linksAllowedAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('answer_question').on(c.questionId),
			k.index('answer_thread').on(c.threadId),
			k.index('answer_classroom').on(c.classroomId),
			k.index('answer_person').on(c.personId),
		],
	);

	/** A pupil says thank you, with one tap. */
	const thanks = k.table(
		'thanks',
		{
			threadId: k.ref(() => thread.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			at: k.time().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.threadId, c.personId] }), k.index('thanks_person').on(c.personId)],
	);

	/** An expert whom the school may invite again: an entry of its address book, with his consent and for a while. */
	const acquaintance = k.table(
		'acquaintance',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			name: k.str().notNull(),
			/** In one spelling: whoever is added again takes his own place. */
			email: k.str().notNull(),
			theme: k.str().notNull(),
			note: k.str(),
			consent: k.oneOf(consents).notNull(),
			/** How he gave it, where a teacher says so. */
			consentHow: k.str(),
			addedBy: k.ref(() => person.id).notNull(),
			addedAt: k.time().notNull(),
			/** Forgotten by itself from this moment on. */
			expiresAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('acquaintance_school').on(c.schoolId, c.email),
			k.index('acquaintance_added_by').on(c.addedBy),
			k.index('acquaintance_expires').on(c.expiresAt),
		],
	);

	return { acquaintance, visit, invitation, thread, question, vote, answer, thanks };
}
