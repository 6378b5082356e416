import type { audiences as kept } from '#lib/server/db/schema/network.ts';

/** Who may see something, from few to many. Here, because a browser offers them to choose from. */
export const audiences = ['class', 'friends', 'everyone'] as const satisfies readonly (typeof kept)[number][];
export type Audience = (typeof audiences)[number];

/** What was chosen before, or comes back from a form; nothing and nonsense are for everyone. */
export const audienceOf = (chosen: string | null | undefined): Audience =>
	audiences.find((one) => one === chosen) ?? 'everyone';
