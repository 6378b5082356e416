/** A stretch of somebody's words. A link looks like one, but leads nowhere. */
export type Stretch = { kind: 'plain' | 'mention' | 'tag' | 'link'; text: string };

const special =
	/(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._-]*(?<![._-])|(?<![\p{L}\p{N}&#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,50}|\b(?:https?:\/\/|www\.)[^\s<>"]+(?<![.,!?;:)])/giu;

/** By its first letter. */
const kindOf = (text: string): Stretch['kind'] =>
	text.startsWith('@') ? 'mention' : text.startsWith('#') ? 'tag' : 'link';

/** Cuts a text at its mentions, tags and links, in reading order. The stretches together are the text. */
export function stretchesOf(text: string): Stretch[] {
	const stretches: Stretch[] = [];
	let reached = 0;
	for (const match of text.matchAll(special)) {
		if (match.index > reached) stretches.push({ kind: 'plain', text: text.slice(reached, match.index) });
		stretches.push({ kind: kindOf(match[0]), text: match[0] });
		reached = match.index + match[0].length;
	}
	if (reached < text.length) stretches.push({ kind: 'plain', text: text.slice(reached) });
	return stretches;
}
