import { m } from '#lib/paraglide/messages.js';
import { interestName } from '../ranking/words.ts';
import type { Interest } from '../ranking/interest.ts';
import type { Band, CrowdReach } from './crowd.ts';
import { dataOf, type AgeGroup, type Target, type Datum } from './target.ts';

export const ageNames: Record<AgeGroup, () => string> = {
	child: m.campaign_age_child,
	teen: m.campaign_age_teen,
	adult: m.campaign_age_adult,
	old: m.campaign_age_old,
};

export const datumNames: Record<Datum, () => string> = {
	age: m.campaign_age,
	interest: m.campaign_interest,
	deed: m.campaign_deed,
	town: m.campaign_town,
};

/** What was chosen of a datum, as one reads it. */
export const chosenName = (target: Target, datum: Datum): string =>
	({
		age: () => ageNames[target.age!](),
		interest: () => interestName(target.interest!),
		deed: () => interestName(target.deed!),
		town: () => target.town!,
	})[datum]();

/** Whom a target means, a line for each datum. */
export const targetLines = (target: Target): string[] =>
	dataOf(target).map((datum) => `${datumNames[datum]()}: ${chosenName(target, datum)}`);

/** By what one of the cast was reached. */
export const byWords: Record<Datum, (known: string, target: Target) => string> = {
	age: (known) => m.campaign_by_age({ known }),
	town: (known) => m.campaign_by_town({ known }),
	interest: (known, { interest }) => m.campaign_by_interest({ known, interest: interestName(interest!) }),
	deed: (known) => m.campaign_by_deed({ interest: interestName(known as Interest) }),
};

/** What is said of a class. */
export function crowdWords(reach: CrowdReach, size: number): string {
	switch (reach.says) {
		case 'everyone':
			return m.campaign_class_everyone();
		case 'nobody':
			return reach.because === 'age' ? m.campaign_class_age() : m.campaign_class_town();
		case 'small':
			return m.campaign_class_small();
		case 'at-most':
			return m.campaign_class_at_most({ count: reach.to });
		case 'between':
			if (reach.from === 0) return m.campaign_class_few({ count: reach.to + 1 });
			return reach.to === size
				? m.campaign_class_most({ count: reach.from })
				: m.campaign_class_between({ from: reach.from, to: reach.to });
	}
}

/** How many of a class hid it, or did so for one reason. */
export function hiddenWords(band: Band | null, size: number): string {
	if (!band) return m.campaign_hidden_small();
	if (band.from === 0) return m.campaign_hidden_few({ count: band.to + 1 });
	return band.to === size
		? m.campaign_hidden_most({ count: band.from })
		: m.campaign_hidden_between({ from: band.from, to: band.to });
}
