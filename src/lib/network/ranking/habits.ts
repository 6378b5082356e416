import type { Interest } from './interest.ts';

/** What a network noticed of what somebody does, in counts. */
export type Habits = {
	/** How often she reacted to or commented on what each writer posted. */
	people: ReadonlyMap<string, number>;
	/** Which writers are her friends. */
	friends: ReadonlySet<string>;
	/** How often she reacted, commented or posted about each interest. */
	interests: ReadonlyMap<Interest, number>;
	/** How many seconds she looked at posts about each interest. */
	seconds: ReadonlyMap<Interest, number>;
};

/** What was done with one post. */
export type Done = {
	by: string;
	interests: readonly Interest[];
	/** Reactions and comments. */
	deeds: number;
	seconds: number;
	/** She wrote it herself. */
	mine: boolean;
	/** Its writer is her friend. */
	friend?: boolean;
};

/** Gathers what was done with each post into habits. */
export function habitsOf(done: readonly Done[]): Habits {
	const people = new Map<string, number>();
	const interests = new Map<Interest, number>();
	const seconds = new Map<Interest, number>();
	const friends = new Set<string>();
	for (const { by, interests: about, deeds, seconds: looked, mine, friend } of done) {
		if (friend) friends.add(by);
		if (!mine) add(people, by, deeds);
		for (const interest of about) {
			add(interests, interest, deeds + (mine ? 1 : 0));
			add(seconds, interest, looked);
		}
	}
	return { people, friends, interests, seconds };
}

function add<K>(counts: Map<K, number>, key: K, count: number) {
	if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
}
