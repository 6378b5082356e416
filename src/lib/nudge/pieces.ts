/** A draft cut into runs of text, each with the kinds that are found there: what a composer underlines. */
import type { Nudge, NudgeKind } from './nudge.ts';

export type Piece<Kind extends string = NudgeKind> = { text: string; kinds: Kind[] };

/** The pieces of a draft in order; together they are the draft, and neighbours differ in their kinds. */
export function pieces<Kind extends string>(
	draft: string,
	nudges: readonly (Pick<Nudge, 'from' | 'to'> & { kind: Kind })[],
): Piece<Kind>[] {
	const inside = nudges.filter(({ from, to }) => from < to && from >= 0 && to <= draft.length);
	const cuts = new Set([0, draft.length, ...inside.flatMap(({ from, to }) => [from, to])]);
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(0, -1).map((from, i) => {
		const to = places[i + 1]!;
		const kinds = inside.filter((nudge) => nudge.from <= from && nudge.to >= to).map((nudge) => nudge.kind);
		return { text: draft.slice(from, to), kinds: [...new Set(kinds)] };
	});
}
