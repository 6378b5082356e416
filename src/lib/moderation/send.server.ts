import type { Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import { shownOn } from '#lib/pictures/meaningOf.ts';
import type { ShownImage } from '#lib/images/image.ts';
import * as revisions from './revision.server.ts';
import * as reviews from './review.server.ts';
import type { Finding, SentKind, Subject } from './subject.ts';
import type { Tx } from '#lib/server/db/index.ts';
import type { Judgement } from './judge.ts';

/** What came of sending a text. `waits` says that a teacher looks at it first. */
export type Sent = { id: string; waits: boolean; /** She is told where help is. */ worry?: boolean };
export type Refused =
	| { refused: 'frozen' | 'asleep' | 'paused' | 'closed' | 'gone' | 'off' }
	/** The class writes slowly for a while: she can send in so many seconds. */
	| { refused: 'slow'; seconds: number }
	/** The nudges speak first: the writer has not seen them yet, or one of them says stop. */
	| { refused: 'nudged'; findings: Finding[] };

/** Whether the nudges must be shown before this text can be sent. */
export const nudgedFirst = ({ findings, grade }: Judgement, seen: boolean): Refused | null =>
	findings.length > 0 && (!seen || grade === 'stop') ? { refused: 'nudged', findings } : null;

/** Keeps the version, opens a review when it waits, and tells the ledger: the same for every kind of text. */
export async function send(
	tx: Tx,
	subject: Subject & { authorId: string; kind: SentKind },
	text: { body: string; picture: string | null; recipe?: string | null; images?: ShownImage[] | null },
	{ findings, heeded, grade, cause }: Judgement,
	now: Date,
): Promise<Sent> {
	const circumstances = {
		by: subject.authorId,
		classroomId: subject.classroomId,
		lessonRunId: subject.lessonRunId,
		about: { kind: subject.kind, id: subject.id },
		at: now,
	};
	const revision = await revisions.keep(tx, subject, { ...text, findings, heeded }, now);
	if (cause) await reviews.open(tx, subject, { revision, cause, grade }, now);
	if (heeded.length > 0) await record(tx, 'nudge.heeded', { ...circumstances, details: { kinds: heeded } });
	await record(tx, `${subject.kind}.submitted` satisfies Verb, {
		...circumstances,
		details: {
			text: text.body,
			picture: text.picture,
			...(text.recipe ? { shows: shownOn(text.recipe) } : {}),
			findings: findings.map((finding) => finding.kind),
			heeded,
			revision,
			held: cause !== null,
		},
	});
	return { id: subject.id, waits: cause !== null, ...(cause === 'worry' ? { worry: true } : {}) };
}
