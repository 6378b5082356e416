/** What somebody did with a post. */
export const deeds = ['seen', 'reacted', 'written', 'shared', 'screenshot'] as const;
export type Deed = (typeof deeds)[number];

/** Somebody did something with a post. Of people only that they are of the class is told, and whether they are friends. */
export type Happening = { deed: Deed; at: Date; cast: string | null; friend: boolean };

/** One step of a post's journey: so many seconds after it was posted. */
export type Trace = Happening & { second: number };

/** A post's journey in the order in which it went. What came before it was posted came at that moment. */
export const trailOf = (happenings: readonly Happening[], postedAt: Date): Trace[] =>
	happenings
		.map((happening) => ({
			...happening,
			second: Math.max(0, Math.floor((happening.at.getTime() - postedAt.getTime()) / 1000)),
		}))
		.sort((one, other) => one.second - other.second || deeds.indexOf(one.deed) - deeds.indexOf(other.deed));

/** How else it could have gone: for fewer people, or wiped after so many minutes. */
export const alternatives = ['as-it-went', 'class', 'friends', 'wiped-5', 'wiped-1'] as const;
export type Alternative = (typeof alternatives)[number];

const stays: Record<Alternative, (trace: Trace) => boolean> = {
	'as-it-went': () => true,
	class: ({ cast }) => cast === null,
	friends: ({ friend }) => friend,
	'wiped-5': ({ second }) => second < 5 * 60,
	'wiped-1': ({ second }) => second < 60,
};

export type Count = Record<Deed, number>;

/**
 * What would have come of a post under each alternative. Who saw it before it was wiped saw it, and what was shared or
 * taken by then stays.
 */
export const countsOf = (trail: readonly Trace[]): { alternative: Alternative; count: Count }[] =>
	alternatives.map((alternative) => ({ alternative, count: countOf(trail.filter(stays[alternative])) }));

export const countOf = (trail: readonly Trace[]): Count =>
	Object.fromEntries(
		deeds.map((deed) => [deed, trail.filter((trace) => trace.deed === deed).length]),
	) as Count;
