import { isPicture } from '#lib/ui/pictures.ts';
import { sprite } from '#lib/ui/sprite.ts';
import { hairs, hues, skins } from './palette.ts';
import type { Looks } from './parts.ts';
import { grid, type Part, type Recipe } from './recipe.ts';
import { parts as drawings } from './sprite.ts';

/** The size of a picture in its own units: ten to a step of the grid. */
export const step = 10;
export const canvas = { width: grid.width * step, height: grid.height * step } as const;

/** A piece of a picture that is drawn somewhere else already: where it is, and in what colour. */
export type Piece = { href: string; color?: string };
/** Words, in what the picture was made for: never markup. */
export type Letters = { words: string; height: number; ink: string; edge: string };

/** A part as it is drawn, around its own middle. */
export type Drawn = {
	at: string;
	width: number;
	height: number;
	pieces: Piece[];
	letters?: Letters;
};

export const sceneAt = (scene: Recipe['scene']): string => `${drawings}#scene-${scene}`;

/** The class of a filter; none is none. */
export const filterClass = (filter: Recipe['filter']): string | undefined =>
	filter && filter !== 'none' ? `photo-${filter}` : undefined;

/** How one part is drawn. Nothing in it comes from outside but the words, which are given as words. */
export function drawn(part: Part): Drawn {
	const { x, y } = part;
	const turn = 'turn' in part && part.turn ? ` rotate(${part.turn * 15})` : '';
	const flip = 'flip' in part && part.flip ? ' scale(-1 1)' : '';
	const at = `translate(${x * step} ${y * step})${turn}${flip}`;
	if ('sticker' in part) {
		const side = 16 + 16 * part.size;
		const file = isPicture(part.sticker) ? sprite : drawings;
		return { at, width: side, height: side, pieces: [{ href: `${file}#${part.sticker}` }] };
	}
	if ('figure' in part) {
		const height = 60 + 30 * part.size;
		return { at, width: height / 2, height, pieces: piecesOf(part.figure) };
	}
	const height = heightOf(part.words, part.size);
	const letters = { words: part.words, height, ink: hues[part.ink], edge: edgeOf(part.ink) };
	return {
		at,
		width: Math.max(part.words.length * height * wide, 24),
		height: height * 1.2,
		pieces: [],
		letters,
	};
}

/** The width of a letter, for its height, more or less. */
const wide = 0.58;

/** Long words are written smaller, so that all of them stay in the picture. */
const heightOf = (words: string, size: number): number =>
	Math.min(10 + 5 * size, Math.floor((canvas.width - 2 * step) / (Math.max(words.length, 1) * wide)));

/** Light letters have a dark edge and dark ones a light edge: readable on every background. */
const edgeOf = (ink: Looks['color']): string =>
	ink === 'white' || ink === 'yellow' || ink === 'pink' || ink === 'orange' ? hues.black : hues.white;

/** What is drawn behind a head with this hair. */
const behind: readonly string[] = ['long', 'braids', 'headscarf'];

function piecesOf({ skin, hair, hairColor, face, glasses, clothes, color, extra }: Looks): Piece[] {
	const piece = (name: string, inColor?: string): Piece => ({
		href: `${drawings}#figure-${name}`,
		...(inColor ? { color: inColor } : {}),
	});
	const rolls = extra === 'wheelchair';
	return [
		...(rolls ? [piece('behind-wheelchair')] : []),
		...(behind.includes(hair) ? [piece(`back-${hair}`, hairs[hairColor])] : []),
		piece('body', skins[skin]),
		piece(`clothes-${clothes}`, hues[color]),
		piece('head', skins[skin]),
		piece(`face-${face}`),
		...(extra === 'freckles' ? [piece('extra-freckles')] : []),
		...(hair === 'none' ? [] : [piece(`hair-${hair}`, hairs[hairColor])]),
		...(glasses === 'none' ? [] : [piece(`glasses-${glasses}`)]),
		...(extra === 'none' || extra === 'freckles' ? [] : [piece(`extra-${extra}`)]),
	];
}
