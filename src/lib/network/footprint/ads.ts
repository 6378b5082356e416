import { m } from '#lib/paraglide/messages.js';
import type { Interest } from '../ranking/interest.ts';

/** An invented advertisement for each interest: what a guess is worth to somebody who sells. */
const ads: Record<Interest, () => string> = {
	animals: m.lens_ad_animals,
	sport: m.lens_ad_sport,
	music: m.lens_ad_music,
	making: m.lens_ad_making,
	games: m.lens_ad_games,
	food: m.lens_ad_food,
	nature: m.lens_ad_nature,
	travel: m.lens_ad_travel,
	prizes: m.lens_ad_prizes,
	news: m.lens_ad_news,
};

export const adFor = (interest: Interest): string => ads[interest]();
