import type { Step } from '../../run.ts';

/** As many tries at one question as tell that an explanation is wanted. */
const manyTries = 3;
/** In milliseconds: reading a step takes less. */
const quiet = 8 * 60_000;
/** In milliseconds: after this nobody is looking at the screen any more. Browsers tell every minute. */
const gone = 3 * 60_000;

/** Why it seems that a pupil cannot go on. */
export type Stuck =
	/** Tried the same question several times, and it is not right yet. */
	| { why: 'tries'; count: number }
	/** Is there and has something left to do, but did nothing for a while. */
	| { why: 'quiet'; since: Date };

type Pupil = {
	step: Step | null;
	seenAt: Date | null;
	doneHere: number;
	wrongTries: number;
	lastSignAt: Date | null;
};

/** Whether a pupil who came in has not been seen for a while: her lid is closed, or she looks at something else. */
export const isAway = ({ step, seenAt }: Pick<Pupil, 'step' | 'seenAt'>, now: Date): boolean =>
	step !== null && seenAt !== null && now.getTime() - seenAt.getTime() > gone;

/**
 * Why a pupil seems stuck; null when nothing says so, and for who is not there. A guess to walk over for, never a
 * mark: it is kept nowhere.
 * @param tasksHere how many tasks the step has at which she is
 */
export function stuckAt(pupil: Pupil, tasksHere: number, now: Date): Stuck | null {
	if (pupil.step === null || isAway(pupil, now)) return null;
	if (pupil.wrongTries >= manyTries) return { why: 'tries', count: pupil.wrongTries };
	// Playing is never done.
	const hasMore = pupil.step === 'play' || pupil.doneHere < tasksHere;
	if (!hasMore || !pupil.lastSignAt) return null;
	return now.getTime() - pupil.lastSignAt.getTime() > quiet
		? { why: 'quiet', since: pupil.lastSignAt }
		: null;
}
