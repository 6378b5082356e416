import type { NudgeKind } from '#lib/nudge/nudge.ts';

/** A nudge in words, as the server answers it and the browser finds it. */
export type Nudge = {
	kind: NudgeKind;
	grade: 'tip' | 'wait' | 'stop';
	from: number;
	to: number;
	title: string;
	why: string;
};

const order = ['tip', 'wait', 'stop'] as const;

/** The gravest of the nudges decides what the button does; null when there are none. */
export const gravestOf = (nudges: readonly Nudge[]): Nudge['grade'] | null =>
	order.findLast((grade) => nudges.some((nudge) => nudge.grade === grade)) ?? null;

/** One of each kind, the gravest: three phone numbers are one thing to explain. */
export const oncePerKind = (nudges: readonly Nudge[]): Nudge[] =>
	[...new Set(nudges.map(({ kind }) => kind))].map((kind) => {
		const alike = nudges.filter((nudge) => nudge.kind === kind);
		return alike.find(({ grade }) => grade === gravestOf(alike))!;
	});
