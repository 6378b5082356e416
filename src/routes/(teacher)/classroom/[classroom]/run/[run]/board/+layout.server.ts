import { error } from '@sveltejs/kit';
import { steps } from '#lib/lessons/run.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { deckOf } from '#lib/lessons/teacher/board/deck.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { LayoutServerLoad } from './$types';
import { runAt } from '../found.server.ts';

export const load: LayoutServerLoad = async (event) => {
	event.depends(liveKey('run'));
	const { run, lesson, title } = await runAt(event);
	const now = await runs.current(run.classroomId);
	if (!now) error(404, 'Not found');
	return {
		run,
		title,
		classroom: now.classroom,
		frozen: now.frozen,
		whistle: whistleOf(run, new Date()),
		/** What the board can show of each step. */
		decks: steps.map((step) => {
			const words = lesson?.steps.find((part) => part.step === step);
			return { step, slides: words ? deckOf(words) : [] };
		}),
	};
};
