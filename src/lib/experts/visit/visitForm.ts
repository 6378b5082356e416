import { z } from 'zod';
import { namings } from '#lib/server/db/schema/experts.ts';
import { endOf, isDay, startOf } from './days.ts';
import { daysAtMost, nameLength, questionsAtMost, threadsAtMost } from '../limits.ts';
import type { Mistake } from './visit.ts';

const say = (mistake: Mistake) => mistake;

/** One line, without what a database cannot keep or a mail must not hold. */
export const line = z
	.string()
	.transform((typed) =>
		typed
			.normalize('NFC')
			.replaceAll(/\p{Cc}/gu, ' ')
			.trim(),
	)
	.pipe(z.string().min(1, say('empty')).max(nameLength, say('too_long')));

export const day = z.string().refine(isDay, say('day'));

const threads = z
	.string()
	.transform((typed) => [
		...new Set(
			typed
				.split(/\r?\n/)
				.map((title) =>
					title
						.normalize('NFC')
						.replaceAll(/\p{Cc}/gu, ' ')
						.trim(),
				)
				.filter(Boolean),
		),
	])
	.pipe(
		z
			.array(z.string().max(nameLength, say('too_long')))
			.min(1, say('empty'))
			.max(threadsAtMost, say('threads')),
	);

/** A day, or nothing. */
const optionalDay = z
	.string()
	.optional()
	.transform((typed) => typed?.trim() || null)
	.refine((text) => text === null || isDay(text), say('day'));

const settings = z.object({
	limit: z.coerce
		.number(say('limit'))
		.int(say('limit'))
		.min(1, say('limit'))
		.max(questionsAtMost, say('limit')),
	naming: z.enum(namings, say('choose')),
	conduct: optionalDay,
	until: day,
});

/**
 * What a teacher fills in to invite somebody.
 * @param now by which a day is past or too far ahead
 */
export const invitationForm = (now: Date) =>
	settings
		.extend({
			name: line,
			/** What children call him; his first name when left out. */
			called: z
				.string()
				.optional()
				.transform((typed) => typed?.trim() ?? '')
				.pipe(z.string().max(nameLength, say('too_long'))),
			email: z
				.string()
				.trim()
				.max(200, say('email'))
				.pipe(z.email(say('email'))),
			theme: line,
			threads,
			from: day,
		})
		.superRefine(({ from, until }, context) => checkDays(from, until, now, context))
		.transform(({ called, name, from, until, ...rest }) => ({
			...rest,
			name,
			nickname: called || name.split(' ')[0]!,
			startsAt: startOf(from),
			endsAt: endOf(until),
		}));

/** What a teacher can still change once somebody was invited. */
export const settingsForm = (startsAt: Date, now: Date) =>
	settings
		.superRefine(({ until }, context) => checkDays(null, until, now, context, startsAt))
		.transform(({ until, ...rest }) => ({ ...rest, endsAt: endOf(until) }));

function checkDays(
	from: string | null,
	until: string,
	now: Date,
	context: z.RefinementCtx,
	startsAt = from && isDay(from) ? startOf(from) : null,
) {
	if (!isDay(until)) return;
	const problem = (path: string, mistake: Mistake) =>
		context.addIssue({ code: 'custom', path: [path], message: mistake });
	const end = endOf(until);
	if (end <= now) problem('until', 'past');
	else if (startsAt && end <= startsAt) problem('until', 'order');
	else if (end.getTime() - now.getTime() > daysAtMost * 24 * 60 * 60 * 1000) problem('until', 'too_far');
}

export type NewVisit = z.output<ReturnType<typeof invitationForm>>;
export type VisitSettings = z.output<ReturnType<typeof settingsForm>>;

/** The first mistake per field, by the field's name. */
export function mistakesIn(error: z.ZodError): Record<string, Mistake> {
	const found: Record<string, Mistake> = {};
	for (const { path, message } of error.issues) found[String(path[0])] ??= message as Mistake;
	return found;
}
