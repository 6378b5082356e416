/** Something on the page, and how far it stood from the top of the window. */
export type Anchor = { element: Element; top: number };

/**
 * What should stay where it is when the feed changes: where someone is typing or has the focus, else the first
 * post in view once the feed's beginning has left the window. Null where new posts may simply come in at the top.
 */
export function anchorIn(feed: Element): Anchor | null {
	const focused = document.activeElement;
	if (focused && feed.contains(focused)) return hold(focused);
	if (feed.getBoundingClientRect().top >= 0) return null;
	const inView = [...feed.children].find((child) => child.getBoundingClientRect().bottom > 0);
	return inView ? hold(inView) : null;
}

/** Scrolls so that it stands where it stood. */
export function holdOn(anchor: Anchor | null): void {
	if (!anchor?.element.isConnected) return;
	const moved = anchor.element.getBoundingClientRect().top - anchor.top;
	if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

const hold = (element: Element): Anchor => ({ element, top: element.getBoundingClientRect().top });
