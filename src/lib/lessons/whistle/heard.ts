import type { Step } from '../run.ts';
import { isReady, readyWord } from './readyWords.ts';
import { lingers, type Whistle } from './whistle.ts';

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
