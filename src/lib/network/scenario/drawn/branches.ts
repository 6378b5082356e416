import type { Chat } from '../format/chat.ts';
import type { Conditions } from '../format/condition.ts';
import type { Wording } from '../wording.ts';

/** Where something leads: the place of a line, the end, or nowhere, with what was written there. */
export type Lead = { to: number } | { to: 'end' } | { to: 'nowhere'; key: string };

export type Branch = Lead & { by: { body: Wording } | { typed: Conditions } };

/** A chat as a list of its lines, each with what leads on from it; and how far each is from the beginning. */
export function branchesOf({ lines }: Chat): { says: Wording; leads: Branch[]; depth: number | null }[] {
	const places = new Map(lines.map(({ key }, place) => [key, place]));
	const leadTo = (then: string | undefined): Lead => {
		if (then === undefined) return { to: 'end' };
		const place = places.get(then);
		return place === undefined ? { to: 'nowhere', key: then } : { to: place };
	};
	const leads = lines.map(({ replies, typed = [] }): Branch[] => [
		...replies.map(({ body, then }) => ({ by: { body }, ...leadTo(then) })),
		...typed.map(({ if: asked = {}, then }) => ({ by: { typed: asked }, ...leadTo(then) })),
	]);
	const depths: (number | null)[] = lines.map(() => null);
	let rim = [0];
	for (let depth = 0; rim.length > 0; depth++) {
		for (const place of rim) depths[place] = depth;
		const next = rim.flatMap((place) =>
			leads[place]!.flatMap(({ to }) => (typeof to === 'number' && depths[to] === null ? [to] : [])),
		);
		rim = [...new Set(next)];
	}
	return lines.map(({ says }, place) => ({ says: says[0]!, leads: leads[place]!, depth: depths[place]! }));
}
