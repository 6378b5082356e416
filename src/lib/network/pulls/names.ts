import { m } from '#lib/paraglide/messages.js';
import type { Feeling } from './feeling.ts';
import type { Pull } from './pull.ts';

type Words = Record<'name' | 'what' | 'why' | 'do', () => string>;

/** What a pull is, why makers use it, and what somebody can do. */
export const pullWords: Record<Pull, Words> = {
	stories: {
		name: m.pull_stories,
		what: m.pull_stories_what,
		why: m.pull_stories_why,
		do: m.pull_stories_do,
	},
	streaks: {
		name: m.pull_streaks,
		what: m.pull_streaks_what,
		why: m.pull_streaks_why,
		do: m.pull_streaks_do,
	},
	endless: {
		name: m.pull_endless,
		what: m.pull_endless_what,
		why: m.pull_endless_why,
		do: m.pull_endless_do,
	},
	dots: { name: m.pull_dots, what: m.pull_dots_what, why: m.pull_dots_why, do: m.pull_dots_do },
	autoplay: {
		name: m.pull_autoplay,
		what: m.pull_autoplay_what,
		why: m.pull_autoplay_why,
		do: m.pull_autoplay_do,
	},
};

export const feelingNames: Record<Feeling, () => string> = {
	happy: m.pull_feeling_happy,
	calm: m.pull_feeling_calm,
	restless: m.pull_feeling_restless,
	sad: m.pull_feeling_sad,
	scared: m.pull_feeling_scared,
};
