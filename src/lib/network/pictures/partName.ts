import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { lookName, stickerName } from '#lib/pictures/partNames.ts';
import type { Part } from '#lib/pictures/recipe.ts';

/** What a part is called, for its maker. */
export function partName(part: Part): string {
	if ('sticker' in part) return stickerName(part.sticker, getLocale());
	if ('figure' in part) return lookName('who', part.figure.who, getLocale());
	return m.pictures_words_named({ words: part.words });
}
