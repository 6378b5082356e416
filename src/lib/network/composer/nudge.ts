import type { NudgeKind } from '#lib/nudge/nudge.ts';
import type { Shown } from '#lib/pictures/nudge.ts';

/** A nudge in words, as the server answers it and the browser finds it. */
export type Nudge = {
	/** `word` is one that the school keeps an eye on; only the server knows those. */
	kind: NudgeKind | 'word';
	grade: 'tip' | 'wait' | 'stop';
	from: number;
	to: number;
	/** What on her picture it is about; left out where it is about the text. */
	shows?: Shown;
	title: string;
	why: string;
};

const order = ['tip', 'wait', 'stop'] as const;

/** The gravest of the nudges decides what the button does; null when there are none. */
export const gravestOf = (nudges: readonly Nudge[]): Nudge['grade'] | null =>
	order.findLast((grade) => nudges.some((nudge) => nudge.grade === grade)) ?? null;

/** By what a nudge is known: an address on a picture is another thing than one in the text. */
export const nameOf = ({ kind, shows }: Pick<Nudge, 'kind' | 'shows'>): string =>
	shows ? `${shows}:${kind}` : kind;

/** One of each kind, the gravest: three phone numbers are one thing to explain. */
export const oncePerKind = (nudges: readonly Nudge[]): Nudge[] =>
	[...new Set(nudges.map(nameOf))].map((name) => {
		const alike = nudges.filter((nudge) => nameOf(nudge) === name);
		return alike.find(({ grade }) => grade === gravestOf(alike))!;
	});

/**
 * What was pointed out in a text, after its writer changed a stretch of it: each stays with its words until the text
 * is looked at again. Of one whose words are gone nothing is left to underline.
 */
export function carried(nudges: readonly Nudge[], before: string, after: string): Nudge[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let tail = 0;
	while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const end = before.length - tail;
	const longer = after.length - before.length;
	return nudges.map((nudge) => {
		if (nudge.shows) return nudge;
		if (start <= nudge.from && nudge.to <= end && start < end) return { ...nudge, from: start, to: start };
		const from = nudge.from >= end ? nudge.from + longer : Math.min(nudge.from, start);
		const to = nudge.to >= end && nudge.to > start ? nudge.to + longer : Math.min(nudge.to, start);
		return { ...nudge, from, to };
	});
}
