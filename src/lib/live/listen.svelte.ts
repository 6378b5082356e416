import { invalidate } from '$app/navigation';
import { isTopic, liveKey, topics, type Topic } from './topic.ts';

/** Loads of a class are spread over this many milliseconds, so that thirty browsers do not ask in the same one. */
const spread = 120;
/** A short hiccup is not worth a banner. */
const quietBefore = 2500;

export const connection = $state({ lost: false });

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

	navigator.locks
		.request('oefenplein-live', { signal: stopping.signal }, () => readUntil(url, say, stopping.signal))
		.catch(() => {
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
	const waiting = new Set<Topic>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (changed: Topic[]) => {
		for (const topic of changed) waiting.add(topic);
		timer ??= setTimeout(() => {
			timer = undefined;
			const keys = new Set<string>([...waiting].map(liveKey));
			waiting.clear();
			void invalidate((url) => keys.has(url.href));
		}, Math.random() * spread);
	};
}

let losing: ReturnType<typeof setTimeout> | undefined;
function setLost(lost: boolean) {
	clearTimeout(losing);
	if (lost) losing = setTimeout(() => (connection.lost = true), quietBefore);
	else connection.lost = false;
}
