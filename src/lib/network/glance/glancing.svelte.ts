import { connection } from '#lib/live/listen.svelte.ts';
import { glancesAtOnce, longestGlance } from '../limits.ts';

/** Milliseconds between two tellings: seldom enough for a class, and little is lost when a tab closes. */
const beat = 15_000;

/**
 * Tells the server how long posts stood before her eyes: those that are half in view, or fill much of the window,
 * while she looks at this tab.
 * @param list holds the posts; each child carries its id as `data-post`
 */
export function watchGlances(list: HTMLElement): () => void {
	const inView = new Set<string>();
	/** Milliseconds since the last telling. */
	const looked = new Map<string, number>();
	let counted = performance.now();

	function count() {
		const now = performance.now();
		const passed = now - counted;
		counted = now;
		for (const post of inView) looked.set(post, (looked.get(post) ?? 0) + passed);
	}

	function tell() {
		if (document.visibilityState === 'visible') count();
		const glances = [...looked]
			.map(([post, passed]) => ({ post, seconds: Math.min(longestGlance, Math.round(passed / 1000)) }))
			.filter(({ seconds }) => seconds > 0)
			.slice(0, glancesAtOnce);
		if (glances.length === 0 || connection.lost) return;
		looked.clear();
		const body = new URLSearchParams();
		for (const { post, seconds } of glances) {
			body.append('post', post);
			body.append('seconds', String(seconds));
		}
		// What does not arrive is forgotten: it is only about how long.
		void fetch('/lesson/play/looked', { method: 'POST', body, keepalive: true }).catch(() => {});
	}

	/** Time in another tab is no time of looking. */
	function turn() {
		if (document.visibilityState === 'visible') counted = performance.now();
		else {
			count();
			tell();
		}
	}

	const sight = new IntersectionObserver(
		(entries) => {
			count();
			for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
				const post = (target as HTMLElement).dataset.post;
				if (!post) continue;
				const fills = intersectionRect.height > 0.4 * (rootBounds?.height ?? Infinity);
				if (intersectionRatio >= 0.5 || fills) inView.add(post);
				else inView.delete(post);
			}
		},
		{ threshold: [0, 0.25, 0.5, 0.75, 1] },
	);
	const observe = () => [...list.children].forEach((post) => sight.observe(post));
	const arrivals = new MutationObserver(observe);

	observe();
	arrivals.observe(list, { childList: true });
	document.addEventListener('visibilitychange', turn);
	const timer = setInterval(tell, beat);
	return () => {
		tell();
		clearInterval(timer);
		document.removeEventListener('visibilitychange', turn);
		arrivals.disconnect();
		sight.disconnect();
	};
}
