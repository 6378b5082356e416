import { z } from 'zod';
import { reasons } from '#lib/server/db/schema/moderation.ts';
import { noteLength } from './limits.ts';

/** What a guest sends to point the teacher at a question. */
export const pointingOut = z.object({
	id: z.uuid(),
	reason: z.enum(reasons),
	note: z
		.string()
		.optional()
		.transform((typed) => typed?.replace(/\r\n?/g, '\n').trim() || null)
		.pipe(z.string().max(noteLength).nullable()),
});
