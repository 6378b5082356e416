/** Who sits with whom in a lesson run, by id; a group's number is its place, from 1. */
export type Groups = { seed: number | null; sets: string[][] };

export const fewestGroups = 2;
export const mostGroups = 10;

/**
 * Deals pupils into groups that differ by one at most. The same pupils and the same seed make the same groups, in
 * whatever order they are named.
 */
export function deal(pupilIds: readonly string[], count: number, seed: number): Groups {
	const shuffled = shuffle([...pupilIds].sort(), seed);
	const sets = Array.from({ length: Math.min(count, shuffled.length) }, (_, i) =>
		shuffled.filter((_, at) => at % count === i),
	);
	return { seed, sets };
}

/** Fisher and Yates, with a small generator of numbers (mulberry32) so that a seed says it all. */
function shuffle(ids: string[], seed: number): string[] {
	const next = numbers(seed);
	for (let i = ids.length - 1; i > 0; i--) {
		const j = Math.floor(next() * (i + 1));
		[ids[i], ids[j]] = [ids[j]!, ids[i]!];
	}
	return ids;
}

function numbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Groups made by hand. @param numberOf each pupil's group, from 1; whoever has none is left out */
export function byHand(pupilIds: readonly string[], numberOf: (id: string) => number | null): Groups {
	const most = Math.max(0, ...pupilIds.map((id) => numberOf(id) ?? 0));
	const sets = Array.from({ length: most }, (_, i) => pupilIds.filter((id) => numberOf(id) === i + 1));
	return { seed: null, sets };
}

/** The number of a pupil's group, from 1; null where she has none. */
export function groupOf(groups: Groups | null, pupilId: string): number | null {
	const place = groups?.sets.findIndex((set) => set.includes(pupilId)) ?? -1;
	return place < 0 ? null : place + 1;
}

/** With whom a pupil sits, herself left out. */
export const withWhom = (groups: Groups | null, pupilId: string): string[] =>
	groups?.sets.find((set) => set.includes(pupilId))?.filter((id) => id !== pupilId) ?? [];
