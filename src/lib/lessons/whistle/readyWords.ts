import { m } from '#lib/paraglide/messages.js';
import type { ReadyWord, Whistle } from './whistle.ts';

const words: Record<ReadyWord, () => string> = {
	'five-minutes': m.lessons_ready_five_minutes,
	board: m.lessons_ready_board,
	listen: m.lessons_ready_listen,
	finish: m.lessons_ready_finish,
	'well-done': m.lessons_ready_well_done,
};

export const readyWord = (word: ReadyWord): string => words[word]();

/** What was said, in the reader's own language where it stood ready. */
export const wordIn = ({ text, ready }: NonNullable<Whistle['word']>): string =>
	ready ? readyWord(ready) : text;
