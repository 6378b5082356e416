import type { ShownImage } from '#lib/images/image.ts';
import type { Kit } from '../kit.pg.ts';
import type { lessons } from './lessons.ts';
import type { people } from './people.ts';

export const subjectKinds = [
	'post',
	'comment',
	'introduction',
	'question',
	'answer',
	'message',
	'profile',
	'change',
	/** What a pupil wrote for herself and her teacher: it waits only where an adult must read it at once. */
	'reflection',
] as const;
export const decisions = ['approved', 'returned', 'removed', 'restored'] as const;
/**
 * Why something waits: the classroom holds everything, a nudge said *wait*, somebody reported it, or its words may
 * mean that a child is not well.
 */
export const causes = ['held', 'nudge', 'report', 'worry'] as const;
/** What a pupil on patrol thinks of a text: it fits the class's rules, it does not, or she does not know. */
export const verdicts = ['fits', 'breaks', 'unsure'] as const;
/** When a ready sentence is offered: to give back with, or to take away with. */
export const occasions = ['return', 'remove'] as const;
export const reasons = ['private', 'unkind', 'scary', 'untrue', 'help', 'other'] as const;
export const grades = ['tip', 'wait', 'stop'] as const;

/** A pupil's licence: everything is checked first, what the classroom holds, or only what a nudge says must wait. */
export const trusts = ['check', 'classroom', 'trusted'] as const;

export function moderation(
	k: Kit,
	{ school, classroom, person }: ReturnType<typeof people>,
	{ lessonRun }: ReturnType<typeof lessons>,
) {
	/** Every version of what a person wrote, with what the nudge found in it and what she changed before sending. */
	const revision = k.table(
		'revision',
		{
			subjectId: k.str().notNull(),
			number: k.int().notNull(),
			subjectKind: k.oneOf(subjectKinds).notNull(),
			personId: k.ref(() => person.id).notNull(),
			body: k.str().notNull(),
			picture: k.str(),
			/** See `post.recipe`. */
			recipe: k.str(),
			/** Photos that stood with this version, where somebody may bring them. */
			images: k.json<ShownImage[]>(),
			/** `shows` is what on the picture it is about; without it, it is about the words. */
			findings: k
				.json<{ kind: string; grade: 'tip' | 'wait' | 'stop'; from: number; to: number; shows?: string }[]>()
				.notNull(),
			heeded: k.json<string[]>().notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.subjectId, c.number] }),
			k.index('revision_person').on(c.personId, c.at),
		],
	);

	const review = k.table(
		'review',
		{
			id: k.id(),
			subjectKind: k.oneOf(subjectKinds).notNull(),
			subjectId: k.str().notNull(),
			revision: k.int().notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			lessonRunId: k.ref(() => lessonRun.id),
			authorId: k.ref(() => person.id),
			cause: k.oneOf(causes).notNull(),
			grade: k.oneOf(grades),
			/** While true, nobody but the author and the teachers sees the subject. */
			hides: k.bool().notNull(),
			openedAt: k.time().notNull(),
			decision: k.oneOf(decisions),
			decidedBy: k.ref(() => person.id),
			decidedAt: k.time(),
			feedback: k.str(),
			/** The author asked why, once; and what she was told. */
			appeal: k.str(),
			appealedAt: k.time(),
			answer: k.str(),
			answeredBy: k.ref(() => person.id),
			answeredAt: k.time(),
		},
		(c) => [
			k
				.index('review_hides')
				.on(c.subjectId)
				.where(k.sql`hides`),
			k.index('review_subject').on(c.subjectId, c.openedAt),
			k
				.index('review_lane')
				.on(c.classroomId, c.openedAt)
				.where(k.sql`decision is null`),
			// Partial, or SQLite prefers it to `review_lane` and walks through all that was ever decided.
			k
				.index('review_decided')
				.on(c.classroomId, c.decidedAt)
				.where(k.sql`decision is not null`),
			k.index('review_author').on(c.authorId, c.openedAt),
			k
				.index('review_appeal')
				.on(c.classroomId, c.appealedAt)
				.where(k.sql`appealed_at is not null and answered_at is null`),
		],
	);

	const report = k.table(
		'report',
		{
			id: k.id(),
			subjectKind: k.oneOf(subjectKinds).notNull(),
			subjectId: k.str().notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			reviewId: k.ref(() => review.id).notNull(),
			reason: k.oneOf(reasons).notNull(),
			note: k.str(),
			/** The words as they stood when they were reported, and who wrote them: either may change later. */
			quote: k.str().notNull(),
			quoteBy: k.str().notNull(),
			at: k.time().notNull(),
		},
		(c) => [k.uniqueIndex('report_once').on(c.personId, c.reviewId), k.index('report_review').on(c.reviewId)],
	);

	/** What a pupil on patrol thinks of something that waits. It decides nothing. */
	const opinion = k.table(
		'opinion',
		{
			reviewId: k.ref(() => review.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			verdict: k.oneOf(verdicts).notNull(),
			/** The rule that it does not fit, in the words that stood there then. */
			rule: k.str(),
			at: k.time().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.reviewId, c.personId] }), k.index('opinion_person').on(c.personId)],
	);

	/** Read-only for a while. Lifted by whom and when stands in the same row. */
	const freeze = k.table(
		'freeze',
		{
			id: k.id(),
			classroomId: k.ref(() => classroom.id).notNull(),
			frozenBy: k.ref(() => person.id).notNull(),
			frozenAt: k.time().notNull(),
			liftedBy: k.ref(() => person.id),
			liftedAt: k.time(),
		},
		(c) => [
			k
				.uniqueIndex('freeze_current')
				.on(c.classroomId)
				.where(k.sql`lifted_at is null`),
		],
	);

	/** One pupil may only read for a while, for a reason that she sees. */
	const pupilFreeze = k.table(
		'pupil_freeze',
		{
			id: k.id(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			reason: k.str().notNull(),
			frozenBy: k.ref(() => person.id).notNull(),
			frozenAt: k.time().notNull(),
			liftedBy: k.ref(() => person.id),
			liftedAt: k.time(),
		},
		(c) => [
			k
				.uniqueIndex('pupil_freeze_current')
				.on(c.classroomId, c.personId)
				.where(k.sql`lifted_at is null`),
			k.index('pupil_freeze_person').on(c.personId),
		],
	);

	/** A pupil's licence where a teacher gave another than everybody begins with. */
	const trust = k.table(
		'trust',
		{
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			level: k.oneOf(trusts).notNull(),
			decidedBy: k.ref(() => person.id).notNull(),
			decidedAt: k.time().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.classroomId, c.personId] }), k.index('trust_person').on(c.personId)],
	);

	/** A word that a school keeps an eye on, until somebody takes it off. */
	const watchedWord = k.table(
		'watched_word',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			word: k.str().notNull(),
			grade: k.oneOf(grades).notNull(),
			addedBy: k.ref(() => person.id).notNull(),
			addedAt: k.time().notNull(),
			removedBy: k.ref(() => person.id),
			removedAt: k.time(),
		},
		(c) => [k.index('watched_word_school').on(c.schoolId, c.addedAt)],
	);

	/** A sentence of the school's own, to give something back with or to take it away with. */
	const readySentence = k.table(
		'ready_sentence',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			occasion: k.oneOf(occasions).notNull(),
			nl: k.str().notNull(),
			en: k.str().notNull(),
			addedBy: k.ref(() => person.id).notNull(),
			addedAt: k.time().notNull(),
			removedBy: k.ref(() => person.id),
			removedAt: k.time(),
		},
		(c) => [k.index('ready_sentence_school').on(c.schoolId, c.addedAt)],
	);

	/** What a school tells a child who may need help, where it says it in words of its own. The newest counts. */
	const helpCard = k.table(
		'help_card',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			nl: k.str().notNull(),
			en: k.str().notNull(),
			writtenBy: k.ref(() => person.id).notNull(),
			writtenAt: k.time().notNull(),
		},
		(c) => [k.index('help_card_school').on(c.schoolId, c.writtenAt)],
	);

	return {
		revision,
		review,
		report,
		opinion,
		freeze,
		pupilFreeze,
		trust,
		watchedWord,
		readySentence,
		helpCard,
	};
}
