import type { ClassRule } from '#lib/people/classroom.ts';
import type { Language } from '#lib/people/person.ts';

/** As many as can be read from the back row. */
export const mostRules = 8;
/** In characters. */
export const ruleLength = 80;

/** What every class begins with, until its teacher writes down what they agreed on themselves. */
export const shippedRules: readonly ClassRule[] = [
	{ nl: 'We zijn aardig voor elkaar.', en: 'We are kind to each other.' },
	{ nl: 'We delen niets dat privé is.', en: 'We share nothing that is private.' },
	{ nl: 'Gaat het over een ander? Dan vragen we het eerst.', en: 'Is it about somebody else? We ask first.' },
	{ nl: 'We schrijven wat klopt.', en: 'We write what is true.' },
	{ nl: 'Zien we iets naars? Dan zeggen we het.', en: 'Do we see something nasty? We tell.' },
];

/** What a class agreed on, as somebody reads it. */
export const rulesIn = (rules: readonly ClassRule[] | null, language: Language): string[] =>
	(rules ?? shippedRules).map((rule) => rule[language]);

/** Names of problems; the page has a sentence for each. */
export type RuleProblem = 'long' | 'missing';
export type ReadRules =
	{ rules: ClassRule[] | null } | { typed: ClassRule[]; problems: Record<number, RuleProblem> };

/**
 * Reads the form of the rules: as many lines as there may be, of which any may be empty. What has no English of its
 * own is read in Dutch. Nothing at all is null: the rules that every class begins with.
 */
export function readRules(form: FormData): ReadRules {
	const words = (name: string) => String(form.get(name) ?? '').trim();
	const typed = Array.from({ length: mostRules }, (_, i) => ({ nl: words(`nl${i}`), en: words(`en${i}`) }));
	const problems = Object.fromEntries(
		typed.flatMap(({ nl, en }, i): [number, RuleProblem][] => {
			if (nl.length > ruleLength || en.length > ruleLength) return [[i, 'long']];
			return nl === '' && en !== '' ? [[i, 'missing']] : [];
		}),
	);
	if (Object.keys(problems).length > 0) return { typed, problems };
	const rules = typed.filter(({ nl }) => nl !== '').map(({ nl, en }) => ({ nl, en: en || nl }));
	return { rules: rules.length > 0 ? rules : null };
}
