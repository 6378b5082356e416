import type { Bench, Figure } from './figure.ts';
import { median, percent, ratio, round, spread } from './figures.ts';
import { askFor } from './pace.ts';
import { processorTime } from './process.ts';

export type Side = {
	url: string;
	cookie: string;
	/** The server's process. */
	pid: number;
	/** What is told of this side beside its times. */
	details?: Record<string, unknown>;
};

/** The same question of something small and something big, by turns and one at a time: the median time of each round. */
export async function comparedInSize(
	bench: Bench,
	{ row, what, target = 1.2 }: Pick<Figure, 'row' | 'what'> & { target?: Figure['target'] },
	sides: { small: Side; big: Side },
): Promise<Figure> {
	const { rounds, atMost, seconds, warm } = bench.pace;
	const small: Round[] = [];
	const big: Round[] = [];
	for (const side of [sides.small, sides.big]) await ask(side, warm);
	const last = (of: Round[]) => of.slice(-rounds);
	const found = () => ratio(times(last(big)), times(last(small)));
	for (let turn = 0; turn < atMost && (turn < rounds || !('ratio' in found())); turn++) {
		small.push(await ask(sides.small, seconds));
		big.push(await ask(sides.big, seconds));
	}
	const answer = found();
	const told = (of: Round[], { details }: Side) => ({
		...details,
		ms: round(median(times(of))),
		spread: percent(spread(times(of))),
		processor: round(processor(of)),
	});
	return {
		row,
		what,
		value: 'ratio' in answer ? round(answer.ratio, 3) : null,
		refused: 'refused' in answer ? answer.refused : undefined,
		unit: 'ratio',
		better: 'less',
		target,
		moonshot: target === null ? null : 1.05,
		details: {
			byProcessorTime: round(processor(last(big)) / processor(last(small))),
			small: told(last(small), sides.small),
			big: told(last(big), sides.big),
		},
	};
}

type Round = { ms: number; processor: number };

const times = (rounds: readonly Round[]) => rounds.map(({ ms }) => ms);
const processor = (rounds: readonly Round[]) => median(rounds.map(({ processor }) => processor));

async function ask({ url, cookie, pid }: Side, seconds: number): Promise<Round> {
	const before = processorTime(pid);
	const answers = await askFor(url, cookie, seconds);
	return { ms: median(answers), processor: (processorTime(pid) - before) / answers.length };
}
