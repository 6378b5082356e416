import { m } from '#lib/paraglide/messages.js';

/** Sentences that stand ready, by the name under which everybody reads them in her own language. */
export const readyWords = ['five-minutes', 'board', 'listen', 'finish', 'well-done'] as const;
export type ReadyWord = (typeof readyWords)[number];

export const isReady = (word: string | null): word is ReadyWord =>
	(readyWords as readonly (string | null)[]).includes(word);

const words: Record<ReadyWord, () => string> = {
	'five-minutes': m.lessons_ready_five_minutes,
	board: m.lessons_ready_board,
	listen: m.lessons_ready_listen,
	finish: m.lessons_ready_finish,
	'well-done': m.lessons_ready_well_done,
};

export const readyWord = (word: ReadyWord): string => words[word]();
