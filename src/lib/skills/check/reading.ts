import { z } from 'zod';
import { sentenceLength } from '../lengths.ts';
import { optionKeys, type Item } from './check.ts';

/** Names of problems; their sentences are in `checkWords.ts`. */
export type Mistake = 'incomplete' | 'too_long' | 'closed' | 'frozen' | 'lesson' | 'invalid';

/** A teacher hands a check out. The key is made once per form: sending it twice is handing out once. */
export const handing = z.object({
	key: z.uuid('invalid' satisfies Mistake),
	lesson: z
		.string()
		.min(1, 'lesson' satisfies Mistake)
		.max(60, 'lesson' satisfies Mistake),
});

const words = z
	.string()
	.transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
	.pipe(z.string().max(sentenceLength, 'too_long' satisfies Mistake));

export type Filled = { answers: Record<string, string>; words: string | null };

/** What a pupil chose, as it came from the form: options that there are, and nothing else. */
export const chosenIn = (form: FormData, items: readonly Item[]): Record<string, string> =>
	Object.fromEntries(
		items.flatMap((item) => {
			const chosen = String(form.get(`item-${item.key}`) ?? '');
			return optionKeys(item).includes(chosen) ? [[item.key, chosen] as const] : [];
		}),
	);

/** Reads what a pupil filled in: an option for every item, and what she wants to say about it. */
export function readFilled(form: FormData, items: readonly Item[]): Filled | Mistake {
	const answers = chosenIn(form, items);
	const said = words.safeParse(String(form.get('words') ?? ''));
	if (!said.success) return 'too_long';
	if (Object.keys(answers).length < items.length) return 'incomplete';
	return { answers, words: said.data || null };
}
