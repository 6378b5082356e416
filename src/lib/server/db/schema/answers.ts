import type { Kit } from '../kit.pg.ts';
import type { network as square, Translated } from './network.ts';
import type { people } from './people.ts';

export function answers(
	k: Kit,
	{ person }: Pick<ReturnType<typeof people>, 'person'>,
	{ network }: Pick<ReturnType<typeof square>, 'network'>,
) {
	/** What a scenario says to one pupil alone, after something she did. */
	const card = k.table(
		'card',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			key: k.str().notNull(),
			title: k.json<Translated>().notNull(),
			body: k.json<Translated>().notNull(),
			appearsAt: k.time().notNull(),
			closedAt: k.time(),
		},
		(c) => [
			k.index('card_person').on(c.networkId, c.personId, c.appearsAt),
			k.index('card_by_person').on(c.personId),
		],
	);

	/** How often a scenario's rule answered a person, so that it can be said to do so once. */
	const firing = k.table(
		'firing',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			rule: k.str().notNull(),
			count: k.int().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.networkId, c.personId, c.rule] }),
			k.index('firing_person').on(c.personId),
		],
	);

	/** How often a pupil did what a goal of the scenario asks, and since when it is reached. */
	const goalTry = k.table(
		'goal_try',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			goal: k.str().notNull(),
			count: k.int().notNull(),
			reachedAt: k.time(),
		},
		(c) => [
			k.primaryKey({ columns: [c.networkId, c.personId, c.goal] }),
			k.index('goal_try_person').on(c.personId),
		],
	);

	return { card, firing, goalTry };
}
