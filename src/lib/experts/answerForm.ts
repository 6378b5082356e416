import { z } from 'zod';
import { altLength } from '#lib/images/image.ts';
import type { NewImage } from '#lib/images/image.server.ts';
import { answerLength, imagesEach } from './limits.ts';
import { key, mistakeIn, text, type WritingMistake } from './writing.ts';

/** Names of problems; their sentences are the messages `experts_mistake_<name>`. */
export type AnswerMistake = WritingMistake | 'no_alt' | 'no_photo' | 'many_images';

const say = (mistake: AnswerMistake) => mistake;

const alt = z
	.string()
	.transform((typed) =>
		typed
			.normalize('NFC')
			.replaceAll(/\p{Cc}/gu, ' ')
			.trim(),
	)
	.pipe(z.string().min(1, say('no_alt')).max(altLength, say('too_long')));

/** What an expert sends; his photos come beside it, one for each of `alts`. */
export const answerForm = z
	.object({
		key,
		question: z.uuid(say('invalid')),
		body: text(answerLength),
		/** Ids of photos of the version before that stay. */
		kept: z.array(z.string().max(64)),
		/** What is to be seen on each new photo. */
		alts: z.array(alt),
	})
	.refine(({ kept, alts }) => kept.length + alts.length <= imagesEach, say('many_images'));

/** An answer as it is given: what was written, and the photos that stand with it. */
export type AnswerDraft = {
	key: string;
	question: string;
	body: string;
	kept?: readonly string[];
	added?: readonly NewImage[];
};

/** The first mistake of an answer. */
export function answerMistakeIn(error: z.ZodError): AnswerMistake {
	const message = error.issues[0]?.message;
	return message === 'no_alt' || message === 'many_images' ? message : mistakeIn(error);
}
