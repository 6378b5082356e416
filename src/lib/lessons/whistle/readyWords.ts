import { m } from '#lib/paraglide/messages.js';
import type { ReadyWord } from './whistle.ts';

const words: Record<ReadyWord, () => string> = {
	'five-minutes': m.lessons_ready_five_minutes,
	board: m.lessons_ready_board,
	listen: m.lessons_ready_listen,
	finish: m.lessons_ready_finish,
	'well-done': m.lessons_ready_well_done,
};

export const readyWord = (word: ReadyWord): string => words[word]();
