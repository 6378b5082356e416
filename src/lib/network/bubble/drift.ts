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
	/** What each clicked on to come here; null at the beginning, and where there was nothing left. */
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
		const unread = orderFor(profile).filter(({ id }) => !clicked[profile].has(id));
		const onTop = unread.slice(0, size);
		// Nobody scrolls far: what she likes she finds on top, or she takes what comes first.
		const post = onTop.find(({ interests }) => interests.includes(likes[profile])) ?? onTop[0];
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

/** The two interests that most posts are about, for who did not choose; those of the list where posts say nothing. */
export function commonest(posts: readonly Rankable[], list: readonly Interest[]): [Interest, Interest] {
	const count = (interest: Interest) => posts.filter(({ interests }) => interests.includes(interest)).length;
	const [first, second] = list.toSorted((one, other) => count(other) - count(one));
	return [first!, second!];
}
