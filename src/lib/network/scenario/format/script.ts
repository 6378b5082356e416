import { z } from 'zod';
import {
	commentLength,
	notificationLength,
	optionLength,
	optionsMost,
	postLength,
} from '#lib/network/limits.ts';
import { recipe } from '#lib/pictures/reading.ts';
import { ad } from './ad.ts';
import { moods, postPlaces, reactionKinds, type ReactionKind } from './kinds.ts';
import { key, minute, wordingUpTo } from '../wording.ts';

export { reactionKinds, type ReactionKind };

export const postBody = wordingUpTo(postLength);
export const commentBody = wordingUpTo(commentLength);

const post = z.strictObject({
	kind: z.literal('post'),
	key,
	cast: key,
	body: postBody,
	picture: key.optional(),
	// What is to be seen follows from its parts, so that it can be said in both languages.
	made: recipe.omit({ description: true }).optional().describe('A picture made of parts, instead of picture'),
	mood: z.enum(moods).optional(),
	place: z.enum(postPlaces).optional().describe('Where it says it was posted'),
	label: z.literal('ai').optional().describe('It says that it was made with AI'),
	poll: z
		.array(wordingUpTo(optionLength))
		.min(2)
		.max(optionsMost)
		.optional()
		.describe('What pupils and cast can choose'),
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

const share = z.strictObject({
	kind: z.literal('share'),
	on: key.describe('The key of a post'),
	cast: key.describe('Who shows it to others'),
	body: postBody.optional(),
	minute,
});

const vote = z.strictObject({
	kind: z.literal('vote'),
	on: key.describe('The key of a post with a poll'),
	cast: key,
	option: z.int().min(1).max(optionsMost).describe('Which option of the poll, counted from 1'),
	minute,
});

const notification = z.strictObject({
	kind: z.literal('notification'),
	cast: key.describe('Who does something that is about each pupil'),
	body: wordingUpTo(notificationLength).describe('What each pupil is told'),
	on: key.optional().describe('The key of the post it leads to; without it, to who did it'),
	minute,
});

export const scriptItem = z.discriminatedUnion('kind', [post, comment, reaction, share, vote, notification]);

export type ScriptItem = z.infer<typeof scriptItem>;
export type ScriptedPost = z.infer<typeof post>;
export type ScriptedShare = z.infer<typeof share>;
export type ScriptedVote = z.infer<typeof vote>;
export type ScriptedComment = z.infer<typeof comment>;
export type ScriptedReaction = z.infer<typeof reaction>;
