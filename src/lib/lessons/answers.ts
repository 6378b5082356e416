import type { Choices } from './walk/walk.ts';

/** What a pupil gave in a lesson run, by the lesson's keys: option keys, or one text for an open question. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Why an answer was not kept. The sentence is the message `lessons_problem_<name>`. */
export type Problem = 'empty' | 'unknown' | 'incomplete' | 'too_long' | 'gone' | 'frozen';

/** What an answer's form gets back: for a question, or for a hotspot of a walk. */
export type Reply =
	{ question: string; answer: string[]; problem: Problem | null } | { spot: string; problem: Problem | null };

/** The choices at hotspots among the answers. */
export function choicesIn(answers: Answers): Choices {
	return Object.fromEntries(
		Object.entries(answers).flatMap(([key, [choice]]) => (choice === undefined ? [] : [[key, choice]])),
	);
}
