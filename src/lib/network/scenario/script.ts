import { z } from 'zod';
import { commentLength, postLength } from '#lib/network/limits.ts';
import { ad } from './ad.ts';
import { reactionKinds, type ReactionKind } from './kinds.ts';
import { key, minute, wordingUpTo } from './wording.ts';

export { reactionKinds, type ReactionKind };

export const postBody = wordingUpTo(postLength);
export const commentBody = wordingUpTo(commentLength);

const post = z.strictObject({
	kind: z.literal('post'),
	key,
	cast: key,
	body: postBody,
	picture: key.optional(),
	minute,
	ad: ad.optional().describe('Somebody paid for it'),
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
