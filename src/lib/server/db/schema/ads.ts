import type { Kit } from '../kit.pg.ts';
import type { network as square } from './network.ts';
import type { people } from './people.ts';

/** Why somebody does not want to see an advertisement any more. */
export const hideReasons = ['not-mine', 'often', 'untrue', 'unpleasant'] as const;

export function ads(
	k: Kit,
	{ person }: Pick<ReturnType<typeof people>, 'person'>,
	{ network, post }: Pick<ReturnType<typeof square>, 'network' | 'post'>,
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

	return { hiddenAd };
}
