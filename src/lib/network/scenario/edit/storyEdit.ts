import type { Path } from '../mistake.ts';
import type { Scenario } from '../format/scenario.ts';
import { story, type Story } from '../format/story.ts';
import { freeKey, keyOf } from '../title.ts';
import {
	checked,
	choiceIn,
	fieldOf,
	numberIn,
	optional,
	put,
	textIn,
	typedWording,
	wordingOrNone,
	type Typed,
	type Wrong,
} from './typed.ts';

/** Where the format has them, so that the same scenario stays the same file. */
function withStories(scenario: Scenario, stories: Story[]): Scenario {
	const { stories: _before, chats, rules, goals, ...rest } = scenario;
	return { ...rest, ...(stories.length > 0 && { stories }), ...(chats && { chats }), rules, goals };
}

/** Puts a story into the scenario: in the place of the one that stands there, or at the end. */
export function putStory(
	scenario: Scenario,
	place: number | null,
	typed: Typed,
): { scenario: Scenario } | { wrong: Wrong } {
	const stories = scenario.stories ?? [];
	const before = place === null ? null : stories[place]!;
	const isTaken = (key: string) => stories.some((one) => one.key === key);
	const words = textIn(typed, 'body-nl').split(/\s+/).slice(0, 4).join(' ');
	const read = checked(
		story,
		{
			key: before?.key ?? freeKey(keyOf(words, 'verhaal'), isTaken),
			cast: textIn(typed, 'cast'),
			minute: numberIn(typed, 'minute'),
			...optional('lasts', numberIn(typed, 'lasts')),
			...optional('picture', choiceIn(typed, 'picture')),
			...optional('body', wordingOrNone(typed, 'body')),
		},
		storyField,
	);
	return 'wrong' in read ? read : { scenario: withStories(scenario, put(stories, place, read.value)) };
}

export const storyField = ([first, ...rest]: Path): string => fieldOf([first ?? 'picture', ...rest]);

export const removeStory = (scenario: Scenario, place: number): Scenario =>
	withStories(scenario, (scenario.stories ?? []).toSpliced(place, 1));

export const typedStory = ({ cast, minute, lasts, picture = '', body }: Story): Typed => ({
	cast,
	minute: String(minute),
	lasts: String(lasts),
	picture,
	...typedWording('body', body),
});
