/** A nudge in words, as the server answers it and the browser finds it. */
export type Nudge = {
	kind: string;
	grade: 'tip' | 'wait' | 'stop';
	from: number;
	to: number;
	title: string;
	why: string;
};

/** A stretch of a draft; `grade` is null where there is nothing to point out. */
export type Piece = { text: string; grade: Nudge['grade'] | null };

const order = ['tip', 'wait', 'stop'] as const;

/** The gravest of the nudges decides what the button does; null when there are none. */
export const gravestOf = (nudges: readonly Nudge[]): Nudge['grade'] | null =>
	order.findLast((grade) => nudges.some((nudge) => nudge.grade === grade)) ?? null;

/** The first of each kind: three phone numbers are one thing to explain. */
export const oncePerKind = (nudges: readonly Nudge[]): Nudge[] =>
	nudges.filter((nudge, index) => nudges.findIndex(({ kind }) => kind === nudge.kind) === index);

/** Cuts a draft at its nudges, in reading order. The pieces together are the draft. */
export function piecesOf(draft: string, nudges: readonly Nudge[]): Piece[] {
	const pieces: Piece[] = [];
	let reached = 0;
	for (const { from, to, grade } of [...nudges].sort((one, other) => one.from - other.from)) {
		if (to <= reached) continue;
		const start = Math.max(from, reached);
		if (start > reached) pieces.push({ text: draft.slice(reached, start), grade: null });
		pieces.push({ text: draft.slice(start, to), grade });
		reached = to;
	}
	if (reached < draft.length) pieces.push({ text: draft.slice(reached), grade: null });
	return pieces;
}
