import { z } from 'zod';
import { key, minute, wordingUpTo } from './wording.ts';

/** What fits on one screen in large letters. */
const storyLength = 140;

/** Something that one of the cast shows for a while, and that is gone after it. */
export const story = z.strictObject({
	key,
	cast: key,
	minute,
	lasts: z.number().min(1).max(10_080).default(20).describe('Minutes after which it is gone'),
	picture: key.optional(),
	body: wordingUpTo(storyLength).optional(),
});

export type Story = z.infer<typeof story>;
