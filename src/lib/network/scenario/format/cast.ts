import { z } from 'zod';
import { castKinds, type CastKind } from './kinds.ts';
import { key, wordingUpTo } from '../wording.ts';

export { castKinds, type CastKind };

/** A scripted person: who pupils meet on the network besides each other. */
export const castMember = z.strictObject({
	key,
	name: z.string().trim().min(1).max(40),
	handle: z
		.string()
		.max(30)
		.regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/)
		.describe('The account name, without @'),
	bio: wordingUpTo(300),
	purpose: wordingUpTo(200)
		.optional()
		.describe('What they are there for: told once the teacher shows who was cast'),
	avatar: z
		.string()
		.max(40)
		.regex(/^([a-z0-9]+(-[a-z0-9]+)*|portrait:[a-z0-9]*:[a-z0-9]*)$/)
		.describe('A picture id, or a face out of parts like portrait:1:dcjdabbeeb'),
	age: z.int().min(4).max(120).optional(),
	place: z.string().trim().min(1).max(60).optional(),
	kind: z.enum(castKinds),
});

export type CastMember = z.infer<typeof castMember>;
