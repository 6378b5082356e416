import type { Kit } from '../kit.pg.ts';
import type { ledger } from './ledger.ts';
import type { people } from './people.ts';

/** How far a pupil is with a goal that can be mastered, from least to most. */
export const levels = ['not-seen', 'practises', 'with-help', 'alone', 'helps'] as const;

/** When a check is filled in, and which of the two texts of each item a pupil read. */
export const moments = ['before', 'after'] as const;
export const forms = ['a', 'b'] as const;

export function skills(
	k: Kit,
	{ classroom, person, school }: ReturnType<typeof people>,
	{ activity }: ReturnType<typeof ledger>,
) {
	/** What a teacher decided about a pupil's level. Rows are only ever added; the highest number counts. */
	const level = k.table(
		'level',
		{
			personId: k.ref(() => person.id).notNull(),
			skill: k.str().notNull(),
			/** 1 for the first decision about this pupil and skill; two people cannot both be the next. */
			number: k.int().notNull(),
			level: k.oneOf(levels).notNull(),
			/** Which rule proposed this level at that moment; null where the teacher chose it without. */
			proposedBy: k.str(),
			classroomId: k.ref(() => classroom.id).notNull(),
			decidedBy: k.ref(() => person.id).notNull(),
			activityId: k.refLong(() => activity.id).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.personId, c.skill, c.number] }),
			k.index('level_classroom').on(c.classroomId, c.skill),
			k.index('level_decided_by').on(c.decidedBy),
			k.index('level_activity').on(c.activityId),
		],
	);

	/** A framework that a school added itself. */
	const framework = k.table(
		'framework',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			title: k.str().notNull(),
			/** Where it comes from, to be printed with it; may be empty. */
			source: k.str().notNull(),
			items: k
				.json<
					{
						code: string;
						title: string | null;
						statement: string;
						goal: 'mastery' | 'experience' | 'both';
						/** Goals of SLO from which evidence is carried over. */
						slo: string[];
					}[]
				>()
				.notNull(),
			addedBy: k.ref(() => person.id).notNull(),
			addedAt: k.time().notNull(),
			removedAt: k.time(),
		},
		(c) => [k.index('framework_school').on(c.schoolId, c.title), k.index('framework_added_by').on(c.addedBy)],
	);

	/** With what a school signs badges. Made at the first badge; who checks one needs the public half. */
	const signingKey = k.table(
		'signing_key',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			publicKey: k.json<{ kty: string; n: string; e: string }>().notNull(),
			/** PKCS#8 in PEM, sealed. */
			privateKey: k.str().notNull(),
			createdAt: k.time().notNull(),
		},
		(c) => [k.uniqueIndex('signing_key_school').on(c.schoolId)],
	);

	/** What a class is asked before something and after it, to see what changed. */
	const check = k.table(
		'class_check',
		{
			id: k.id(),
			classroomId: k.ref(() => classroom.id).notNull(),
			/** The lesson that brought it. */
			lesson: k.str().notNull(),
			/** The items as they were handed out: both times the same ones, whatever becomes of the lesson. */
			items: k
				.json<
					{
						key: string;
						kind: 'choice' | 'scale';
						skill: string | null;
						name: { nl: string; en: string };
						asks: { a: { nl: string; en: string }; b: { nl: string; en: string } };
						options: { key: string; words: { nl: string; en: string }; aim: boolean }[];
						talk: { nl: string; en: string };
					}[]
				>()
				.notNull(),
			/** What can be filled in now; null for nothing. */
			open: k.oneOf(moments),
			handedOutBy: k.ref(() => person.id).notNull(),
			handedOutAt: k.time().notNull(),
			/** When it was handed out for the second time. */
			afterAt: k.time(),
		},
		(c) => [
			k.index('class_check_classroom').on(c.classroomId, c.handedOutAt),
			k.index('class_check_handed_out_by').on(c.handedOutBy),
		],
	);

	/** What one pupil filled in. */
	const checkSheet = k.table(
		'check_sheet',
		{
			checkId: k.ref(() => check.id).notNull(),
			moment: k.oneOf(moments).notNull(),
			personId: k.ref(() => person.id).notNull(),
			form: k.oneOf(forms).notNull(),
			/** The chosen option of each item. */
			answers: k.json<Record<string, string>>().notNull(),
			/** The second time: what she says has changed. */
			words: k.str(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.checkId, c.moment, c.personId] }),
			k.index('check_sheet_person').on(c.personId),
		],
	);

	/** A badge that was made, so that it can be taken back. What stands in it is kept by who has it. */
	const badge = k.table(
		'badge',
		{
			/** The id of the credential. */
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			/** Its place in the school's status list, drawn by lot: the order says nothing. */
			statusIndex: k.int().notNull(),
			named: k.bool().notNull(),
			issuedBy: k.ref(() => person.id).notNull(),
			issuedAt: k.time().notNull(),
			revokedBy: k.ref(() => person.id),
			revokedAt: k.time(),
			/** Why it was taken back; for the school alone. */
			reason: k.str(),
		},
		(c) => [
			k.uniqueIndex('badge_status').on(c.schoolId, c.statusIndex),
			k.index('badge_classroom').on(c.classroomId),
			k.index('badge_person').on(c.personId, c.issuedAt),
			k.index('badge_issued_by').on(c.issuedBy),
			k.index('badge_revoked_by').on(c.revokedBy),
		],
	);

	return { level, framework, signingKey, check, checkSheet, badge };
}
