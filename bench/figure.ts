import type { Pace } from './turns.ts';

export type Bench = {
	/** The built copy of the tree; also the working directory. */
	tree: string;
	quick: boolean;
	pace: Pace;
	/** The rows that were asked for. */
	wanted: ReadonlySet<string>;
};

/** One number of the table in PERFORMANCE.md or reliability.md. */
export type Figure = {
	row: string;
	what: string;
	/** Null when it was refused. */
	value: number | null;
	unit: 'ratio' | 'ms' | 's' | 'MB' | 'kB' | '';
	better: 'more' | 'less';
	/** The figure to reach; null for what is told beside it. */
	target: number | null;
	moonshot: number | null;
	/** Why there is no value. */
	refused?: string;
	/** A promise counts what went wrong and must be 0. */
	promise?: true;
	details?: Record<string, unknown>;
};

export type Measurement = {
	/** Names of the rows it can measure. */
	rows: string[];
	measure(bench: Bench): Promise<Figure[]>;
};

export type Verdict = 'moonshot' | 'reached' | 'missed' | 'refused' | 'told';

export function verdictOf({ value, target, moonshot, better }: Figure): Verdict {
	if (value === null) return 'refused';
	if (target === null) return 'told';
	const reaches = (goal: number) => (better === 'more' ? value >= goal : value <= goal);
	if (moonshot !== null && reaches(moonshot)) return 'moonshot';
	return reaches(target) ? 'reached' : 'missed';
}
