import { z } from 'zod';
import { filters, inks, looks, scenes, stickers } from './parts.ts';
import { grid, largest, limits, type Recipe } from './recipe.ts';

/** Why a recipe is refused; the sentences are the messages `pictures_mistake_<name>`. */
export type RecipeMistake = 'unreadable' | 'full' | 'words' | 'description';

/** No control characters, no halves of letters, nothing that turns the direction of what follows. */
const drawable = /^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]*$/u;
const line = (most: number, mistake: RecipeMistake) =>
	z.string().trim().min(1, mistake).max(most, mistake).regex(drawable, mistake);

const placed = {
	x: z.int().min(0).max(grid.width),
	y: z.int().min(0).max(grid.height),
	size: z.int().min(1).max(largest),
};
const turn = z.int().min(-11).max(12).optional();
const flip = z.boolean().optional();

const part = z.union([
	z.strictObject({ sticker: z.enum(stickers), ...placed, turn, flip }),
	z.strictObject({
		figure: z.strictObject({
			who: z.enum(looks.who),
			skin: z.enum(looks.skin),
			hair: z.enum(looks.hair),
			hairColor: z.enum(looks.hairColor),
			face: z.enum(looks.face),
			glasses: z.enum(looks.glasses),
			clothes: z.enum(looks.clothes),
			color: z.enum(looks.color),
			extra: z.enum(looks.extra),
		}),
		...placed,
		flip,
	}),
	z.strictObject({ words: line(limits.letters, 'words'), ink: z.enum(inks), ...placed, turn }),
]);

const most = (kind: 'figure' | 'words', count: number) => (parts: z.output<typeof part>[]) =>
	parts.filter((one) => kind in one).length <= count;

/** How a picture is made, as a form or a file says it. */
export const recipe = z.strictObject({
	scene: z.enum(scenes),
	filter: z.enum(filters).optional(),
	parts: z
		.array(part)
		.max(limits.parts, 'full' satisfies RecipeMistake)
		.refine(most('figure', limits.figures), 'full' satisfies RecipeMistake)
		.refine(most('words', limits.words), 'full' satisfies RecipeMistake),
	description: line(limits.description, 'description').optional(),
});

/** As much as the largest recipe takes, and some; what is longer is not even read. */
const longest = 8000;

/** A recipe from outside: a form, a file, a device's own memory. */
export function readRecipe(text: string): { recipe: Recipe } | { mistake: RecipeMistake } {
	const read = recipe.safeParse(dataIn(text));
	return read.success ? { recipe: read.data } : { mistake: mistakeIn(read.error.issues) };
}

function dataIn(text: string): unknown {
	if (text.length > longest) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const mistakes: readonly string[] = ['full', 'words', 'description'] satisfies RecipeMistake[];

/** The first that says something; inside a part the ways to be one stand apart. */
function mistakeIn(issues: readonly z.core.$ZodIssue[]): RecipeMistake {
	const all = issues.flatMap((issue) =>
		issue.code === 'invalid_union' ? [issue, ...issue.errors.flat()] : [issue],
	);
	const named = all.find(({ message }) => mistakes.includes(message));
	return (named?.message as RecipeMistake | undefined) ?? 'unreadable';
}
