import type { Topic } from '#lib/live/topic.ts';
import type { Activity, SubjectKind, Verb } from './activity.ts';

const topics: Partial<Record<Verb, Topic[]>> = {
	'door.opened': ['run'],
	'door.closed': ['run'],
	'person.unlocked': ['presence'],
	'run.begun': ['run'],
	'run.stepped': ['run'],
	'run.finished': ['run', 'network'],
	'run.entered': ['presence'],
	'step.reached': ['presence'],
	'response.given': ['presence'],
	'walk.finished': ['presence'],
	'classroom.frozen': ['run'],
	'classroom.resumed': ['run', 'network'],
	'classroom.held': ['run', 'lane'],
	// Where the news is heavy, what pupils may write changes.
	'talk.begun': ['run', 'network', 'thread', 'lane'],
	'heavy.ended': ['run', 'network', 'thread', 'lane'],
	'classroom.slowed': ['run'],
	'classroom.scheduled': ['run'],
	'rules.written': ['run'],
	'run.held': ['run'],
	'run.woken': ['run'],
	'network.restarted': ['run', 'network'],
	'appeal.asked': ['lane'],
	'appeal.answered': ['lane', 'network'],
	'run.said': ['run'],
	'run.unsaid': ['run'],
	'run.timed': ['run'],
	'run.untimed': ['run'],
	'run.called': ['run'],
	'groups.made': ['run'],
	'step.handed': ['run', 'network'],
	'step.called_back': ['run'],
	'patrol.chosen': ['run'],
	'patrol.ended': ['run'],
	'opinion.given': ['lane'],
	'spotlight.opened': ['run'],
	'spotlight.asked': ['run'],
	'spotlight.turned': ['run'],
	'spotlight.closed': ['run'],
	'ballot.given': ['presence'],
	'teacher.joined': ['run'],
	'teacher.left': ['run'],
	'trust.decided': ['run'],
	'pupil.frozen': ['run'],
	'pupil.resumed': ['run'],
	'comments.closed': ['network'],
	'comments.opened': ['network'],
	'check.handed_out': ['run'],
	'check.closed': ['run'],
	'check.filled': ['presence'],
	'reaction.given': ['network'],
	'reaction.taken': ['network'],
	'message.chosen': ['presence'],
	'report.opened': ['lane'],
	'review.undone': ['lane', 'network', 'thread'],
	'visit.invited': ['thread'],
	'visit.renewed': ['thread'],
	'visit.opened': ['thread'],
	'visit.agreed': ['thread'],
	'visit.changed': ['thread'],
	'visit.ended': ['thread'],
	'thread.frozen': ['thread'],
	'thread.resumed': ['thread'],
	'question.joined': ['thread'],
	'question.parted': ['thread'],
	'question.passed_on': ['thread'],
	'question.kept_back': ['thread'],
	'links.allowed': ['thread'],
	'links.barred': ['thread'],
	'vote.given': ['thread'],
	'vote.taken': ['thread'],
	'thanks.given': ['thread'],
	'thanks.taken': ['thread'],
};

/** Where each kind of text stands. */
const wheres: Record<string, Topic> = {
	post: 'network',
	comment: 'network',
	introduction: 'thread',
	question: 'thread',
	answer: 'thread',
	message: 'network',
} satisfies Record<SubjectKind, Topic>;

/** Which screens look again after this. What only waits for the teacher is no reason to wake the class. */
export function topicsOf({ verb, details }: Pick<Activity, 'verb' | 'details'>): Topic[] {
	const [kind = '', what] = verb.split('.');
	const where = wheres[kind];
	if (!where || verb in topics) return topics[verb] ?? [];
	if (what === 'submitted' && (details as { held: boolean }).held) return ['lane'];
	return ['lane', where];
}
