import http from 'node:http';
import type { App } from '../app.ts';

export type Stream = {
	/** Names of events with their data, in the order they came. */
	events: { name: string; data: string; at: number }[];
	open: boolean;
	/** Ends it from this side, politely or by cutting the line. */
	end(how?: 'fin' | 'rst'): void;
	/** Resolves when an event that matches has come. */
	heard(name: string, since?: number): Promise<{ at: number }>;
};

const agent = new http.Agent({ maxSockets: Infinity });

/** Opens a stream of server-sent events as a browser does. */
export function openStream(app: App, cookie: string): Promise<Stream> {
	return new Promise((resolve, reject) => {
		const request = http.get(
			`${app.url}/stream`,
			{ agent, headers: { cookie, accept: 'text/event-stream' } },
			(response) => {
				const waiting = new Set<() => void>();
				const stream: Stream = {
					events: [],
					open: true,
					end(how = 'fin') {
						if (how === 'rst') response.socket.resetAndDestroy();
						else request.destroy();
					},
					heard: (name, since = 0) =>
						new Promise((found) => {
							const look = () => {
								const event = stream.events.find((one) => one.name === name && one.at >= since);
								if (!event) return;
								waiting.delete(look);
								found(event);
							};
							waiting.add(look);
							look();
						}),
				};
				let unread = '';
				response.on('data', (chunk) => {
					unread += chunk;
					const blocks = unread.split('\n\n');
					unread = blocks.pop()!;
					for (const block of blocks) {
						const name = /^event: (.*)$/m.exec(block)?.[1];
						if (name)
							stream.events.push({
								name,
								data: /^data: (.*)$/m.exec(block)?.[1] ?? '',
								at: performance.now(),
							});
					}
					for (const look of [...waiting]) look();
				});
				response.on('close', () => (stream.open = false));
				response.on('error', () => (stream.open = false));
				if (response.statusCode === 200) resolve(stream);
				else reject(new Error(`The stream answered ${response.statusCode}`));
			},
		);
		request.on('error', reject);
	});
}

export const openAll = (app: App, cookies: string[]) =>
	Promise.all(cookies.map((cookie) => openStream(app, cookie)));
