import type { causes, decisions, grades, reasons, subjectKinds } from '#lib/server/db/schema/moderation.ts';

export type SubjectKind = (typeof subjectKinds)[number];
/** What somebody sends for others to read; a reflection is for herself and her teacher. */
export type SentKind = Exclude<SubjectKind, 'reflection'>;
/** Why something waits. */
export type Cause = (typeof causes)[number];
export type Decision = (typeof decisions)[number];
export type Grade = (typeof grades)[number];
export type Reason = (typeof reasons)[number];

/** What moderation knows of a post, a comment or anything else that can wait: no more than this. */
export type Subject = {
	kind: SubjectKind;
	id: string;
	/** Null where the cast wrote it. */
	authorId: string | null;
	classroomId: string;
	lessonRunId: string | null;
};

/** Something that was pointed out: in the words, or in what the picture shows. */
export type Finding = { kind: string; grade: Grade; from: number; to: number; shows?: string };
