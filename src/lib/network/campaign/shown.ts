import type { CrowdReach } from './crowd.ts';
import { crowdReach, type Crowd } from './crowd.ts';
import { answeredAt, reachOf, seenAt, type Member, type Reached } from './reach.ts';
import type { Target } from './target.ts';

/** One of the cast who has seen an advertisement, and what came of it; null while they are still reading. */
export type Seen = Omit<Reached, 'response'> & { response: Reached['response'] | null };

/** Who of those reached has seen it by now, in the order in which they did. */
export const seenBy = (reached: readonly Reached[], appeared: Date, now: Date): Seen[] =>
	reached.flatMap((one, turn) =>
		seenAt(appeared, turn) > now
			? []
			: [{ ...one, response: answeredAt(appeared, turn) > now ? null : one.response }],
	);

/** A target beside another: what it costs, whom of the cast it reaches, and what is said of the class. */
export type Option = {
	target: Target;
	perHead: number;
	cost: number;
	names: string[];
	crowd: CrowdReach;
};

export function optionOf(
	target: Target,
	{
		reached,
		perHead,
		cost,
	}: Pick<ReturnType<typeof reachOf>, 'perHead' | 'cost'> & {
		reached: readonly Pick<Reached, 'name'>[];
	},
	crowd: Crowd,
	yearGroup: number,
): Option {
	return {
		target,
		perHead,
		cost,
		names: reached.map(({ name }) => name),
		crowd: crowdReach(crowd, target, yearGroup),
	};
}

/** Where people of a network say to live, each once, by name. */
export const townsOf = (cast: readonly Pick<Member, 'place'>[]): string[] =>
	[...new Set(cast.flatMap(({ place }) => place ?? []))].toSorted((one, other) => one.localeCompare(other));
