import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { AskerLabel } from './asker.ts';

const lists = {
	nl: new Intl.ListFormat('nl', { type: 'conjunction' }),
	en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** "Amina, Bram en Chloé" */
export const namesWords = (names: readonly string[]): string => lists[getLocale()].format(names);

/** Who asks, as an expert reads it: names, or "iemand uit groep 6". */
export function labelWords(label: AskerLabel): string {
	if ('names' in label) return namesWords(label.names);
	const { count, yearGroup: year } = label;
	return count === 1 ? m.experts_somebody_year({ year }) : m.experts_some_year({ count, year });
}

export const wantedWords = (count: number): string =>
	count === 1 ? m.experts_wanted_one() : m.experts_wanted_other({ count });

export const thanksWords = (count: number): string => {
	if (count === 0) return m.experts_thanks_none();
	return count === 1 ? m.experts_thanks_one() : m.experts_thanks_other({ count });
};
