/** A stretch of somebody's words. A mention and a link look like one, but lead nowhere. */
export type Stretch = { kind: 'plain' | 'mention' | 'link'; text: string };

const special =
	/(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._-]*(?<![._-])|\b(?:https?:\/\/|www\.)[^\s<>"]+(?<![.,!?;:)])/giu;

/** Cuts a text at its mentions and links, in reading order. The stretches together are the text. */
export function stretchesOf(text: string): Stretch[] {
	const stretches: Stretch[] = [];
	let reached = 0;
	for (const match of text.matchAll(special)) {
		if (match.index > reached) stretches.push({ kind: 'plain', text: text.slice(reached, match.index) });
		stretches.push({ kind: match[0].startsWith('@') ? 'mention' : 'link', text: match[0] });
		reached = match.index + match[0].length;
	}
	if (reached < text.length) stretches.push({ kind: 'plain', text: text.slice(reached) });
	return stretches;
}
