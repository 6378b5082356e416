import { z } from 'zod';
import { reactionKinds } from '#lib/server/db/schema/network.ts';
import { reasons } from '#lib/server/db/schema/moderation.ts';
import { commentLength, postLength } from './limits.ts';

export const reactionKindList = reactionKinds;
export type ReactionKind = (typeof reactionKinds)[number];

/** Names of problems; their sentences are the messages `network_mistake_<name>`. */
export type Mistake = 'empty' | 'too_long' | 'picture' | 'invalid';

/** One way to end a line, and nothing that a database cannot keep. */
const tidy = (typed: string) => typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

const text = (most: number) =>
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
const key = z.uuid('invalid' satisfies Mistake);

/**
 * How the draft stood at moments when a nudge was shown. The server reads for itself what was in it,
 * keeps only the kinds, and forgets the words.
 */
const earlier = z.array(z.string().max(postLength * 2)).max(12, 'invalid' satisfies Mistake);

/** Set once the writer has seen the nudges and sends it all the same. */
const seen = z
	.string()
	.optional()
	.transform((word) => word === 'yes');

export const postDraft = (pictures: readonly string[]) =>
	z.object({
		key,
		body: text(postLength),
		picture: z
			.string()
			.optional()
			.transform((id) => id || null)
			.refine((id) => id === null || pictures.includes(id), 'picture' satisfies Mistake),
		earlier,
		seen,
	});

export const commentDraft = z.object({
	key,
	post: z.uuid('invalid' satisfies Mistake),
	body: text(commentLength),
	earlier,
	seen,
});

export const reactionDraft = z.object({
	post: z.uuid('invalid' satisfies Mistake),
	kind: z.enum(reactionKinds, 'invalid' satisfies Mistake),
});

export const reportDraft = z.object({
	kind: z.enum(['post', 'comment'], 'invalid' satisfies Mistake),
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

export type PostDraft = z.output<ReturnType<typeof postDraft>>;
export type CommentDraft = z.output<typeof commentDraft>;

/** A form's fields as a schema reads them: one value each, but every `earlier`. */
export const fields = (form: FormData) => ({ ...Object.fromEntries(form), earlier: form.getAll('earlier') });
