import { m } from '#lib/paraglide/messages.js';
import type { Problem } from './answers.ts';

const sentences: Record<Problem, () => string> = {
	empty: m.lessons_problem_empty,
	unknown: m.lessons_problem_unknown,
	incomplete: m.lessons_problem_incomplete,
	too_long: m.lessons_problem_too_long,
	gone: m.lessons_problem_gone,
	frozen: m.lessons_problem_frozen,
};

/** Why an answer was not kept, and what to do, in the reader's language. */
export const problemText = (problem: Problem): string => sentences[problem]();
