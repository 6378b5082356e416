import { z } from 'zod';
import type { MistakeCode } from './mistake.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Small letters, digits and hyphens: safe in a URL, a form and a table. */
export const key = z
	.string()
	.max(60)
	.regex(kebab, { error: 'key_wrong' satisfies MistakeCode });

export const skill = z
	.string()
	.regex(/^[a-z0-9-]+:[A-Za-z0-9.]+$/, { error: 'skill_wrong' satisfies MistakeCode });

/** Text for a card, a button or a balloon; long enough for a paragraph, too short for a pasted page. */
export const text = z.string().trim().min(1).max(1000);

export function isKey(word: string): boolean {
	return kebab.test(word);
}
