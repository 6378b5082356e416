/** A stretch of an answer; an address is only one when a browser could follow it. */
export type Stretch = { kind: 'plain' | 'link'; text: string };

const address = /\bhttps?:\/\/[^\s<>"]+(?<![.,!?;:)])/gi;

/** Cuts an answer at its addresses, in reading order. The stretches together are the answer. */
export function stretchesOf(text: string): Stretch[] {
	const stretches: Stretch[] = [];
	let reached = 0;
	for (const { 0: found, index } of text.matchAll(address)) {
		if (!URL.canParse(found)) continue;
		if (index > reached) stretches.push({ kind: 'plain', text: text.slice(reached, index) });
		stretches.push({ kind: 'link', text: found });
		reached = index + found.length;
	}
	if (reached < text.length) stretches.push({ kind: 'plain', text: text.slice(reached) });
	return stretches;
}

export const hasLinks = (text: string): boolean => stretchesOf(text).some(({ kind }) => kind === 'link');
