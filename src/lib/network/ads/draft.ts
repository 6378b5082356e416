import { z } from 'zod';
import { hideReasons } from '#lib/server/db/schema/ads.ts';

export { hideReasons };
export type HideReason = (typeof hideReasons)[number];

export const hideDraft = z.object({ reason: z.enum(hideReasons) });

/** What a reader thinks of a post that does not say whether it was paid for. */
export const guesses = ['paid', 'not-paid'] as const;
export type Guess = (typeof guesses)[number];
export const guessDraft = z.object({ guess: z.enum(guesses) });
