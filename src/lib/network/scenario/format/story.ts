import { z } from 'zod';
import { storyLength } from '#lib/network/limits.ts';
import { key, minute, wordingUpTo } from '../wording.ts';

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
