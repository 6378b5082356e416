import type { Step } from '../run.ts';

/** How long a timer that has run out still says so, in milliseconds. */
export const lingers = 2 * 60_000;

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
