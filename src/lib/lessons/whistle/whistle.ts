import type { Step } from '../run.ts';
import { readyWord } from './readyWords.ts';

/** Sentences that stand ready, by the name under which everybody reads them in her own language. */
export const readyWords = ['five-minutes', 'board', 'listen', 'finish', 'well-done'] as const;
export type ReadyWord = (typeof readyWords)[number];

const isReady = (word: string | null): word is ReadyWord =>
	(readyWords as readonly (string | null)[]).includes(word);

/** In characters: what can be read at a glance. */
export const longestWord = 120;
/** Minutes for which a word can stand. */
export const wordMinutes = [1, 5, 15] as const;
/** Minutes of a timer, one tap away. */
export const timerMinutes = [2, 5, 10, 15] as const;
export const longestTimer = 60;

/** How long a timer that has run out still says so, in milliseconds. */
const lingers = 2 * 60_000;

/** What the teacher has to say to everybody just now, as screens show it. */
export type Whistle = {
	/** The server's clock, to run on from. */
	now: Date;
	/** In her own language where it stood ready. */
	word: { text: string; until: Date } | null;
	timer: { from: Date; until: Date } | null;
	/** Everybody was called to this step. */
	call: { step: Step; at: Date } | null;
	/** Since when the class votes about the post in the spotlight; null once the cards were turned over. */
	vote: Date | null;
	/** She looks first at what waits. */
	onPatrol: boolean;
};

type Run = {
	step: Step;
	said: { text: string; ready: string | null } | null;
	saidUntil: Date | null;
	timerFrom: Date | null;
	timerUntil: Date | null;
	calledAt: Date | null;
	votingAt: Date | null;
	turnedAt: Date | null;
	patrol: { now: string[] } | null;
	shape: string | null;
};

/** @param me whose screen it is; nobody's for the board and the desk */
export function whistleOf(run: Run, now: Date, me: string | null = null): Whistle {
	const { said, saidUntil, timerFrom, timerUntil, calledAt, votingAt, turnedAt } = run;
	return {
		now,
		word:
			said && saidUntil && saidUntil > now
				? { text: isReady(said.ready) ? readyWord(said.ready) : said.text, until: saidUntil }
				: null,
		timer:
			timerFrom && timerUntil && timerUntil.getTime() + lingers > now.getTime()
				? { from: timerFrom, until: timerUntil }
				: null,
		call: calledAt && { step: run.step, at: calledAt },
		vote: turnedAt ? null : votingAt,
		onPatrol: me !== null && run.shape !== 'solo' && (run.patrol?.now.includes(me) ?? false),
	};
}

/** A timer at a moment, in seconds; null once nobody needs to hear any more that it has run out. */
export function timerAt(
	timer: { from: Date; until: Date },
	now: number,
): { left: number; of: number } | null {
	const left = timer.until.getTime() - now;
	if (left < -lingers) return null;
	const of = timer.until.getTime() - timer.from.getTime();
	return { left: Math.max(0, Math.ceil(left / 1000)), of: Math.round(of / 1000) };
}
