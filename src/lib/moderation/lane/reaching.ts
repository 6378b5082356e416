import type { Place } from './keys.ts';

// What the keys of the lane reach for on the page. The marks that are looked for stand in LaneItem and Decisions.

const typing =
	'textarea, select, input:not([type=checkbox]), [contenteditable=true], dialog[open], [popover]:popover-open';

/** Where a key was pressed. */
export function placeOf(target: EventTarget | null, feed: HTMLElement | undefined): Place {
	if (!(target instanceof Element)) return 'page';
	if (target.closest(typing)) return 'typing';
	if (target.localName === 'article' && feed?.contains(target)) return 'item';
	return target.closest('a, button, input, summary, label') ? 'control' : 'page';
}

export function goTo(id: string | undefined) {
	const article = id === undefined ? null : document.getElementById(id);
	article?.focus({ preventScroll: true });
	article?.scrollIntoView({ block: 'nearest' });
}

export const approveIn = (article: Element) =>
	article.querySelector<HTMLFormElement>('form[data-decision=approved]')?.requestSubmit();

const ticked = () => document.querySelector<HTMLFormElement>('#bulk');

export const approveTicked = () => ticked()?.requestSubmit();

/** Opens the field in which somebody says why of all that is ticked. */
export function askWhyOfTicked(decision: 'returned' | 'removed') {
	const form = ticked();
	if (form) askWhy(form, decision);
}

/** Opens the field in which somebody says why, ready to type; what the cast wrote has none to be given back with. */
export function askWhy(where: Element, decision: 'returned' | 'removed') {
	const why = where.querySelector<HTMLDetailsElement>(`details[data-decision=${decision}]`);
	if (!why) return;
	why.open = true;
	why.querySelector('textarea')?.focus({ preventScroll: true });
	why.scrollIntoView({ block: 'nearest' });
}

/** Shows or hides the earlier versions; false where there are none. */
export function toggleVersions(article: Element): boolean {
	const versions = article.querySelector<HTMLDetailsElement>('details.earlier');
	if (versions) versions.open = !versions.open;
	return versions !== null;
}
