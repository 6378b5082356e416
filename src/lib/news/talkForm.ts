import { z } from 'zod';
import { sourceLength, titleLength } from './limits.ts';
import { addressOf } from './reading.ts';

/** Names of problems; their sentences are the messages `news_mistake_<name>`. */
export type TalkMistake = 'empty' | 'too_long' | 'link' | 'day';

const say = (mistake: TalkMistake) => mistake;

const line = (most: number) =>
	z
		.string()
		.transform((typed) =>
			typed
				.normalize('NFC')
				.replaceAll(/\p{Cc}/gu, ' ')
				.trim(),
		)
		.pipe(z.string().min(1, say('empty')).max(most, say('too_long')));

/** Whether a text is a day that exists. */
const isDay = (text: string): boolean =>
	/^20\d\d-\d\d-\d\d$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(text).toISOString().startsWith(text);

/** What a teacher fills in to talk about something that happened. */
export const talkForm = z.object({
	key: z.uuid(),
	title: line(titleLength),
	source: line(sourceLength),
	day: z.string().refine(isDay, say('day')),
	link: z
		.string()
		.optional()
		.transform((typed) => typed?.trim() || null)
		.refine((link) => link === null || addressOf(link) !== null, say('link')),
	heavy: z
		.string()
		.optional()
		.transform((word) => word === 'yes'),
});

export type NewTalk = z.output<typeof talkForm>;

/** The first mistake per field, by the field's name. */
export function talkMistakesIn({ issues }: z.ZodError): Record<string, TalkMistake> {
	const found: Record<string, TalkMistake> = {};
	for (const { path, message } of issues) found[String(path[0])] ??= message as TalkMistake;
	return found;
}
