import { m } from '#lib/paraglide/messages.js';
import type { moods, postPlaces } from '#lib/server/db/schema/posts.ts';

export type Mood = (typeof moods)[number];
export type PostPlace = (typeof postPlaces)[number];

/** How somebody can say she feels, to choose from: "blij". */
export const moodNames: Record<Mood, typeof m.network_mood_happy> = {
	happy: m.network_mood_happy,
	proud: m.network_mood_proud,
	excited: m.network_mood_excited,
	calm: m.network_mood_calm,
	tired: m.network_mood_tired,
	sad: m.network_mood_sad,
	angry: m.network_mood_angry,
	scared: m.network_mood_scared,
};

/** Where somebody can say she is; the town is made up. */
export const placeNames: Record<PostPlace, typeof m.network_place_home> = {
	home: m.network_place_home,
	school: m.network_place_school,
	playground: m.network_place_playground,
	pool: m.network_place_pool,
	library: m.network_place_library,
	beach: m.network_place_beach,
	forest: m.network_place_forest,
	market: m.network_place_market,
};
