import { z } from 'zod';
import { commentLength, postLength } from '#lib/network/limits.ts';
import { key, minute, wordingUpTo } from './wording.ts';

export const reactionKinds = ['heart', 'laugh', 'wow', 'sad', 'clap'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const postBody = wordingUpTo(postLength);
export const commentBody = wordingUpTo(commentLength);

const post = z.strictObject({
	kind: z.literal('post'),
	key,
	cast: key,
	body: postBody,
	picture: key.optional(),
	minute,
});

const comment = z.strictObject({
	kind: z.literal('comment'),
	key,
	on: key.describe('The key of a post'),
	cast: key,
	body: commentBody,
	minute,
});

const reaction = z.strictObject({
	kind: z.literal('reaction'),
	on: key.describe('The key of a post'),
	cast: key,
	reaction: z.enum(reactionKinds),
	minute,
});

export const scriptItem = z.discriminatedUnion('kind', [post, comment, reaction]);

export type ScriptItem = z.infer<typeof scriptItem>;
export type ScriptedPost = z.infer<typeof post>;
export type ScriptedComment = z.infer<typeof comment>;
export type ScriptedReaction = z.infer<typeof reaction>;

const placeInAMinute = { post: 0, comment: 1, reaction: 2 };

/**
 * What the cast does by itself, in order of time. Within one minute a post comes before what is said
 * about it; otherwise the order of the file stands.
 */
export function timeline(scenario: { script: readonly ScriptItem[] }): ScriptItem[] {
	return scenario.script.toSorted(
		(one, other) => one.minute - other.minute || placeInAMinute[one.kind] - placeInAMinute[other.kind],
	);
}
