import { z } from 'zod';
import { adKinds, mostTopics } from './kinds.ts';
import { key, wordingUpTo } from '../wording.ts';

const age = z.int().min(4).max(99);

const topic = z.strictObject({
	name: wordingUpTo(40).describe('What somebody has to like'),
	posts: z
		.array(key)
		.min(1)
		.max(20)
		.optional()
		.describe('Posts of the script: whoever did something with one of these seems to like it'),
});

const audience = z.strictObject({
	ages: z.strictObject({ from: age, to: age }).optional(),
	topics: z.array(topic).min(1).max(mostTopics).optional(),
});

/** That somebody paid for a post of the cast, and for whom it is meant. */
export const ad = z.strictObject({
	kind: z.enum(adKinds).describe('influencer: somebody of the cast who was paid to say it'),
	paidBy: z.string().trim().min(1).max(60).describe('Who paid for it'),
	label: z.boolean().optional().describe('false: it does not say that it was paid for'),
	for: z.union([z.literal('everyone'), audience]).describe('everyone, or who by their data'),
	because: wordingUpTo(200).describe('Why these people, in a plain sentence'),
});

export type Ad = z.infer<typeof ad>;
