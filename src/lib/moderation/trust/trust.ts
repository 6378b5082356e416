import type { trusts } from '#lib/server/db/schema/moderation.ts';
import type { Hold } from '../judge.ts';

export type Trust = (typeof trusts)[number];

/**
 * What of a pupil's texts waits for a teacher. Her licence can always ask for more; it can ask for less only where
 * the classroom leaves the choice to the nudges: a classroom that holds everything holds everybody's.
 */
export function holdFor(trust: Trust, classroom: Hold): Hold {
	if (trust === 'check') return 'all';
	return trust === 'trusted' && classroom === 'marked' ? 'none' : classroom;
}

/** What became of a pupil's last texts, newest first. */
export type Outcomes = { decision: 'approved' | 'returned' | 'removed'; lessonRunId: string | null }[];

/**
 * So many texts in a row that needed nothing are a reason to propose more trust, when what was fine lately came from
 * at least so many lessons.
 */
export const enough = { texts: 5, lessons: 2 } as const;

/** So many of a pupil's last texts are looked at. */
export const lookedAt = 12;

/**
 * The licence that what happened speaks for, when it is another than she has. Only ever more trust: less is a
 * conversation, not a rule.
 */
export function proposed(trust: Trust, record: Outcomes): Trust | null {
	const lately = record.slice(0, enough.texts);
	const fine = record.slice(0, lookedAt).filter(({ decision }) => decision === 'approved');
	if (lately.length < enough.texts || lately.some(({ decision }) => decision !== 'approved')) return null;
	if (trust === 'check') return 'classroom';
	const lessons = new Set(fine.map(({ lessonRunId }) => lessonRunId));
	return trust === 'classroom' && lessons.size >= enough.lessons ? 'trusted' : null;
}
