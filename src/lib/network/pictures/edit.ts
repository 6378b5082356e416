import {
	grid,
	largest,
	limits,
	type FigurePart,
	type Part,
	type Recipe,
	type WordsPart,
} from '#lib/pictures/recipe.ts';
import type { Looks, Sticker } from '#lib/pictures/parts.ts';

/** A picture with nothing on it yet. */
export const blank: Recipe = { scene: 'playground', parts: [] };

/** Whom a new figure looks like at first; her maker goes on from here. */
const anybody: Looks = {
	who: 'me',
	skin: 'tan',
	hair: 'short',
	hairColor: 'brown',
	face: 'happy',
	glasses: 'none',
	clothes: 'shirt',
	color: 'green',
	extra: 'none',
};

const clamp = (value: number, most: number, least = 0) => Math.min(most, Math.max(least, Math.round(value)));

/** New parts come beside each other, so that each can be seen. */
const placeOf = (count: number) => ({ x: 8 + ((count * 7) % 27), y: 15 + ((count * 5) % 9) });

export const sticker = (count: number, id: Sticker): Part => ({ sticker: id, ...placeOf(count), size: 3 });

/** The first is the maker herself, the others are not. */
export function figure({ parts }: Recipe): FigurePart {
	const figures = parts.filter((part) => 'figure' in part).length;
	const who = figures === 0 ? 'me' : 'other';
	return { figure: { ...anybody, who }, x: placeOf(figures * 2).x, y: 19, size: 4 };
}

export const words = (text: string, ink: WordsPart['ink']): WordsPart => ({
	words: text,
	ink,
	x: grid.width / 2,
	y: 4,
	size: 4,
});

/** Whether one more of this kind fits. */
export function fits({ parts }: Recipe, kind: 'sticker' | 'figure' | 'words'): boolean {
	const alike = parts.filter((part) => kind in part).length;
	const most = { sticker: limits.parts, figure: limits.figures, words: limits.words }[kind];
	return parts.length < limits.parts && alike < most;
}

export const add = (recipe: Recipe, part: Part): Recipe => ({ ...recipe, parts: [...recipe.parts, part] });

export const remove = (recipe: Recipe, index: number): Recipe => ({
	...recipe,
	parts: recipe.parts.toSpliced(index, 1),
});

export const replace = (recipe: Recipe, index: number, part: Part): Recipe => ({
	...recipe,
	parts: recipe.parts.with(index, part),
});

/** Puts a part in front of the next one (1) or behind the one before (-1); at the end of the row nothing happens. */
export function reorder(recipe: Recipe, index: number, by: 1 | -1): { recipe: Recipe; index: number } {
	const to = clamp(index + by, recipe.parts.length - 1);
	const part = recipe.parts[index]!;
	return { recipe: { ...recipe, parts: recipe.parts.toSpliced(index, 1).toSpliced(to, 0, part) }, index: to };
}

export const movedTo = <P extends Part>(part: P, x: number, y: number): P => ({
	...part,
	x: clamp(x, grid.width),
	y: clamp(y, grid.height),
});

export const resized = <P extends Part>(part: P, by: number): P => ({
	...part,
	size: clamp(part.size + by, largest, 1),
});

/** A step of 15 degrees further; a figure stands upright. */
export function turned<P extends Part>(part: P): P {
	if ('figure' in part) return part;
	const { turn = 0, ...rest } = part as P & { turn?: number };
	const next = turn === 12 ? -11 : turn + 1;
	return (next === 0 ? rest : { ...rest, turn: next }) as P;
}

/** Words are never mirrored: nobody could read them. */
export function flipped<P extends Part>(part: P): P {
	if ('words' in part) return part;
	const { flip = false, ...rest } = part as P & { flip?: boolean };
	return (flip ? rest : { ...rest, flip: true }) as P;
}
