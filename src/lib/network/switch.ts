import { pulls, type Feature, type Pull } from './scenario/format/kinds.ts';

type Switching = { switches: { off?: string[]; on?: string[] } | null };

/** Whether this square cannot do something that every other can. */
export const isOff = ({ switches }: Switching, feature: Feature): boolean =>
	switches?.off?.includes(feature) ?? false;

/** The pulls that its scenario switches on, in one order. */
export const pullsOn = ({ switches }: Switching): Pull[] =>
	pulls.filter((pull) => switches?.on?.includes(pull));
