import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { sentenceLength } from '../lengths.ts';

const form = z.object({
	badge: z.uuid(),
	reason: z.string().trim().min(1, 'empty').max(sentenceLength, 'long'),
});

/** What was typed, to stay in the form, and what is wrong with it. */
export type Refused = { badge: string; reason: string; problem: string };

/** Reads with what a badge is taken back. */
export function readRevoking(data: FormData): { badge: string; reason: string } | Refused {
	const typed = { badge: String(data.get('badge') ?? ''), reason: String(data.get('reason') ?? '') };
	const read = form.safeParse(typed);
	if (read.success) return read.data;
	const isLong = read.error.issues.some(({ message }) => message === 'long');
	return { ...typed, problem: isLong ? m.skills_badge_reason_long() : m.skills_badge_reason_missing() };
}
