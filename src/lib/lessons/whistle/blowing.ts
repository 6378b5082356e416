import { z } from 'zod';
import { longestTimer, longestWord, wordMinutes } from './limits.ts';
import { readyWords } from './readyWords.ts';

// Apart from the whistle itself, so that no pupil's browser is brought what reads a teacher's forms.

/** A form's word to the class: a ready one, or words of one's own. */
export const saying = z
	.object({
		ready: z.enum(readyWords).optional(),
		text: z.string().trim().max(longestWord, 'too_long').default(''),
		minutes: z.coerce.number().pipe(z.literal(wordMinutes)).catch(5),
	})
	.refine(({ ready, text }) => ready !== undefined || text !== '', { message: 'empty' });

export const timing = z.object({ minutes: z.coerce.number().int().min(1).max(longestTimer) });
