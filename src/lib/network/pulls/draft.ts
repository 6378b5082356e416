import { z } from 'zod';
import { feelings } from './feeling.ts';
import { puttable } from './pull.ts';

export const feelingDraft = z.object({ feeling: z.enum(feelings) });

/** Which pull, and whether she wants to have it. */
export const putDraft = z.object({
	pull: z.enum(puttable),
	on: z.enum(['yes', 'no']).transform((on) => on === 'yes'),
});
