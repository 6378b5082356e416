import type { Nudge } from './nudge.ts';

/** What the server says of a text that was sent to it. The words come back, so that nothing is lost. */
export type Answer = {
	/** Which form it is about: `post`, or the id of the post that is commented on or written again. */
	form: string;
	body: string;
	picture: string | null;
	/** What else she chose for it, where she could. */
	choices?: {
		audience?: string | null;
		mood?: string | null;
		place?: string | null;
		label?: string | null;
		options?: readonly string[] | null;
	};
	/** Earlier versions with something in them, to send along again. */
	earlier: string[];
	/** On the square, waiting for the teacher, or waiting while she is told where help is; null when it was not sent. */
	sent: 'shown' | 'waits' | 'help' | null;
	/** A sentence: why it was not sent. */
	problem: string | null;
	/** They speak first. */
	nudges: Nudge[];
};

/** What the server says of a report. */
export type ReportAnswer = {
	done: boolean;
	reason: string;
	note: string;
	/** A sentence: why it was not sent. */
	problem: string | null;
};
