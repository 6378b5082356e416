import type { Kit } from '../kit.pg.ts';
import type { network as square } from './network.ts';
import type { people } from './people.ts';
import type { posts } from './posts.ts';

/** How somebody says she feels while pulls are on. */
export const feelings = ['happy', 'calm', 'restless', 'sad', 'scared'] as const;

export function traces(
	k: Kit,
	{ person }: Pick<ReturnType<typeof people>, 'person'>,
	{ network }: Pick<ReturnType<typeof square>, 'network'>,
	{ post }: Pick<ReturnType<typeof posts>, 'post'>,
) {
	/** How long a post stood before somebody's eyes, as her browser tells it. */
	const glance = k.table(
		'glance',
		{
			postId: k.ref(() => post.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			seconds: k.int().notNull(),
			firstAt: k.time().notNull(),
			lastAt: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.postId, c.personId] }),
			k.index('glance_person').on(c.personId, c.networkId),
			k.index('glance_network').on(c.networkId),
		],
	);

	/** What somebody searched for on a network, as her browser tells it. */
	const search = k.table(
		'search',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			text: k.str().notNull(),
			times: k.int().notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.networkId, c.personId, c.text] }),
			k.index('search_person').on(c.personId),
		],
	);

	/** The pulls that a pupil put away for herself, or the meter beside them. */
	const putAway = k.table(
		'put_away',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			pulls: k.json<string[]>().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.networkId, c.personId] }), k.index('put_away_person').on(c.personId)],
	);

	/** How a pupil said she felt, for her own eyes. */
	const feeling = k.table(
		'feeling',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			feeling: k.oneOf(feelings).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.index('feeling_of').on(c.networkId, c.personId, c.at),
			k.index('feeling_person').on(c.personId),
		],
	);

	return { glance, search, putAway, feeling };
}
