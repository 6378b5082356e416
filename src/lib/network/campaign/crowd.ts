import { agesIn } from '../ads/why.ts';
import { guessesOf } from '../footprint/guess.ts';
import type { Habits } from '../ranking/habits.ts';
import { interests, type Interest } from '../ranking/interest.ts';
import { signsIn } from '../ranking/signs.ts';
import { ageGroups, type AgeGroup, type Target } from './target.ts';

/** What the network thinks of a pupil: from what she did it guesses what she likes, and it noticed what she looked at. */
export type Thought = { likes: ReadonlySet<Interest>; did: ReadonlySet<Interest> };

/** So many seconds are a long look. */
const longLook = 10;

/** By the same guesses that her footprint shows herself. */
export function thoughtOf(
	habits: Pick<Habits, 'interests' | 'seconds'>,
	searches: readonly string[],
): Thought {
	const sought = new Set(searches.flatMap((text) => signsIn(text).map(({ interest }) => interest)));
	return {
		likes: new Set(guessesOf(habits, searches).map(({ interest }) => interest)),
		did: new Set(interests.filter((one) => sought.has(one) || (habits.seconds.get(one) ?? 0) >= longLook)),
	};
}

/** Somewhere from so many up to so many. */
export type Band = { from: number; to: number };

/** A count is told as one of bands at least so wide. */
const width = 5;

/**
 * In which band a count of so many people lies. The last band takes the rest, and everybody lies in it as well as
 * everybody but four: no band says of anybody that she is in, or is not. Null where there would be only one.
 */
export function bandOf(count: number, size: number): Band | null {
	const bands = Math.floor((size + 1) / width);
	if (bands < 2) return null;
	const which = Math.min(Math.floor(count / width), bands - 1);
	return { from: which * width, to: which === bands - 1 ? size : (which + 1) * width - 1 };
}

/** What an advertiser is told of a class: for each datum by itself, in which band the count lies. Nothing else leaves it. */
export type Crowd = {
	/** How many classmates were there. */
	size: number;
	likes: Partial<Record<Interest, Band>>;
	did: Partial<Record<Interest, Band>>;
};

export function crowdOf(classmates: readonly Thought[]): Crowd {
	const size = classmates.length;
	const counted = (what: keyof Thought) =>
		Object.fromEntries(
			interests.flatMap((interest) => {
				const band = bandOf(classmates.filter((one) => one[what].has(interest)).length, size);
				return band ? [[interest, band]] : [];
			}),
		);
	return { size, likes: counted('likes'), did: counted('did') };
}

/** What can be said of a class and a target. */
export type CrowdReach =
	| { says: 'everyone' }
	/** It is known to fit none of them: they are of another age, or where they live is not known. */
	| { says: 'nobody'; because: 'age' | 'town' }
	/** Too few to count without telling something of one of them. */
	| { says: 'small' }
	| ({ says: 'between' } & Band)
	/** Two data together are not counted: it cannot be more than the smaller of them. */
	| { says: 'at-most'; to: number };

/**
 * How many of a class fit a target. A function of the bands alone: whatever is asked, and however often, no more can
 * be found out than they say.
 */
export function crowdReach(
	crowd: Crowd,
	{ age, town, interest, deed }: Target,
	yearGroup: number,
): CrowdReach {
	if (age !== null && !isOfAge(age, yearGroup)) return { says: 'nobody', because: 'age' };
	if (town !== null) return { says: 'nobody', because: 'town' };
	if (interest === null && deed === null) return { says: 'everyone' };
	const asked = [
		...(interest === null ? [] : [crowd.likes[interest]]),
		...(deed === null ? [] : [crowd.did[deed]]),
	];
	const known = asked.filter((band) => band !== undefined);
	if (known.length < asked.length) return { says: 'small' };
	const [first, second] = known;
	if (!second) return { says: 'between', ...first! };
	return { says: 'at-most', to: Math.min(first!.to, second.to) };
}

/** Everybody of a year group is about as old. */
export function isOfAge(age: AgeGroup, yearGroup: number): boolean {
	const [low, high] = agesIn(yearGroup);
	const [from, to] = ageGroups[age];
	return low <= to && high >= from;
}
