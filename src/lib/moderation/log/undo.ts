import type { Verb } from '#lib/activity/activity.ts';

/** What two things must share for the later to stand in the way of undoing the earlier. */
export type Shared = 'classroom' | 'person' | 'about' | 'run';

type Undoable = {
	/** What changes the same again. */
	same: readonly Verb[];
	shared: Shared;
};

const pairs: [Shared, Verb[], Verb[]][] = [
	['classroom', ['classroom.frozen', 'classroom.resumed'], []],
	['classroom', ['classroom.slowed'], []],
	['classroom', ['classroom.held'], []],
	['person', ['pupil.frozen', 'pupil.resumed'], []],
	['person', ['trust.decided'], []],
	// A pupil's own change, too: a teacher may give her back what she had.
	['person', ['avatar.changed', 'avatar.given'], []],
	['about', ['comments.closed', 'comments.opened'], []],
	['about', ['thread.frozen', 'thread.resumed'], []],
	['about', ['evidence.observed'], ['evidence.withdrawn']],
	// What was chosen for a step, or put in the spotlight, ends with it.
	['run', ['run.held'], ['run.stepped', 'run.finished']],
	['run', ['spotlight.opened', 'spotlight.closed'], ['run.finished']],
	['run', ['curtain.opened', 'curtain.closed'], ['network.restarted', 'run.finished']],
	['about', ['post.approved', 'post.returned', 'post.removed'], ['review.undone', 'post.submitted']],
	[
		'about',
		['message.approved', 'message.returned', 'message.removed'],
		['review.undone', 'message.submitted'],
	],
	['about', ['comment.approved', 'comment.returned', 'comment.removed'], ['review.undone']],
	[
		'about',
		['question.approved', 'question.returned', 'question.removed'],
		['review.undone', 'question.submitted'],
	],
	['about', ['answer.approved', 'answer.returned', 'answer.removed'], ['review.undone', 'answer.submitted']],
	[
		'about',
		['introduction.approved', 'introduction.returned', 'introduction.removed'],
		['review.undone', 'introduction.submitted'],
	],
];

const undoables = new Map<string, Undoable>(
	pairs.flatMap(([shared, verbs, also]) =>
		verbs.map((verb): [string, Undoable] => [verb, { shared, same: [...verbs, ...also] }]),
	),
);

/** What an adult did that can be taken back, and by what it is overtaken; null for everything else. */
export const undoable = (verb: string): Undoable | null => undoables.get(verb) ?? null;

/** Everything that can be taken back. */
export const undoableVerbs = [...undoables.keys()] as Verb[];

export type Happened = {
	id: number;
	verb: string;
	forId: string | null;
	aboutId: string | null;
	lessonRunId: string | null;
};

/** By what a later thing is known to be about the same. */
const sharing: Record<Shared, (happened: Happened) => string | null> = {
	classroom: () => '',
	person: ({ forId }) => forId,
	about: ({ aboutId }) => aboutId,
	run: ({ lessonRunId }) => lessonRunId,
};

/** Whether one of these overtook it: taking it back is refused. */
export function overtaken(one: Happened, later: readonly Happened[]): boolean {
	const how = undoable(one.verb);
	if (!how) return false;
	const of = sharing[how.shared];
	return later.some(
		(other) => other.id > one.id && how.same.includes(other.verb as Verb) && of(other) === of(one),
	);
}
