import { m } from '#lib/paraglide/messages.js';
import type { FeedProblem } from './feed.server.ts';
import type { TalkMistake } from './talkForm.ts';

const problems: Record<FeedProblem | 'full', () => string> = {
	address: m.news_problem_address,
	unreachable: m.news_problem_unreachable,
	other_name: m.news_problem_other_name,
	expired: m.news_problem_expired,
	untrusted: m.news_problem_untrusted,
	refused: m.news_problem_refused,
	too_large: m.news_problem_too_large,
	not_a_feed: m.news_problem_not_a_feed,
	full: m.news_problem_full,
};

/** Why a source gives no news. */
export const feedProblem = (problem: string): string =>
	(problems[problem as FeedProblem] ?? m.news_problem_refused)();

const mistakes: Record<TalkMistake, () => string> = {
	empty: m.news_mistake_empty,
	too_long: m.news_mistake_too_long,
	link: m.news_mistake_link,
	day: m.news_mistake_day,
};

export const talkMistake = (mistake: string | undefined): string | null =>
	mistake ? (mistakes[mistake as TalkMistake] ?? m.news_mistake_empty)() : null;
