import { z } from 'zod';

/** What a person reads, in both languages of the house. */
export type Wording = { nl: string; en: string };

/** A text in Dutch and in English, each at most so many characters. Neither may be left out. */
export function wordingUpTo(characters: number) {
	const words = z.string().trim().min(1).max(characters);
	return z.strictObject({ nl: words, en: words });
}

/** The name by which one part of a scenario points at another, like `opa-henk`. */
export const key = z
	.string()
	.max(40)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.describe('Lower-case letters, digits and hyphens, like opa-henk');

/** Moments are counted in minutes from the opening of the play step; before it they are negative. */
export const minute = z
	.number()
	.min(-10_080)
	.max(120)
	.describe('Minutes from the start of playing; negative is before it');
