import { z } from 'zod';
import { altLength } from '#lib/images/image.ts';
import type { NotTakenIn } from '#lib/images/intake.server.ts';
import { sentenceLength } from './lengths.ts';
import { levels } from './level/level.ts';

/** Names of problems; their sentences are the messages `skills_mistake_<name>`. */
export type Mistake = 'empty' | 'too_long' | 'skill' | 'level' | 'invalid' | PhotoMistake;
/** What can be wrong with a photo, or with its words for who cannot see it. */
export type PhotoMistake = 'no_alt' | 'alt_too_long' | 'no_photo' | NotTakenIn['refused'];

/** One way to end a line, and nothing that a database cannot keep. */
const tidy = (typed: string) => typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

const sentence = z
	.string()
	.transform(tidy)
	.pipe(
		z
			.string()
			.min(1, 'empty' satisfies Mistake)
			.max(sentenceLength, 'too_long' satisfies Mistake),
	);

const skill = z
	.string()
	.min(1, 'skill' satisfies Mistake)
	.max(100, 'skill' satisfies Mistake);

/** Made once per form: sending it twice is bringing it once. */
const key = z.uuid('invalid' satisfies Mistake);

/** What a teacher saw of a pupil; `alt` is what is to be seen on the photo that she brings with it. */
export const observing = z.object({
	key,
	skill,
	sentence,
	alt: z
		.string()
		.default('')
		.transform((typed) =>
			typed
				.normalize('NFC')
				.replaceAll(/\p{Cc}/gu, ' ')
				.trim(),
		)
		.pipe(z.string().max(altLength, 'alt_too_long' satisfies Mistake)),
});

/** What a pupil noticed in an experience. */
export const reflecting = z.object({ key, skill, text: sentence });

/** Why a pupil's own post shows a skill. */
export const choosing = z.object({ skill, why: sentence });

/** A teacher's decision about a level. */
export const deciding = z.object({
	skill,
	level: z.enum(levels, 'level' satisfies Mistake),
	/** The number of the decision that stood on the page: who decides has seen it. */
	after: z.coerce.number().int().min(0).max(1_000_000),
});

export type Deciding = z.infer<typeof deciding>;
export type Observing = Omit<z.infer<typeof observing>, 'alt'>;
export type Reflecting = z.infer<typeof reflecting>;
export type Choosing = z.infer<typeof choosing>;

/** The first thing that is wrong with a form. */
export const mistakeIn = (error: z.ZodError): Mistake => {
	const { message, path } = error.issues[0]!;
	if (path[0] === 'skill') return 'skill';
	return (
		(['empty', 'too_long', 'level', 'alt_too_long'] as const).find((name) => name === message) ?? 'invalid'
	);
};
