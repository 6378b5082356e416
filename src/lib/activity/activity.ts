import type { ShownImage } from '#lib/images/image.ts';
import type { decisions, reasons, subjectKinds, trusts, verdicts } from '#lib/server/db/schema/moderation.ts';
import type { holds, schedules } from '#lib/server/db/schema/people.ts';
import type { shapes, steps } from '#lib/server/db/schema/lessons.ts';
import type { levels, moments } from '#lib/server/db/schema/skills.ts';
import type { hideReasons } from '#lib/server/db/schema/ads.ts';
import type { reactionKinds } from '#lib/server/db/schema/posts.ts';
import type { origins } from '#lib/server/db/schema/scenario.ts';

type Pull = 'stories' | 'streaks' | 'endless' | 'dots' | 'autoplay';

export type SubjectKind = (typeof subjectKinds)[number];
/** What somebody sends for others to read. That a reflection waited is in no ledger; that a teacher read it is. */
export type SentKind = Exclude<SubjectKind, 'reflection'>;
type Decision = (typeof decisions)[number];
type Step = (typeof steps)[number];
type Shape = (typeof shapes)[number];
type Trust = (typeof trusts)[number];
type Hold = (typeof holds)[number];
type Schedule = (typeof schedules)[number];
type Level = (typeof levels)[number];
type Origin = (typeof origins)[number];
type Moment = (typeof moments)[number];

/** What a rule of a scenario or of the skills may know about a text that a pupil sent. */
export type Writing = {
	text: string;
	picture: string | null;
	/** What a picture of her own making shows; none for a chosen one. Older rows of the ledger do not have it. */
	shows?: string[];
	/** Kinds of nudge that this version still holds. */
	findings: string[];
	/** Kinds of nudge that were shown and are gone. */
	heeded: string[];
	/** The version: 1 for the first, more after it was returned. */
	revision: number;
	/** Whether it waits for a teacher before others see it. */
	held: boolean;
};

/** Evidence that a person brings herself: `piece` is its id, so that a form sent twice brings it once. */
type Brought = { piece: string; skill: string };

/** Everything that can happen, and what the ledger keeps of it. */
export type Details = {
	'door.opened': { until: string };
	'door.closed': Record<string, never>;
	'cards.renewed': { people: number };
	'person.unlocked': Record<string, never>;
	/** `scenario` is the title of the school's own one, where that is played. */
	'run.begun': { lesson: string; scenario?: string };
	'run.stepped': { step: Step };
	'run.entered': Record<string, never>;
	'run.finished': Record<string, never>;
	/** A teacher looked at the square as this pupil sees it. */
	'screen.seen': Record<string, never>;
	'step.reached': { step: Step };
	'response.given': { key: string; step: Step; right: boolean | null; tries: number; walk?: string };
	'walk.finished': { key: string; right: number; of: number };
	'classroom.frozen': Record<string, never>;
	'classroom.resumed': Record<string, never>;
	/** `from` is what held before, where that is known; without it nobody can go back to it. */
	'classroom.held': { hold: Hold; from?: Hold };
	'classroom.slowed': { seconds: number | null; from?: number | null };
	'classroom.scheduled': { schedule: Schedule };
	/** What the class agreed on, in Dutch; null for the rules that every class begins with. */
	'rules.written': { rules: string[] | null };
	'run.held': { hold: Hold | null; from?: Hold | null };
	/** The class plays together, or each pupil alone; what stood on its squares is there to look back at. */
	'run.shaped': { shape: Shape; from: Shape };
	'run.woken': Record<string, never>;
	/** The square began anew; what stood on it is there to look back at. */
	'network.restarted': Record<string, never>;
	/** The class is shown who was cast, and what for. */
	'curtain.opened': Record<string, never>;
	'curtain.closed': Record<string, never>;
	'word.watched': { word: string; grade: string };
	'word.unwatched': { word: string; grade: string };
	'sentence.added': { text: string };
	'sentence.removed': { text: string };
	'help.written': Record<string, never>;
	'scenario.added': { title: string; origin: Origin };
	'scenario.changed': { title: string };
	'scenario.undone': { title: string };
	'scenario.read': { title: string };
	'scenario.removed': { title: string };
	'appeal.asked': { reviewId: string; question: string };
	'appeal.answered': { reviewId: string; answer: string };
	'run.said': { text: string; minutes: number };
	'run.unsaid': Record<string, never>;
	'run.timed': { minutes: number };
	'run.untimed': Record<string, never>;
	'run.called': { step: Step };
	/** How many groups, none when everybody sits where she likes; the seed of those that were dealt by chance. */
	'groups.made': { groups: number; seed: number | null };
	'step.handed': { step: Step; people: number };
	'step.called_back': { people: number };
	/** For each of the pupils; `patrol.ended` is about all of them. */
	'patrol.chosen': Record<string, never>;
	'patrol.ended': Record<string, never>;
	'opinion.given': { verdict: (typeof verdicts)[number]; rule: string | null };
	/** `instead` is the post in whose place it came; null for none. */
	'spotlight.opened': { instead?: string | null };
	'spotlight.asked': Record<string, never>;
	'spotlight.turned': Record<string, never>;
	'spotlight.closed': Record<string, never>;
	/** Which card it was stands here as little as on anybody's screen. */
	'ballot.given': Record<string, never>;
	'teacher.joined': { until: string | null };
	'teacher.left': Record<string, never>;
	'trust.decided': { level: Trust; from: Trust };
	'pupil.frozen': { reason: string };
	'pupil.resumed': Record<string, never>;
	'comments.closed': Record<string, never>;
	'comments.opened': Record<string, never>;
	'nudge.heeded': { kinds: string[] };
	'reaction.given': { kind: (typeof reactionKinds)[number] };
	'reaction.taken': { kind: (typeof reactionKinds)[number] };
	'message.chosen': { text: string; chose: string };
	'cast.blocked': Record<string, never>;
	'cast.unblocked': Record<string, never>;
	/** Not seeing somebody any more, who does not notice. */
	'cast.muted': Record<string, never>;
	'person.blocked': Record<string, never>;
	'person.unblocked': Record<string, never>;
	'person.muted': Record<string, never>;
	/** Two of the class, or a pupil and one of the cast. */
	'friend.requested': Record<string, never>;
	'friend.accepted': Record<string, never>;
	'friend.declined': Record<string, never>;
	'friend.taken_back': Record<string, never>;
	'friend.ended': Record<string, never>;
	/** `share` is the post that shows it. */
	'post.shared': { share: string };
	'post.deleted': Record<string, never>;
	'post.put_back': Record<string, never>;
	/** Which of the poll's options, from 0. */
	'poll.voted': { option: number };
	/** A picture or a face out of parts, as it is kept; chosen by a pupil herself, or given her by a teacher. */
	'avatar.changed': { from: string; to: string };
	'avatar.given': { from: string; to: string };
	'profile.set': { audience: string; approach: string; interests: string[] };
	'ad.hidden': { reason: (typeof hideReasons)[number] };
	'ad.unhidden': Record<string, never>;
	/** She saw that a post was paid for although it does not say so. */
	'ad.spotted': Record<string, never>;
	/** For how many marbles, and by which data it is aimed; none for everybody. */
	'ad.bought': { cost: number; data: string[] };
	/** For herself alone. */
	'pull.switched': { pull: Pull; on: boolean };
	'report.opened': { reason: (typeof reasons)[number] };
	'report.answered': { decision: Decision };
	'review.undone': { decision: Decision; undoes: number | null };
	'level.decided': { skill: string; level: Level; from: Level };
	'framework.added': { title: string };
	'framework.removed': { title: string };
	'badge.issued': { badge: string; skills: string[]; named: boolean };
	'check.handed_out': { lesson: string; moment: Moment };
	'check.closed': { lesson: string; moment: Moment };
	'check.filled': { moment: Moment };
	'badge.revoked': { badge: string; reason: string };
	/** `photo` is what she brought with it: a poster, a drawing on paper. */
	'evidence.observed': Brought & { sentence: string; photo?: ShownImage };
	/** What a teacher wrote down counts no longer, and its photo is gone. */
	'evidence.withdrawn': { skill: string };
	'evidence.chosen': Brought & { text: string; why: string };
	'evidence.reflected': Brought & { text: string };
	'feed.added': { title: string };
	'feed.removed': { title: string };
	/** A short lesson about something that was in the news. */
	'talk.begun': { title: string; heavy: boolean };
	/** Heavy news weighs on the class no longer. */
	'heavy.ended': Record<string, never>;
	/** An expert may be invited again: by his own word, or by a teacher's. */
	'acquaintance.kept': { himself: boolean };
	'acquaintance.removed': { himself: boolean };
	'visit.invited': { theme: string; until: string };
	'visit.renewed': Record<string, never>;
	'visit.opened': Record<string, never>;
	'visit.agreed': Record<string, never>;
	'visit.changed': Record<string, never>;
	/** By the clock, or by a teacher before its time. */
	'visit.ended': { itself: boolean };
	'thread.frozen': Record<string, never>;
	'thread.resumed': Record<string, never>;
	'question.joined': { to: string };
	'question.parted': Record<string, never>;
	'question.passed_on': Record<string, never>;
	'question.kept_back': Record<string, never>;
	'links.allowed': Record<string, never>;
	'links.barred': Record<string, never>;
	'vote.given': Record<string, never>;
	'vote.taken': Record<string, never>;
	'thanks.given': Record<string, never>;
	'thanks.taken': Record<string, never>;
} & { [K in `${SentKind}.submitted`]: Writing } & {
	[K in `${SentKind}.${Decision}` | 'reflection.approved']: {
		reviewId: string;
		feedback: string | null;
		writing: Writing | null;
	};
};

export type Verb = keyof Details;

/**
 * What is arranged for a whole school. These alone may be recorded without a classroom: whatever else happened there
 * would stand in no log that somebody can open.
 */
export const schoolVerbs = [
	'word.watched',
	'word.unwatched',
	'sentence.added',
	'sentence.removed',
	'help.written',
	'feed.added',
	'feed.removed',
	'acquaintance.kept',
	'acquaintance.removed',
	'scenario.added',
	'scenario.changed',
	'scenario.undone',
	'scenario.read',
	'scenario.removed',
	'framework.added',
	'framework.removed',
] as const satisfies Verb[];
export type SchoolVerb = (typeof schoolVerbs)[number];

export type About = { kind: string; id: string };

/** One thing that happened, as the ledger hands it to its followers. */
export type Activity<V extends Verb = Verb> = {
	[K in V]: {
		id: number;
		at: Date;
		verb: K;
		/** Who did it. */
		personId: string | null;
		/** Whom it happened to, where that is somebody else: the author of a decided post. */
		forId: string | null;
		classroomId: string | null;
		lessonRunId: string | null;
		about: About | null;
		details: Details[K];
	};
}[V];
