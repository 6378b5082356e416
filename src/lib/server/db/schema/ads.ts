import type { Crowd } from '#lib/network/campaign/crowd.ts';
import type { Reached } from '#lib/network/campaign/reach.ts';
import type { Target } from '#lib/network/campaign/target.ts';
import type { Kit } from '../kit.pg.ts';
import type { network as square } from './network.ts';
import type { people } from './people.ts';
import type { posts } from './posts.ts';

/** Why somebody does not want to see an advertisement any more. */
export const hideReasons = ['not-mine', 'often', 'untrue', 'unpleasant'] as const;

export function ads(
	k: Kit,
	{ person }: Pick<ReturnType<typeof people>, 'person'>,
	{ network }: Pick<ReturnType<typeof square>, 'network'>,
	{ post }: Pick<ReturnType<typeof posts>, 'post'>,
) {
	/** An advertisement that a pupil does not want to see any more. It stays for the others. */
	const hiddenAd = k.table(
		'hidden_ad',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			postId: k.ref(() => post.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			reason: k.oneOf(hideReasons).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('hidden_ad_once').on(c.postId, c.personId),
			k.index('hidden_ad_network').on(c.networkId),
			k.index('hidden_ad_person').on(c.personId),
		],
	);

	/** An advertisement of a pupil's own, paid for with marbles. It is a post: this is whom it was for and what came of it. */
	const campaign = k.table(
		'campaign',
		{
			postId: k.ref(() => post.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			target: k.json<Target>().notNull(),
			perHead: k.int().notNull(),
			cost: k.int().notNull(),
			/** Whom of the cast it reaches, in order, as they were known when it was bought. */
			reached: k.json<Reached[]>().notNull(),
			/** What she is told of her class, as it was when she bought her first one here: counted once and never again. */
			crowd: k.json<Crowd>().notNull(),
			boughtAt: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.postId] }),
			k.index('campaign_network').on(c.networkId, c.personId),
			k.index('campaign_person').on(c.personId),
		],
	);

	return { hiddenAd, campaign };
}
