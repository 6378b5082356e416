import { m } from '#lib/paraglide/messages.js';
import { hasMeter, metBy, type Pull } from './pull.ts';

type Place = Parameters<typeof metBy>[0];

/** What the square has of pulls for somebody; null on one whose scenario switches none on. Worded here: the square is light. */
export function showPulls(place: Place) {
	if (!hasMeter({ ...place, putAway: null })) return null;
	const on = metBy(place);
	return {
		on: on as readonly Pull[],
		meter: hasMeter(place),
		/** For whoever has no script, and until it comes. */
		links: [
			...(on.includes('stories') ? [{ href: '/lesson/play/stories', text: m.pull_stories() }] : []),
			{ href: '/lesson/play/pulls', text: m.pull_label() },
		],
	};
}

export type ShownPulls = NonNullable<ReturnType<typeof showPulls>>;
