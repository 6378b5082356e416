import type { feelings as kept } from '#lib/server/db/schema/traces.ts';

export type Feeling = (typeof kept)[number];
/** Here once more, because a browser is brought nothing of the database. */
export const feelings = ['happy', 'calm', 'restless', 'sad', 'scared'] as const satisfies typeof kept;

/** With whom help is a tap away, whatever else she does. */
export const asksForHelp = (feeling: Feeling): boolean => feeling === 'sad' || feeling === 'scared';

/** From so many who answered on, a class is told anything. */
export const fewest = 5;

export type FeelingCount = { feeling: Feeling; count: number | 'few' };

/**
 * How many of a class feel what, from the last answer of each; null while too few answered. One or two are “a few”:
 * nobody can be told from it.
 */
export function countsOf(last: readonly { feeling: Feeling }[]): FeelingCount[] | null {
	if (last.length < fewest) return null;
	return feelings.map((feeling) => {
		const count = last.filter((one) => one.feeling === feeling).length;
		return { feeling, count: count === 1 || count === 2 ? 'few' : count };
	});
}
