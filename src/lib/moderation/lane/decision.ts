import { z } from 'zod';
import type { Language } from '#lib/people/person.ts';
import { feedbackLength } from '../limits.ts';
import { sentenceWithId, type ReadySentence } from '../words/readySentences.ts';

/** As many as the lane shows. */
const most = 100;

/** What was wrong with a decision, and what was typed, where a page came back without JavaScript. */
export type Mistake = { decision: string; message: string; feedback: string };

/** Names of problems; the page has a sentence for each. */
export type DecisionProblem = 'empty' | 'long' | 'invalid';

const reviews = z.array(z.uuid()).min(1).max(most);

const shape = z.object({
	reviews,
	decision: z.enum(['approved', 'returned', 'removed']),
	feedback: z.string().max(feedbackLength, 'long' satisfies DecisionProblem),
});

export type ReadDecision = Omit<z.output<typeof shape>, 'feedback'> & { feedback: string | null };

/**
 * Reads the form of a decision. Whoever gives something back or takes it away says why: in her own words, or with
 * `ready`, the name of a ready sentence (a button of its own where there is no JavaScript to put it in the field).
 */
export function readDecision(
	form: FormData,
	language: Language,
	own: readonly ReadySentence[] = [],
): ReadDecision | { problem: DecisionProblem } {
	const typed = feedbackIn(form).trim();
	const ready = sentenceWithId(String(form.get('ready') ?? ''), language, own);
	const read = shape.safeParse({
		reviews: form.getAll('review'),
		decision: form.get('decision'),
		feedback: ready ?? typed,
	});
	if (!read.success)
		return { problem: read.error.issues.some(({ message }) => message === 'long') ? 'long' : 'invalid' };
	const { feedback, ...decision } = read.data;
	if (decision.decision === 'approved') return { ...decision, feedback: null };
	return feedback ? { ...decision, feedback } : { problem: 'empty' };
}

/** What was typed; a form that asks what to do with all that is ticked has a field for either decision. */
export const feedbackIn = (form: FormData): string =>
	String(form.get('feedback') ?? form.get(`feedback-${form.get('decision')}`) ?? '');

/** The reviews whose decisions are to be taken back; null for a form that names none. */
export const readReviews = (form: FormData): string[] | null =>
	reviews.safeParse(form.getAll('review')).data ?? null;
