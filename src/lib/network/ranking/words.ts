import { m } from '#lib/paraglide/messages.js';
import type { Interest } from './interest.ts';
import type { Rankable, Ranked, Signal } from './rank.ts';
import type { Order } from './recipe.ts';

/** Whose habits an order follows: those of the pupil who looks, or of the class together. */
export type Whose = 'mine' | 'class';

const interestNames: Record<Interest, () => string> = {
	animals: m.lens_interest_animals,
	sport: m.lens_interest_sport,
	music: m.lens_interest_music,
	making: m.lens_interest_making,
	games: m.lens_interest_games,
	food: m.lens_interest_food,
	nature: m.lens_interest_nature,
	travel: m.lens_interest_travel,
	prizes: m.lens_interest_prizes,
	news: m.lens_interest_news,
};
export const interestName = (interest: Interest): string => interestNames[interest]();

export const signalNames: Record<Signal, () => string> = {
	people: m.lens_signal_people,
	interest: m.lens_signal_interest,
	reactions: m.lens_signal_reactions,
	looking: m.lens_signal_looking,
	surprise: m.lens_signal_surprise,
};

const orderNames: Record<Order, Record<Whose, () => string>> = {
	newest: { mine: m.lens_order_newest, class: m.lens_order_newest },
	popular: { mine: m.lens_order_popular, class: m.lens_order_popular },
	'for-you': { mine: m.lens_order_for_you, class: m.lens_order_for_class },
	own: { mine: m.lens_order_own, class: m.lens_order_own_class },
};
export const orderName = (order: Order, whose: Whose): string => orderNames[order][whose]();

/**
 * Why a post stands where it does, in a sentence with its numbers: what gave it the most.
 * @param name of its writer, where that may be said
 */
export function whyHere(
	{ post, shares: [first] }: Ranked<Rankable>,
	{ whose, name, now }: { whose: Whose; name: string | null; now: Date },
): string {
	if (!first) return whyNewest(Math.floor((now.getTime() - post.at.getTime()) / 60_000));
	const { count } = first;
	const interest = first.interest ? interestName(first.interest) : '';
	const mine = whose === 'mine';
	switch (first.signal) {
		case 'people':
			if (first.friend && name) return m.lens_why_friend({ count, name });
			if (mine && name) return m.lens_why_people({ count, name });
			return mine ? m.lens_why_people_unnamed({ count }) : m.lens_why_people_class({ count });
		case 'interest':
			return mine ? m.lens_why_interest({ count, interest }) : m.lens_why_interest_class({ count, interest });
		case 'reactions':
			return count === 1 ? m.lens_why_reactions_one() : m.lens_why_reactions({ count });
		case 'looking':
			return mine ? m.lens_why_looking({ count, interest }) : m.lens_why_looking_class({ count, interest });
		case 'surprise':
			return mine ? m.lens_why_surprise() : m.lens_why_surprise_class();
	}
}

const whyNewest = (minutes: number) => {
	if (minutes < 1) return m.lens_why_newest_now();
	if (minutes >= 120) return m.lens_why_newest_hours({ count: Math.floor(minutes / 60) });
	return minutes === 1 ? m.lens_why_newest_one() : m.lens_why_newest({ count: minutes });
};
