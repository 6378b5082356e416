import type { Filter, Ink, Looks, Scene, Sticker } from './parts.ts';

/** How far a picture reaches: places lie on a grid, the middle of a part on one of its points. */
export const grid = { width: 40, height: 30 } as const;
/** A part has one of these sizes, from 1. */
export const largest = 8;
/** What one picture may hold. */
export const limits = { parts: 24, figures: 6, words: 4, letters: 40, description: 200 } as const;

type Placed = {
	x: number;
	y: number;
	size: number;
	/** Mirrored, left to right. */
	flip?: boolean;
};

/** Which way a sticker or words lean, in steps of 15 degrees. */
type Turned = { turn?: number };

export type StickerPart = Placed & Turned & { sticker: Sticker };
export type FigurePart = Placed & { figure: Looks };
export type WordsPart = Omit<Placed, 'flip'> & Turned & { words: string; ink: Ink };
export type Part = StickerPart | FigurePart | WordsPart;

/** How a picture is made: what is kept of it, and all that is. Parts lie in this order, the last in front. */
export type Recipe = {
	scene: Scene;
	filter?: Filter;
	parts: Part[];
	/** What its maker says is to be seen; without it that follows from the parts. */
	description?: string;
};

/** What a recipe is kept and sent as. */
export const serialise = (recipe: Recipe): string => JSON.stringify(recipe);

/**
 * A recipe that this application kept itself, or null for none. What comes from outside goes through `reading.ts`.
 */
export function parse(text: string | null | undefined): Recipe | null {
	if (!text) return null;
	try {
		const kept = JSON.parse(text) as Partial<Recipe> | null;
		const known =
			kept && typeof kept.scene === 'string' && Array.isArray(kept.parts) && kept.parts.every(isPart);
		return known ? (kept as Recipe) : null;
	} catch {
		return null;
	}
}

/** Whether it can be drawn at all; a device may hold what an earlier version of this page wrote. */
function isPart(part: Partial<StickerPart & FigurePart & WordsPart> | null): boolean {
	if (![part?.x, part?.y, part?.size].every(Number.isFinite)) return false;
	return (
		typeof part!.sticker === 'string' ||
		typeof part!.words === 'string' ||
		(typeof part!.figure === 'object' && part!.figure !== null)
	);
}

/** Everything its maker wrote herself, to be looked at like any other text. */
export const wordsIn = ({ parts, description }: Recipe): string[] => [
	...parts.flatMap((part) => ('words' in part ? [part.words] : [])),
	...(description ? [description] : []),
];
