import { lookAgain } from '#lib/live/listen.svelte.ts';

const longest = 2 ** 31 - 1;
/** So that thirty browsers do not look in the same millisecond. */
const spread = 400;

/**
 * The cast writes ahead of time: the page looks again when the next of it appears.
 * @param page the server's clock, and milliseconds until something appears by itself
 */
export function lookWhenNext(page: () => { now: Date; next: number | null | undefined }): void {
	$effect(() => {
		const { now, next } = page();
		void now;
		if (next == null) return;
		const wait = Math.min(next + Math.random() * spread, longest);
		const timer = setTimeout(() => lookAgain(['network']), wait);
		return () => clearTimeout(timer);
	});
}
