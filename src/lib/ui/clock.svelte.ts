import { createSubscriber } from 'svelte/reactivity';

const beat = 30_000;

const subscribe = createSubscriber((update) => {
	const timer = setInterval(update, beat);
	return () => clearInterval(timer);
});

/**
 * A clock that was set by the server and runs on in the browser, so that a Chromebook with a wrong
 * clock still says "2 minutes ago". What reads it in a component is redrawn twice a minute.
 */
export function runOn(serverNow: Date): () => Date {
	const setAt = performance.now();
	return () => {
		subscribe();
		return new Date(serverNow.getTime() + performance.now() - setAt);
	};
}
