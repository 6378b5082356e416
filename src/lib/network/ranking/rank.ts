import type { Habits } from './habits.ts';
import type { Interest } from './interest.ts';

/** What an order can look at, besides how new a post is. */
export const signals = ['people', 'interest', 'reactions', 'looking', 'surprise'] as const;
export type Signal = (typeof signals)[number];

/** How much each signal counts, from nothing to much. */
export type Recipe = Record<Signal, number>;
/** The highest that a slider goes. */
export const heaviest = 5;
/** The most that a post can have of one signal. */
export const strongest = 10;

/** A friend counts as much as so many reactions. */
const friendship = 3;

/** What an order knows about a post. */
export type Rankable = {
	id: string;
	at: Date;
	/** Who wrote it; the same for two posts of the same writer. */
	by: string;
	interests: readonly Interest[];
	/** Reactions and comments together. */
	reactions: number;
};

/** What a signal gave a post: `count` of something real, of which `strength` was made, times the recipe's weight. */
export type Share = {
	signal: Signal;
	count: number;
	strength: number;
	weight: number;
	points: number;
	/** Which of its interests counted. */
	interest?: Interest;
	/** Its writer is a friend, which counts as well. */
	friend?: true;
};

export type Ranked<P extends Rankable> = {
	post: P;
	points: number;
	/** What gave it points, the most first; empty where only its age counts. */
	shares: Share[];
};

/**
 * Puts posts in the order of a recipe, and says of each why it stands there. The same posts always come in the same
 * order: more points first, then the newest. Where a recipe weighs nothing that is the newest first.
 */
export function rank<P extends Rankable>(posts: readonly P[], habits: Habits, recipe: Recipe): Ranked<P>[] {
	const measure = measuring(posts, habits);
	return posts
		.map((post) => {
			const shares = signals
				.map((signal) => {
					const weight = recipe[signal];
					const { value: _, ...measured } = measure(post, signal);
					return { signal, weight, ...measured, points: weight * measured.strength };
				})
				.filter(({ points }) => points > 0)
				.sort((one, other) => other.points - one.points);
			return { post, shares, points: shares.reduce((sum, { points }) => sum + points, 0) };
		})
		.sort((one, other) => other.points - one.points || newerFirst(one.post, other.post));
}

export const newerFirst = (one: Rankable, other: Rankable): number =>
	other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);

/** `value` is what strength is made of: the count, and what else weighs. */
type Measured = Pick<Share, 'count' | 'strength' | 'interest' | 'friend'> & { value: number };

/** Each signal is measured against the most that any post of these has of it, so that no signal drowns another. */
function measuring<P extends Rankable>(posts: readonly P[], habits: Habits) {
	const count = {
		people: ({ by }: P): Measured => {
			const known = plain(habits.people.get(by));
			return habits.friends.has(by) ? { ...known, value: known.value + friendship, friend: true } : known;
		},
		interest: ({ interests }: P): Measured => most(interests, habits.interests),
		reactions: ({ reactions }: P): Measured => plain(reactions),
		looking: ({ interests }: P): Measured => most(interests, habits.seconds),
	};
	const highest = Object.fromEntries(
		Object.entries(count).map(([signal, of]) => [
			signal,
			Math.max(0, ...posts.map((post) => of(post).value)),
		]),
	);
	const known = (post: P, signal: keyof typeof count): Measured => {
		const counted = count[signal](post);
		const most = highest[signal]!;
		return { ...counted, strength: most === 0 ? 0 : Math.round((strongest * counted.value) / most) };
	};
	return (post: P, signal: Signal): Measured => {
		if (signal !== 'surprise') return known(post, signal);
		const familiar = (['people', 'interest', 'looking'] as const).map((one) => known(post, one).strength);
		return { ...plain(), strength: strongest - Math.max(...familiar) };
	};
}

const plain = (count = 0): Measured => ({ count, value: count, strength: 0 });

/** Of several interests the one that was most to her liking counts. */
function most(interests: readonly Interest[], of: ReadonlyMap<Interest, number>): Measured {
	return interests.reduce<Measured>((best, interest) => {
		const count = of.get(interest) ?? 0;
		return count > best.count ? { ...plain(count), interest } : best;
	}, plain());
}
