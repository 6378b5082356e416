import type { Guide } from '../guide.ts';
import type { Draft, DraftKey } from './draft.ts';
import type { Note } from './mistake.ts';

/**
 * Notes in the second language what it says otherwise than the first: a child's answers belong to
 * the lesson, not to the language it was read in. `other` is the name of the first language's file.
 */
export function compareTwins(first: Draft, second: Draft, other: string, note: Note): void {
	const odd = noteOddKeys(first, second, other, note);
	// What one side lacks is no use comparing: it would be told a second time in other words.
	if (odd) return;
	noteOrder(first.keys, second.keys, other, note);
	noteFacts(first, second, other, note);
}

function noteOddKeys(first: Draft, second: Draft, other: string, note: Note): boolean {
	const there = new Set(first.keys.map(({ key }) => key));
	const here = new Set(second.keys.map(({ key }) => key));
	const missing = first.keys.filter(({ key }) => !here.has(key));
	const extra = second.keys.filter(({ key }) => !there.has(key));
	const lineOfStep = new Map(second.steps.map(({ step, line }) => [step, line]));
	for (const { key, step } of missing) note(lineOfStep.get(step) ?? 1, 'twin_missing', { key, other });
	for (const { key, line } of extra) note(line, 'twin_extra', { key, other });
	return missing.length + extra.length > 0;
}

function noteOrder(first: DraftKey[], second: DraftKey[], other: string, note: Note): void {
	const odd = second.find(({ key, step }, place) => key !== first[place]?.key || step !== first[place]?.step);
	if (odd) note(odd.line, 'twin_order', { key: odd.key, other });
}

function noteFacts(first: Draft, second: Draft, other: string, note: Note): void {
	for (const { key, what, value, line } of second.facts) {
		const there = first.facts.find((fact) => fact.key === key && fact.what === what)?.value;
		if (there === undefined) continue;
		if (there !== value)
			note(line, 'twin_differs', { key, what, here: value || '-', there: there || '-', other });
	}
}

/** Notes the sections that only the other language's guide has. */
export function compareGuides(first: Guide, second: Guide, note: Note): void {
	const here = new Set(second.parts.map(({ section }) => section));
	for (const { section } of first.parts) if (!here.has(section)) note(1, 'section_missing', { section });
}
