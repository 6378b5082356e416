import { heaviest, signals, type Recipe, type Signal } from './rank.ts';

/** The orders that can be looked at: three that networks have, and her own. */
export const orders = ['newest', 'popular', 'for-you', 'own'] as const;
export type Order = (typeof orders)[number];

const nothing: Recipe = { people: 0, interest: 0, reactions: 0, looking: 0, surprise: 0 };

export const recipes: Record<Exclude<Order, 'own'>, Recipe> = {
	newest: nothing,
	popular: { ...nothing, reactions: heaviest },
	/** As networks do it: what you did and looked at before, and what many react to. */
	'for-you': { people: 3, interest: 3, reactions: 2, looking: 4, surprise: 0 },
};

/** Where her own begins: something of everything, so that each slider does something. */
export const firstOwn: Recipe = { people: 2, interest: 2, reactions: 1, looking: 0, surprise: 2 };

export const recipeOf = (order: Order, own: Recipe): Recipe => (order === 'own' ? own : recipes[order]);

export type Choice = { left: Order; right: Order; own: Recipe };

/** Reads two orders and the sliders from an address; what says nothing is as it begins. */
export function readChoice(params: URLSearchParams): Choice {
	return {
		left: readOrder(params.get('left')) ?? 'newest',
		right: readOrder(params.get('right')) ?? 'for-you',
		own: Object.fromEntries(
			signals.map((signal) => [signal, readWeight(params.get(signal)) ?? firstOwn[signal]]),
		) as Record<Signal, number>,
	};
}

const readOrder = (typed: string | null): Order | null => orders.find((order) => order === typed) ?? null;

function readWeight(typed: string | null): number | null {
	if (typed === null || !/^\d$/.test(typed)) return null;
	return Math.min(heaviest, Number(typed));
}
