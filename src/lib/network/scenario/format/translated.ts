import type { Scenario } from './scenario.ts';
import type { Wording } from '../wording.ts';

/** Every text of a scenario that people read. */
export const wordingsOf = ({
	title,
	cast,
	script,
	stories = [],
	chats = [],
	rules,
	goals,
}: Scenario): Wording[] => [
	title,
	...cast.flatMap(({ bio, purpose }) => [bio, ...(purpose ? [purpose] : [])]),
	...script.flatMap((item) => [
		...('body' in item && item.body ? [item.body] : []),
		...(item.kind === 'post' ? (item.poll ?? []) : []),
	]),
	...stories.flatMap(({ body }) => (body ? [body] : [])),
	...chats.flatMap(({ lines, blocked, asked }) => [
		...lines.flatMap(({ says, hint, replies }) => [
			...says,
			...(hint ? [hint] : []),
			...replies.map(({ body }) => body),
		]),
		...[blocked, asked].filter((words) => words !== undefined),
	]),
	...rules.flatMap(({ then }) =>
		then.flatMap((outcome) => [
			...('title' in outcome ? [outcome.title] : []),
			...('body' in outcome && outcome.body ? [outcome.body].flat() : []),
		]),
	),
	...goals.map((goal) => goal.title),
];

/** How many texts have a word in them and still say the same in both languages: they wait for a translation. */
export const untranslated = (scenario: Scenario): number =>
	wordingsOf(scenario).filter(({ nl, en }) => nl === en && /\p{L}{2}.*\s.*\p{L}{2}/su.test(nl)).length;
