import { m } from '#lib/paraglide/messages.js';
import { mostItems, type Problem, type ProblemName } from './ownFramework.ts';

type Sentence = (problem: { line: number; word: string }) => string;

const sentences: Record<ProblemName, Sentence> = {
	empty: () => m.skills_own_empty(),
	unreadable: () => m.skills_own_unreadable(),
	columns: () => m.skills_own_columns(),
	no_lines: () => m.skills_own_no_lines(),
	too_many: ({ word }) => m.skills_own_too_many({ count: word, most: mostItems }),
	code: ({ line, word }) => m.skills_own_code({ line, word }),
	code_twice: ({ line, word }) => m.skills_own_code_twice({ line, word }),
	statement: ({ line }) => m.skills_own_statement({ line }),
	goal: ({ line, word }) => m.skills_own_goal({ line, word }),
	slo: ({ line, word }) => m.skills_own_slo({ line, word }),
};

/** What to change, in a sentence. */
export const problemSentence = ({ name, line, word }: Problem): string => sentences[name]({ line, word });
