import { restless, spread } from './figures.ts';
import { load, type Asked, type Round } from './load.ts';

export type Pace = { rounds: number; atMost: number; seconds: number; warm: number };

/** At least five rounds of a few seconds; more while one side is restless, up to a bound. */
export const calm: Pace = { rounds: 5, atMost: 10, seconds: 3, warm: 3 };
export const quick: Pace = { rounds: 5, atMost: 5, seconds: 1, warm: 1 };

/**
 * Lets the sides take turns (A B A B …) after a warm-up of each that does not count.
 * Goes on while the last rounds of a side lie too far apart, and gives those last rounds of every side.
 */
export async function takeTurns<S extends string>(
	sides: Record<S, Asked>,
	pace: Pace,
): Promise<Record<S, Round[]>> {
	const names = Object.keys(sides) as S[];
	for (const name of names) await load(sides[name], pace.warm);
	const rounds = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<S, Round[]>;
	const last = () => names.map((name) => rounds[name].slice(-pace.rounds));
	const isRestless = () => last().some((side) => spread(side.map(({ perSecond }) => perSecond)) > restless);
	for (let turn = 0; turn < pace.atMost && (turn < pace.rounds || isRestless()); turn++)
		for (const name of names) rounds[name].push(await load(sides[name], pace.seconds));
	return Object.fromEntries(names.map((name, i) => [name, last()[i]!])) as Record<S, Round[]>;
}

export const rates = (rounds: readonly Round[]): number[] => rounds.map(({ perSecond }) => perSecond);
