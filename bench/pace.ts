import http from 'node:http';

/** One connection, one question at a time, for as long as it is used: for times rather than rates. */
export function visitor(cookie: string) {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	return {
		/** How many milliseconds until the whole answer was there, and what it was. */
		ask(url: string): Promise<{ ms: number; status: number; body: string }> {
			return new Promise((resolve, reject) => {
				const began = performance.now();
				const request = http.get(url, { agent, headers: { cookie } }, (response) => {
					let body = '';
					response.setEncoding('utf8');
					response.on('data', (chunk) => (body += chunk));
					response.on('end', () =>
						resolve({ ms: performance.now() - began, status: response.statusCode!, body }),
					);
					response.on('error', reject);
				});
				request.on('error', reject);
			});
		},
		leave: () => agent.destroy(),
	};
}

/** Asks for so many seconds, one after the other; gives the milliseconds of each answer. */
export async function askFor(url: string, cookie: string, seconds: number): Promise<number[]> {
	const { ask, leave } = visitor(cookie);
	const times: number[] = [];
	const until = performance.now() + seconds * 1000;
	while (performance.now() < until) {
		const { ms, status } = await ask(url);
		if (status !== 200) throw new Error(`${url} answered ${status}`);
		times.push(ms);
	}
	leave();
	return times;
}
