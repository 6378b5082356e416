import { z } from 'zod';
import { introductionLength, questionLength } from './limits.ts';

/** Names of problems; their sentences are the messages `experts_mistake_<name>`. */
export type WritingMistake = 'empty' | 'too_long' | 'invalid';

export const text = (most: number) =>
	z
		.string()
		.transform((typed) => typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
		.pipe(
			z
				.string()
				.min(1, 'empty' satisfies WritingMistake)
				.max(most, 'too_long' satisfies WritingMistake),
		);

/** Made once per form: sending it twice is sending it once. */
export const key = z.uuid('invalid' satisfies WritingMistake);

export const questionDraft = z.object({
	key,
	body: text(questionLength),
	/** How the draft stood when a nudge was shown; the server keeps only what kinds it found. */
	earlier: z.array(z.string().max(questionLength * 4)).max(12, 'invalid' satisfies WritingMistake),
	/** Set once the writer has seen the nudges and sends it all the same. */
	seen: z
		.string()
		.optional()
		.transform((word) => word === 'yes'),
});

export const introductionDraft = z.object({ body: text(introductionLength) });

export type QuestionDraft = z.output<typeof questionDraft>;

/** The first mistake of a text. */
export const mistakeIn = ({ issues }: z.ZodError): WritingMistake => {
	const message = issues[0]?.message;
	return message === 'empty' || message === 'too_long' ? message : 'invalid';
};
