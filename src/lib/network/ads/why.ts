import type { Language } from '#lib/people/person.ts';
import type { PaidByShop } from './label.ts';

/** A piece of data by which an advertisement was aimed, and what of it was known here. */
export type Piece =
	/** Nothing was used: it is for everybody. */
	| { data: 'none' }
	/** Her age is guessed from her year group. */
	| { data: 'age'; from: number; to: number; yearGroup: number; guess: [number, number]; fits: boolean }
	/** What she seems to like; `sign` is the beginning of a post that she did something with. */
	| { data: 'topic'; topic: string; sign: string | null };

/** Pupils of year group 3 are six or seven; a year more for every group above it. */
export const agesIn = (yearGroup: number): [number, number] => [yearGroup + 3, yearGroup + 4];

/** By what a post of the script that she reacted to or commented on is found back. */
export type Sign = { key: string; text: string };

/** Which data brought an advertisement to a reader of this year group, one piece after another. */
export function piecesOf(
	{ for: audience }: Pick<PaidByShop, 'for'>,
	yearGroup: number,
	signs: readonly Sign[],
	language: Language,
): Piece[] {
	if (audience === 'everyone') return [{ data: 'none' }];
	const { ages, topics = [] } = audience;
	const guess = agesIn(yearGroup);
	return [
		...(ages
			? [
					{
						data: 'age' as const,
						...ages,
						yearGroup,
						guess,
						fits: guess[0] <= ages.to && guess[1] >= ages.from,
					},
				]
			: []),
		...topics.map(({ name, posts = [] }) => ({
			data: 'topic' as const,
			topic: name[language],
			sign: signs.find(({ key }) => posts.includes(key))?.text ?? null,
		})),
	];
}

/** The posts by which an advertisement guesses what somebody likes. */
export const signKeysOf = ({ for: audience }: Pick<PaidByShop, 'for'>): string[] =>
	audience === 'everyone' ? [] : (audience.topics ?? []).flatMap(({ posts = [] }) => posts);

/** The beginning of a text, as one says which one is meant. */
export function beginningOf(text: string, words = 6): string {
	const all = text.split(/\s+/);
	return all.length <= words ? text : `${all.slice(0, words).join(' ')}…`;
}
