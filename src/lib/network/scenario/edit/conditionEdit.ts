import type { Conditions } from '../format/condition.ts';
import { fieldOf, namesIn, numberIn, textIn, type Typed } from './typed.ts';
import type { Path } from '../mistake.ts';

/** Conditions that choose: what may be asked of each, as the form offers it. */
export const choosing = [
	'findings',
	'heeded',
	'onCast',
	'onPost',
	'chose',
	'picture',
	'shows',
	'audience',
	'profile',
	'pull',
] as const;
export const counting = ['exactly', 'atLeast', 'atMost'] as const;

/** In a form: one or more of those that are ticked below it. */
export const these = 'these';

/** A comma in a phrase would make two of it; what is looked for is its words, and those stay. */
const listOf = (phrases: readonly string[]) =>
	phrases.map((phrase) => phrase.replaceAll(',', ' ')).join(', ');
const phrasesOf = (text: string) =>
	text
		.split(',')
		.map((phrase) => phrase.trim())
		.filter(Boolean);

/** The conditions as they were filled in. `lead` stands before the names of their fields. */
export function conditionsIn(typed: Typed, before: Conditions = {}, lead = ''): Record<string, unknown> {
	const asked: Record<string, unknown> = {};
	for (const name of choosing) {
		const was = before[name];
		const ticked = namesIn(typed, `${lead}${name}-${these}`, Array.isArray(was) ? was : []);
		const chosen = textIn(typed, `${lead}${name}`);
		if (chosen === 'any' || chosen === 'none') asked[name] = chosen;
		// Without scripts a box can be ticked while nothing says that boxes count: whoever ticks means it.
		else if (ticked.length > 1 || (ticked.length > 0 && Array.isArray(was) && was.length === ticked.length))
			asked[name] = ticked;
		else if (ticked.length === 1) asked[name] = ticked[0];
		else if (chosen !== '') asked[name] = [];
	}
	const says = {
		nl: phrasesOf(textIn(typed, `${lead}says-nl`)),
		en: phrasesOf(textIn(typed, `${lead}says-en`)),
	};
	if (says.nl.length + says.en.length > 0) asked.says = says;
	const times = counting.flatMap((how) => {
		const count = numberIn(typed, `${lead}times-${how}`);
		return count === undefined ? [] : [[how, count]];
	});
	if (times.length > 0) asked.times = Object.fromEntries(times);
	return asked;
}

/** Conditions as a part of something, left out where there are none. */
export function ifIn(typed: Typed, before?: Conditions, lead = ''): { if?: Record<string, unknown> } {
	const asked = conditionsIn(typed, before, lead);
	if (Object.keys(asked).length > 0) return { if: asked };
	// Nothing asked can be written in two ways; it stays as it was.
	return before && Object.keys(before).length === 0 ? { if: {} } : {};
}

/** The fields of conditions that are there. */
export function typedConditions(asked: Conditions = {}, lead = ''): Typed {
	const typed: Record<string, string> = {};
	for (const name of choosing) {
		const chosen = asked[name];
		if (chosen === undefined) continue;
		const isWord = chosen === 'any' || chosen === 'none';
		typed[`${lead}${name}`] = isWord ? chosen : these;
		if (!isWord) typed[`${lead}${name}-${these}`] = [chosen].flat().join(' ');
	}
	if (asked.says) {
		typed[`${lead}says-nl`] = listOf(asked.says.nl);
		typed[`${lead}says-en`] = listOf(asked.says.en);
	}
	for (const how of counting) {
		const count = asked.times?.[how];
		if (count !== undefined) typed[`${lead}times-${how}`] = String(count);
	}
	return typed;
}

/** The field of something that is wrong below `if`. */
export const conditionField = (path: Path, lead = ''): string => {
	const [name, ...rest] = path;
	const isChoosing = choosing.some((one) => one === name);
	return `${lead}${isChoosing ? String(name) : fieldOf([name ?? '', ...rest])}`;
};
