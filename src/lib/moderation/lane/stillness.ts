/**
 * Notes where the item stands that somebody has in hand. The function it answers, called after the list changed,
 * scrolls so that the item stands there again: nothing moves under a finger because something new came in above.
 */
export function holdStill(list: HTMLElement): () => void {
	const item = inHand(list);
	const before = item?.getBoundingClientRect().top ?? 0;
	return () => {
		if (!item?.isConnected || item.hidden) return;
		const moved = item.getBoundingClientRect().top - before;
		if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
	};
}

/** The item with the focus, else the one under the pointer, else the first in sight once somebody has scrolled. */
export function inHand(list: HTMLElement): HTMLElement | null {
	const focused = document.activeElement?.closest('article');
	if (focused && list.contains(focused)) return focused;
	const pointed = list.querySelector<HTMLElement>('article:hover');
	if (pointed || scrollY < 8) return pointed;
	const items = [...list.querySelectorAll<HTMLElement>('article')];
	return items.find((item) => item.getBoundingClientRect().bottom > 0) ?? null;
}
