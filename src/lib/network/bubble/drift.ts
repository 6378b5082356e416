import { habitsOf, type Done } from '../ranking/habits.ts';
import type { Interest } from '../ranking/interest.ts';
import { rank, type Rankable } from '../ranking/rank.ts';
import { recipes } from '../ranking/recipe.ts';

/** Two invented people who look at the same network. */
export const profiles = ['sun', 'moon'] as const;
export type Profile = (typeof profiles)[number];
export type Likes = Record<Profile, Interest>;

/** So many posts each of them is shown at most, and how often they click. */
export const shownToEach = 10;
export const lastStep = 8;
/** A short square has a short top: where both are shown everything, nobody can drift. */
export const sizeOf = (posts: readonly unknown[]): number =>
	Math.min(shownToEach, Math.ceil(posts.length / 2));

/** How many seconds somebody looks at what she clicked on. */
const look = 20;

export type Step = {
	/** What each is shown now, the first on top. */
	shown: Record<Profile, string[]>;
	/** What each clicked on to come here; null at the beginning, and where nothing she likes was left. */
	clicked: Record<Profile, string | null>;
	/** How many posts both are shown. */
	shared: number;
};

/**
 * What two people see who each click on what they like, step after step, while the network puts for each on top what
 * she clicked on before. At the beginning both see the same: the network knows neither. The same posts always give
 * the same steps.
 */
export function drift(posts: readonly Rankable[], likes: Likes): Step[] {
	const size = sizeOf(posts);
	const done: Record<Profile, Done[]> = { sun: [], moon: [] };
	const clicked: Record<Profile, Set<string>> = { sun: new Set(), moon: new Set() };
	const orderFor = (profile: Profile) =>
		rank(posts, habitsOf(done[profile]), recipes['for-you']).map(({ post }) => post);

	function click(profile: Profile): string | null {
		const post = orderFor(profile).find(
			({ id, interests }) => !clicked[profile].has(id) && interests.includes(likes[profile]),
		);
		if (!post) return null;
		clicked[profile].add(post.id);
		done[profile].push({ by: post.by, interests: post.interests, deeds: 1, seconds: look, mine: false });
		return post.id;
	}

	return Array.from({ length: lastStep + 1 }, (_, step) => {
		const now = {
			sun: step === 0 ? null : click('sun'),
			moon: step === 0 ? null : click('moon'),
		};
		const top = (profile: Profile) =>
			orderFor(profile)
				.slice(0, size)
				.map(({ id }) => id);
		const shown = { sun: top('sun'), moon: top('moon') };
		return { shown, clicked: now, shared: shown.sun.filter((id) => shown.moon.includes(id)).length };
	});
}

/**
 * Two interests for who did not choose: the one that most posts are about, and the one that most of the others are
 * about. Where posts say nothing, the first of the list.
 */
export function commonest(posts: readonly Rankable[], list: readonly Interest[]): [Interest, Interest] {
	const most = (among: readonly Rankable[], of: readonly Interest[]) => {
		const count = (interest: Interest) =>
			among.filter(({ interests }) => interests.includes(interest)).length;
		return of.toSorted((one, other) => count(other) - count(one))[0]!;
	};
	const first = most(posts, list);
	const others = posts.filter(({ interests }) => !interests.includes(first));
	return [
		first,
		most(
			others,
			list.filter((interest) => interest !== first),
		),
	];
}
