import { z } from 'zod';
import { endOf, isDay } from './days.ts';
import { acquaintanceDays, noteLength } from '../limits.ts';
import type { Mistake } from './visit.ts';
import { day, line } from './visitForm.ts';

const say = (mistake: Mistake) => mistake;
const dayLong = 24 * 60 * 60 * 1000;

/** What a teacher fills in to keep an expert in the address book. */
export const acquaintanceForm = (now: Date) =>
	z
		.object({
			name: line,
			email: z
				.string()
				.trim()
				.max(200, say('email'))
				.pipe(z.email(say('email'))),
			theme: line,
			note: z
				.string()
				.optional()
				.transform((typed) => typed?.replace(/\r\n?/g, '\n').trim() || null)
				.pipe(z.string().max(noteLength, say('too_long')).nullable()),
			/** Without it nobody is kept. */
			consent: z.literal('yes', say('consent')),
			how: line,
			until: day,
		})
		.superRefine(({ until }, context) => {
			if (!isDay(until)) return;
			const ahead = endOf(until).getTime() - now.getTime();
			const problem = (message: Mistake) => context.addIssue({ code: 'custom', path: ['until'], message });
			if (ahead <= 0) problem('past');
			else if (ahead > (acquaintanceDays + 1) * dayLong) problem('two_years');
		})
		.transform(({ until, consent: _, ...rest }) => ({ ...rest, expiresAt: endOf(until) }));

export type NewAcquaintance = z.output<ReturnType<typeof acquaintanceForm>>;
