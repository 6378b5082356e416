import type { Meaning } from './meaning.ts';
import { shownByClothes, shownByScene, shownBySticker, shownByWho } from './parts.ts';
import { parse, type Part, type Recipe } from './recipe.ts';

/** What is to be seen on a picture that somebody may want to think about, each thing once. */
export const meaningsOf = ({ scene, parts }: Recipe): Meaning[] => [
	...new Set([shownByScene[scene] ?? [], ...parts.map(shownBy)].flat()),
];

/** The same of a recipe that is kept; nothing for none. */
export function shownOn(recipe: string | null | undefined): Meaning[] {
	const made = parse(recipe);
	return made ? meaningsOf(made) : [];
}

/** What one part shows. */
export function shownBy(part: Part): Meaning[] {
	if ('sticker' in part) return [shownBySticker[part.sticker] ?? []].flat();
	if (!('figure' in part)) return [];
	const { who, clothes } = part.figure;
	return [shownByWho[who] ?? [], shownByClothes[clothes] ?? []].flat();
}
