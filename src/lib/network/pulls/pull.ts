import { pulls, type Pull } from '../scenario/format/kinds.ts';
import { pullsOn } from '../switch.ts';

export { pulls, type Pull };

/** What somebody can put away for herself: a pull, or the meter that stands beside them. */
export const puttable = [...pulls, 'meter'] as const;
export type Puttable = (typeof puttable)[number];

type Place = {
	network: { switches: { off?: string[]; on?: string[] } | null };
	/** What she put away. */
	putAway: string[] | null;
};

/** The pulls that somebody meets: those that are on, without those she put away. */
export const metBy = (place: Place): Pull[] =>
	pullsOn(place.network).filter((pull) => !place.putAway?.includes(pull));

/** The meter stands beside the pulls: there is one where there are any, until she puts it away. */
export const hasMeter = ({ network, putAway }: Place): boolean =>
	pullsOn(network).length > 0 && !putAway?.includes('meter');
