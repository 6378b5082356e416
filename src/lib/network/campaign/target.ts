import { z } from 'zod';
import { interests, type Interest } from '../ranking/interest.ts';

/** Ages that an advertiser can choose, from and up to. */
export const ageGroups = { child: [0, 12], teen: [13, 17], adult: [18, 64], old: [65, 120] } as const;
export type AgeGroup = keyof typeof ageGroups;
const ages = Object.keys(ageGroups) as [AgeGroup, ...AgeGroup[]];

/** What an advertiser can choose people by. */
export const data = ['age', 'interest', 'deed', 'town'] as const;
export type Datum = (typeof data)[number];

/** Whom an advertisement is for: what is named must fit, what is null is free. */
export type Target = {
	age: AgeGroup | null;
	/** What somebody seems to like. */
	interest: Interest | null;
	/** What somebody looked at for long, or searched for. */
	deed: Interest | null;
	/** Where somebody says to live. */
	town: string | null;
};

export const everyone: Target = { age: null, interest: null, deed: null, town: null };

/** Marbles that one network gives everybody, once. */
export const purse = 100;
/** So often a pupil advertises on one network: her teacher reads every one. */
export const mostCampaigns = 3;

/** Marbles for each person who is shown it, and what every further datum adds. */
const basePrice = 1;
export const surcharge: Record<Datum, number> = { age: 1, town: 1, interest: 2, deed: 3 };

/** The data that a target uses. */
export const dataOf = (target: Target): Datum[] => data.filter((datum) => target[datum] !== null);

export const pricePerHead = (target: Target): number =>
	dataOf(target).reduce((sum, datum) => sum + surcharge[datum], basePrice);

const optional = <T extends z.ZodType>(of: T) => of.nullable().catch(null);
const asked = z.object({
	age: optional(z.enum(ages)),
	interest: optional(z.enum(interests)),
	deed: optional(z.enum(interests)),
	town: optional(z.string().trim().min(1).max(60)),
});

/** Reads whom an address is about; what nobody can choose is nothing that was chosen. */
export const readTarget = (params: URLSearchParams): Target =>
	asked.parse(Object.fromEntries(data.map((datum) => [datum, params.get(datum)])));

/** The same target as an address says it. */
export const asQuery = (target: Target): string =>
	new URLSearchParams(dataOf(target).map((datum): [string, string] => [datum, target[datum]!])).toString();
