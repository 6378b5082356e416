import { z } from 'zod';
import { queryLength } from '../limits.ts';
import { stretchesOf } from '../words.ts';

/** What somebody searches for: an account (`@`), a tag (`#`), or words. */
export type Query = { kind: 'account' | 'tag' | 'words'; text: string };

const typed = z.string().trim().max(queryLength);

/** Reads a search from an address; null where nothing is searched for, or nothing that can be found. */
export function readQuery(asked: string | null): Query | null {
	const read = typed.safeParse(asked?.replaceAll('\0', '') ?? '');
	if (!read.success) return null;
	const text = read.data.replace(/^[@#]/, '').toLowerCase();
	if (text === '') return null;
	if (read.data.startsWith('@')) return { kind: 'account', text };
	return { kind: read.data.startsWith('#') ? 'tag' : 'words', text };
}

/** The tags in a text, without their sign. */
export const tagsIn = (text: string): string[] => named(text, 'tag');

/** The accounts that a text mentions, without their sign. */
export const mentionsIn = (text: string): string[] => named(text, 'mention');

const named = (text: string, kind: 'tag' | 'mention') => [
	...new Set(
		stretchesOf(text).flatMap((stretch) =>
			stretch.kind === kind ? [stretch.text.slice(1).toLowerCase()] : [],
		),
	),
];

/** The most used tags of these texts, the most used first, and of equally used ones by the alphabet. */
export function mostUsed(texts: readonly string[], most: number): { tag: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const tag of texts.flatMap(tagsIn)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	return [...counts]
		.map(([tag, count]) => ({ tag, count }))
		.sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag))
		.slice(0, most);
}
