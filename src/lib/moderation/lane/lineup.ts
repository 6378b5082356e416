import type { Cause } from '../subject.ts';

type Waiting = { id: string; openedAt: Date; cause?: Cause; begunAt?: Date | null };

/** What belongs to no lesson run stands where it came in. */
const begun = ({ begunAt, openedAt }: Waiting): number => (begunAt ?? openedAt).getTime();

const isUrgent = ({ cause }: Waiting): number => (cause === 'worry' ? 1 : 0);

/** What an adult must read at once stands above everything else; then the newest lesson run. */
const newestFirst = (one: Waiting, other: Waiting): number =>
	isUrgent(other) - isUrgent(one) ||
	begun(other) - begun(one) ||
	other.openedAt.getTime() - one.openedAt.getTime() ||
	(one.id < other.id ? 1 : -1);

/**
 * What stands in the lane: what waits, without what was just decided here, and with what a colleague decided while
 * somebody had the lane in hand: nothing moves or vanishes under a teacher's eyes.
 */
export function lineUp<T extends Waiting>(
	waiting: readonly T[],
	settled: ReadonlySet<string>,
	kept: readonly T[],
): T[] {
	const here = new Set(waiting.map(({ id }) => id));
	return [...waiting, ...kept.filter(({ id }) => !here.has(id))]
		.filter(({ id }) => !settled.has(id))
		.sort(newestFirst);
}

/** Where to go from an item whose turn is over: the next that stays, else the one before, else nowhere. */
export function nextAfter(
	ids: readonly string[],
	from: string | null,
	leaving: ReadonlySet<string>,
): string | null {
	const at = from === null ? 0 : Math.max(0, ids.indexOf(from));
	const stays = (id: string) => !leaving.has(id);
	return ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays) ?? null;
}

/** Whether nothing speaks against approving it along with many others: no nudge marked it, nobody reported it. */
export function isCalm(item: {
	cause: string;
	versions: readonly { findings: readonly unknown[] }[];
}): boolean {
	return item.cause === 'held' && (item.versions.at(-1)?.findings.length ?? 0) === 0;
}

/** A chosen sentence in the field: in place of nothing or of another ready sentence, after words of one's own. */
export function withSentence(typed: string, sentence: string, ready: readonly string[]): string {
	const own = typed.trim();
	return own === '' || ready.includes(own) ? sentence : `${own} ${sentence}`;
}
