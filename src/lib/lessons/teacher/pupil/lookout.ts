import type { LessonText } from '../../lesson.ts';
import { tasksOf } from '../../pace.ts';
import type { Step } from '../../run.ts';
import { isAway, stuckAt, type Stuck } from './stuck.ts';

/** What the desk can be narrowed to. */
export const views = ['waiting', 'stuck', 'away'] as const;
export type View = (typeof views)[number];

export const isView = (word: string | null): word is View =>
	(views as readonly (string | null)[]).includes(word);

type Pupil = {
	id: string;
	name: string;
	avatar: string;
	step: Step | null;
	seenAt: Date | null;
	done: number;
	doneHere: number;
	wrongTries: number;
	lastSignAt: Date | null;
	waiting: number;
	readsOnly: string | null;
};

/** A pupil as the desk shows her. */
export type Seen = Pick<
	Pupil,
	'id' | 'name' | 'avatar' | 'step' | 'done' | 'waiting' | 'readsOnly' | 'seenAt'
> & {
	away: boolean;
	stuck: Stuck | null;
};

/** A pupil as the desk shows her. When the lesson is over nobody is away or stuck any more. */
export function seen(pupil: Pupil, lesson: LessonText | null, now: Date, isOver: boolean): Seen {
	const { id, name, avatar, step, done, waiting, readsOnly, seenAt } = pupil;
	const here = lesson?.steps.find((one) => one.step === step);
	return {
		id,
		name,
		avatar,
		step,
		done,
		waiting,
		readsOnly,
		seenAt,
		away: !isOver && isAway(pupil, now),
		stuck: isOver ? null : stuckAt(pupil, here ? tasksOf(here).length : 0, now),
	};
}

/** Everything there is to do in a lesson, by key. */
export const tasksIn = (lesson: LessonText | null): string[] => lesson?.steps.flatMap(tasksOf) ?? [];

/** Whether a pupil belongs to what the desk was narrowed to. */
export function belongsTo(view: View, { waiting, stuck, away }: Seen): boolean {
	if (view === 'waiting') return waiting > 0;
	return view === 'stuck' ? stuck !== null : away;
}
