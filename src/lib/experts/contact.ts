import { nudgesFor, type NudgeKind } from '#lib/nudge/nudge.ts';

/** Ways to reach somebody outside the thread. Between an expert and a class there is only the thread. */
const ways: readonly NudgeKind[] = ['phone', 'email', 'account'];

/** Which ways to reach him an expert's text holds. */
export const waysToReach = (text: string, year: number): NudgeKind[] => [
	...new Set(
		nudgesFor(text, { language: 'nl', year })
			.map(({ kind }) => kind)
			.filter((kind) => ways.includes(kind)),
	),
];
