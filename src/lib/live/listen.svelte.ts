import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';
import { isTopic, liveKey, topics, type Topic } from './topic.ts';

/** Loads of a class are spread over this many milliseconds, so that thirty browsers do not ask in the same one. */
const spread = 120;
/** A short hiccup is not worth a banner. */
const quietBefore = 2500;

export const connection = $state({ lost: false });

/** Whether the stream is known to be cut, at once and not after a polite while. */
let cut = false;

/**
 * Loads again what depends on a topic, unless there is no connection: then the framework would put an error page
 * in the place of the page somebody is writing on. When the connection is back, everything is loaded anyway.
 */
export async function lookAgain(changed: readonly Topic[]): Promise<void> {
	// Loading again would break off a change of page that is under way.
	await navigating.complete?.catch(() => {});
	if (cut || !navigator.onLine) return;
	const keys: string[] = changed.map(liveKey);
	await invalidate((url) => keys.includes(url.href)).catch(() => {
		// The connection went at this very moment; when it is back, everything is loaded.
	});
}

/**
 * Keeps this page up to date: each ping loads again what depends on its topic.
 * Tabs of one browser share a single stream (a browser allows six connections to a host);
 * the tab that holds the lock passes on what it hears. Returns how to stop.
 */
export function listen(url: string): () => void {
	const channel = new BroadcastChannel('oefenplein-live');
	const stopping = new AbortController();
	const changed = gather();
	const say = (message: Message) => {
		hear(message);
		channel.postMessage(message);
	};
	channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);

	function hear(message: Message) {
		if (message.kind === 'changed') changed(message.topics);
		else setLost(message.kind === 'lost');
	}

	const read = () => readUntil(url, say, stopping.signal);
	// On plain http, as on a school's own network, browsers offer no locks: then every tab reads for itself.
	const reading = navigator.locks?.request('oefenplein-live', { signal: stopping.signal }, read) ?? read();
	reading.catch(() => {
		// Stopped before it was this tab's turn.
	});

	const back = () => changed([...topics]);
	window.addEventListener('online', back);
	return () => {
		stopping.abort();
		channel.close();
		window.removeEventListener('online', back);
	};
}

type Message = { kind: 'changed'; topics: Topic[] } | { kind: 'lost' } | { kind: 'found' };

function readUntil(url: string, say: (message: Message) => void, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		let source: EventSource;
		let again: ReturnType<typeof setTimeout>;
		let wait = 1000;
		const open = () => {
			source = new EventSource(url);
			source.addEventListener('hello', () => {
				wait = 1000;
				say({ kind: 'found' });
				say({ kind: 'changed', topics: [...topics] });
			});
			source.addEventListener('changed', ({ data }: MessageEvent<string>) =>
				say({ kind: 'changed', topics: data.split(' ').filter(isTopic) }),
			);
			source.onerror = () => {
				say({ kind: 'lost' });
				// The browser tries again by itself, except after an answer that was no stream.
				if (source.readyState !== EventSource.CLOSED) return;
				again = setTimeout(open, wait + Math.random() * 500);
				wait = Math.min(wait * 2, 10_000);
			};
		};
		open();
		signal.addEventListener('abort', () => {
			clearTimeout(again);
			source.close();
			resolve();
		});
	});
}

/** Collects what changed for a moment, then loads it in one go. */
function gather() {
	const waiting: Topic[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (changed: Topic[]) => {
		waiting.push(...changed);
		timer ??= setTimeout(() => {
			timer = undefined;
			void lookAgain(waiting.splice(0));
		}, Math.random() * spread);
	};
}

let losing: ReturnType<typeof setTimeout> | undefined;
function setLost(lost: boolean) {
	cut = lost;
	clearTimeout(losing);
	if (lost) losing = setTimeout(() => (connection.lost = true), quietBefore);
	else connection.lost = false;
}
