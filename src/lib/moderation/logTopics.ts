import type { Verb } from '#lib/activity/activity.ts';

/** Parts of the log that can be read apart. */
export const logTopics = ['desk', 'square', 'lesson'] as const;

export type LogTopic = (typeof logTopics)[number];

const topics: Record<Verb, LogTopic> = {
	'door.opened': 'desk',
	'door.closed': 'desk',
	'cards.renewed': 'desk',
	'person.unlocked': 'desk',
	'run.begun': 'desk',
	'run.stepped': 'desk',
	'run.finished': 'desk',
	'classroom.frozen': 'desk',
	'classroom.resumed': 'desk',
	'classroom.held': 'desk',
	'classroom.slowed': 'desk',
	'classroom.scheduled': 'desk',
	'run.held': 'desk',
	'run.woken': 'desk',
	'trust.decided': 'desk',
	'pupil.frozen': 'desk',
	'pupil.resumed': 'desk',
	'comments.closed': 'desk',
	'comments.opened': 'desk',
	'report.answered': 'desk',
	'review.undone': 'desk',
	'post.approved': 'desk',
	'post.returned': 'desk',
	'post.removed': 'desk',
	'post.restored': 'desk',
	'comment.approved': 'desk',
	'comment.returned': 'desk',
	'comment.removed': 'desk',
	'comment.restored': 'desk',
	'level.decided': 'desk',
	'evidence.observed': 'desk',
	'nudge.heeded': 'square',
	'post.submitted': 'square',
	'comment.submitted': 'square',
	'reaction.given': 'square',
	'reaction.taken': 'square',
	'report.opened': 'square',
	'run.entered': 'lesson',
	'step.reached': 'lesson',
	'response.given': 'lesson',
	'walk.finished': 'lesson',
	'evidence.chosen': 'lesson',
	'evidence.reflected': 'lesson',
};

/** What belongs to a part of the log: what the teacher did, what pupils did on the square, what they did in the lesson. */
export const verbsOf = (topic: LogTopic): Verb[] =>
	(Object.keys(topics) as Verb[]).filter((verb) => topics[verb] === topic);
