import { optionsMost } from '#lib/network/limits.ts';
import { parse, serialise } from '#lib/pictures/recipe.ts';
import type { Path } from '../mistake.ts';
import type { ScriptedPost } from '../format/script.ts';
import {
	choiceIn,
	fieldOf,
	optional,
	textIn,
	typedWording,
	wordingIn,
	wordingOrNone,
	type Typed,
} from './typed.ts';

const optionField = (turn: number | string) => `poll-${turn}`;

/** Which of the form's options of a poll were filled in. */
const optionsTyped = (typed: Typed): number[] =>
	Array.from({ length: optionsMost }, (_, turn) => turn).filter((turn) =>
		wordingOrNone(typed, optionField(turn)),
	);

/** What a post says beside its words, as it was filled in: feelings, a place, a poll, a picture made of parts. */
export function moreIn(typed: Typed): object {
	const options = optionsTyped(typed).map((turn) => wordingIn(typed, optionField(turn)));
	const isGone = choiceIn(typed, 'made-gone') !== undefined;
	return {
		// What is no recipe is left as text, so that the mistake is told.
		...optional('made', isGone ? undefined : (parse(typed.made) ?? choiceIn(typed, 'made'))),
		...optional('mood', choiceIn(typed, 'mood')),
		...optional('place', choiceIn(typed, 'place')),
		...optional('label', choiceIn(typed, 'label')),
		...optional('poll', options.length > 0 ? options : undefined),
	};
}

/** The fields of a post that is there. */
export const typedMore = ({ made, mood, place, label, poll = [] }: ScriptedPost): Typed => ({
	...(made && { made: serialise(made) }),
	...(mood && { mood }),
	...(place && { place }),
	...(label && { label }),
	...Object.assign({}, ...poll.map((option, turn) => typedWording(optionField(turn), option))),
});

/** The field in which an option of a poll is wrong; `typed` says which of them were filled in. */
export function optionFieldAt([turn, ...rest]: Path, typed?: Typed): string {
	const slot = typeof turn === 'number' ? (typed ? optionsTyped(typed)[turn] : turn) : 0;
	return `${optionField(slot ?? 0)}-${fieldOf(rest) || 'nl'}`;
}

/** As many options as are filled in, and always the two that a poll needs; one more while there is room. */
export const optionsOffered = (typed: Typed): number[] => {
	const filled = Math.max(-1, ...optionsTyped(typed));
	return Array.from({ length: Math.min(optionsMost, Math.max(2, filled + 2)) }, (_, turn) => turn);
};

export const hasMore = (typed: Typed): boolean =>
	['made', 'mood', 'place', 'label'].some((name) => textIn(typed, name) !== '') ||
	optionsTyped(typed).length > 0;
