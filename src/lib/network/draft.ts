import { z } from 'zod';
import { readRecipe, type RecipeMistake } from '#lib/pictures/reading.ts';
import { serialise } from '#lib/pictures/recipe.ts';
import { audiences, reactionKinds } from '#lib/server/db/schema/network.ts';
import { reasons } from '#lib/server/db/schema/moderation.ts';
import { commentLength, postLength } from './limits.ts';

export const reactionKindList = reactionKinds;
export type ReactionKind = (typeof reactionKinds)[number];

/** Names of problems; their sentences are the messages `network_mistake_<name>`. */
export type Mistake = 'empty' | 'too_long' | 'picture' | 'invalid' | `recipe_${RecipeMistake}`;

/** One way to end a line, and nothing that a database cannot keep. */
export const tidy = (typed: string) => typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

export const text = (most: number) =>
	z
		.string()
		.transform(tidy)
		.pipe(
			z
				.string()
				.min(1, 'empty' satisfies Mistake)
				.max(most, 'too_long' satisfies Mistake),
		);

/** Made in the browser (or by the server for a page without JavaScript) once per form: sending it twice is sending it once. */
export const key = z.uuid('invalid' satisfies Mistake);

/**
 * How the draft stood at moments when a nudge was shown. The server reads for itself what was in it,
 * keeps only the kinds, and forgets the words.
 */
export const earlier = z.array(z.string().max(postLength * 2)).max(12, 'invalid' satisfies Mistake);

/** Set once the writer has seen the nudges and sends it all the same. */
export const seen = z
	.string()
	.optional()
	.transform((word) => word === 'yes');

/** A picture of her own making: as it is kept, and as it is read. */
const recipe = z
	.string()
	.optional()
	.transform((text, context) => {
		if (!text) return null;
		const read = readRecipe(text);
		if ('recipe' in read) return { text: serialise(read.recipe), made: read.recipe };
		context.addIssue({ code: 'custom', message: `recipe_${read.mistake}` satisfies Mistake });
		return z.NEVER;
	});

/** How the picture was when something on it was pointed out; what cannot be read shows nothing. */
const earlierRecipes = z
	.array(z.string())
	.max(12, 'invalid' satisfies Mistake)
	.transform((texts) =>
		texts.flatMap((text) => {
			const read = readRecipe(text);
			return 'recipe' in read ? [read.recipe] : [];
		}),
	);

export const postDraft = (pictures: readonly string[]) =>
	z.object({
		recipe,
		earlierRecipes,
		key,
		body: text(postLength),
		picture: z
			.string()
			.optional()
			.transform((id) => id || null)
			.refine((id) => id === null || pictures.includes(id), 'picture' satisfies Mistake),
		audience: z
			.enum(audiences, 'invalid' satisfies Mistake)
			.optional()
			.transform((chosen) => chosen ?? null),
		earlier,
		seen,
	});

/** What is typed of a comment; a version that is sent again knows its post. */
export const commentWords = z.object({ body: text(commentLength), earlier, seen });

export const commentDraft = commentWords.extend({ key, post: z.uuid('invalid' satisfies Mistake) });

export const reactionDraft = z.object({
	post: z.uuid('invalid' satisfies Mistake),
	kind: z.enum(reactionKinds, 'invalid' satisfies Mistake),
});

/** What a pupil meets on the square and can point an adult at. */
export const reportables = ['post', 'comment', 'message'] as const;

export const reportDraft = z.object({
	kind: z.enum(reportables, 'invalid' satisfies Mistake),
	id: z.uuid('invalid' satisfies Mistake),
	reason: z.enum(reasons, 'invalid' satisfies Mistake),
	note: z
		.string()
		.optional()
		.transform((typed) => tidy(typed ?? '') || null)
		.pipe(
			z
				.string()
				.max(commentLength, 'too_long' satisfies Mistake)
				.nullable(),
		),
});

type ReadPost = z.output<ReturnType<typeof postDraft>>;
/** Most posts come without a picture of their writer's own making; without an audience it is for everyone. */
export type PostDraft = Omit<ReadPost, 'recipe' | 'earlierRecipes' | 'audience'> &
	Partial<Pick<ReadPost, 'recipe' | 'earlierRecipes' | 'audience'>>;
export type CommentDraft = z.output<typeof commentDraft>;
export type CommentWords = z.output<typeof commentWords>;

/** A form's fields as a schema reads them: one value each, but of what was before every one. */
export const fields = (form: FormData) => ({
	...Object.fromEntries(form),
	earlier: form.getAll('earlier'),
	earlierRecipes: form.getAll('earlierRecipes'),
});
