import { serialise, type Part, type Recipe } from './recipe.ts';

/** How one picture differs from another that looks like it. */
export type Likeness = {
	/** Nothing was changed; what its maker says is to be seen may differ. */
	same: boolean;
	/** It was put before another background. */
	moved: boolean;
	/** It has other colours. */
	recoloured: boolean;
	/** What only this one shows. */
	added: Part[];
	/** What only the other shows. */
	missing: Part[];
};

/** Of background and parts together, so much must be on both before a picture counts as another one changed. */
const enough = 0.6;

/**
 * What a search by picture finds: whether `one` is `other`, or `other` with something changed; null where they are two
 * pictures. Where a part lies, how large it is and which way it looks may differ, as in a photo that was cut or turned.
 */
export function likeness(one: Recipe, other: Recipe): Likeness | null {
	const added = beyond(one.parts, other.parts);
	const missing = beyond(other.parts, one.parts);
	const moved = one.scene !== other.scene;
	const onBoth = one.parts.length - added.length + (moved ? 0 : 1);
	if (onBoth / (1 + Math.max(one.parts.length, other.parts.length)) < enough) return null;
	return {
		same: looks(one) === looks(other),
		moved,
		recoloured: colours(one) !== colours(other),
		added,
		missing,
	};
}

const colours = ({ filter }: Recipe) => filter ?? 'none';

const looks = (recipe: Recipe) =>
	serialise({ scene: recipe.scene, filter: colours(recipe) as Recipe['filter'], parts: recipe.parts });

/** The parts that these have more of than those. */
function beyond(these: readonly Part[], those: readonly Part[]): Part[] {
	const left = those.map(whatItIs);
	return these.filter((part) => {
		const at = left.indexOf(whatItIs(part));
		if (at < 0) return true;
		left.splice(at, 1);
		return false;
	});
}

function whatItIs(part: Part): string {
	if ('sticker' in part) return `sticker ${part.sticker}`;
	if ('words' in part) return `words ${part.words.trim().toLowerCase()}`;
	const { figure } = part;
	return `figure ${Object.keys(figure)
		.sort()
		.map((side) => figure[side as keyof typeof figure])
		.join(' ')}`;
}
