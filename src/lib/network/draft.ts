import { z } from 'zod';
import { readRecipe, type RecipeMistake } from '#lib/pictures/reading.ts';
import { serialise } from '#lib/pictures/recipe.ts';
import { audiences } from '#lib/server/db/schema/network.ts';
import { moods, postLabels, postPlaces, reactionKinds } from '#lib/server/db/schema/posts.ts';
import { reasons } from '#lib/server/db/schema/moderation.ts';
import { commentLength, optionLength, optionsMost, postLength } from './limits.ts';

export const reactionKindList = reactionKinds;
export type ReactionKind = (typeof reactionKinds)[number];

/** Names of problems; their sentences are the messages `network_mistake_<name>`. */
export type Mistake =
	| 'empty'
	| 'too_long'
	| 'picture'
	| 'invalid'
	| 'poll_one'
	| 'poll_long'
	| 'poll_same'
	| `recipe_${RecipeMistake}`;

/** One way to end a line, and nothing that a database cannot keep. */
const tidy = (typed: string) => typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

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

export const optionalText = (most: number) =>
	z
		.string()
		.transform(tidy)
		.pipe(z.string().max(most, 'too_long' satisfies Mistake));

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

/** One of a list, or nothing. */
const chosen = <const T extends readonly [string, ...string[]]>(list: T) =>
	z
		.literal('')
		.or(z.enum(list, 'invalid' satisfies Mistake))
		.optional()
		.transform((one) => (one || null) as T[number] | null);

/** What a poll lets others choose from; fields that were left empty are none. */
const options = z
	.array(z.string())
	.max(optionsMost, 'invalid' satisfies Mistake)
	.optional()
	.transform((typed) => (typed ?? []).map(tidy).filter(Boolean))
	.pipe(
		z
			.array(z.string().max(optionLength, 'poll_long' satisfies Mistake))
			.refine(({ length }) => length !== 1, 'poll_one' satisfies Mistake)
			.refine((texts) => new Set(texts).size === texts.length, 'poll_same' satisfies Mistake),
	)
	.transform((texts) => (texts.length > 0 ? texts : null));

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
		audience: chosen(audiences),
		mood: chosen(moods),
		place: chosen(postPlaces),
		label: chosen(postLabels),
		options,
		earlier,
		seen,
	});

/** Other words for a post that stands there. */
export const changeDraft = z.object({ key, body: text(postLength), earlier, seen });
export type ChangeDraft = z.output<typeof changeDraft>;

/** What goes with somebody else's post when it is shared; nothing is fine. */
export const shareDraft = z.object({ key, body: optionalText(postLength), earlier, seen });
export type ShareDraft = z.output<typeof shareDraft>;

/** What is typed of a comment; a version that is sent again knows its post. */
export const commentWords = z.object({ body: text(commentLength), earlier, seen });

export const commentDraft = commentWords.extend({ key, post: z.uuid('invalid' satisfies Mistake) });

export const reactionDraft = z.object({
	post: z.uuid('invalid' satisfies Mistake),
	kind: z.enum(reactionKinds, 'invalid' satisfies Mistake),
});

export const voteDraft = z.object({
	post: z.uuid('invalid' satisfies Mistake),
	option: z.coerce
		.number('invalid' satisfies Mistake)
		.int()
		.min(0)
		.max(optionsMost - 1),
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
type Extras = 'recipe' | 'earlierRecipes' | 'audience' | 'mood' | 'place' | 'label' | 'options';
/** Most posts come with nothing but words and perhaps a picture; without an audience it is for everyone. */
export type PostDraft = Omit<ReadPost, Extras> & Partial<Pick<ReadPost, Extras>>;
export type CommentDraft = z.output<typeof commentDraft>;
export type CommentWords = z.output<typeof commentWords>;

/** A form's fields as a schema reads them: one value each, but of what was before every one. */
export const fields = (form: FormData) => ({
	...Object.fromEntries(form),
	earlier: form.getAll('earlier'),
	earlierRecipes: form.getAll('earlierRecipes'),
	options: form.getAll('options'),
});
