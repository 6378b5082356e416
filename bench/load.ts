import autocannon from 'autocannon';
import { processorTime } from './process.ts';

/** What one round of load came to. */
export type Round = {
	perSecond: number;
	p50: number;
	p99: number;
	bytes: number;
	/** Milliseconds of processor time of the server per answer: hardly hangs on who else uses the machine. */
	processor: number;
};

export type Asked = {
	url: string;
	/** The server's process. */
	pid: number;
	headers?: Record<string, string>;
	/** Makes the next request's body and headers; the request is a POST then. */
	form?: () => { body: string; headers: Record<string, string> };
	/** Every answer must pass, or the round does not count. */
	isRight?: (body: string) => boolean;
};

const connections = 20;

/** Asks for one thing over and over, over 20 connections, for so many seconds. A single wrong answer is an error. */
export async function load({ url, pid, headers, form, isRight }: Asked, seconds: number): Promise<Round> {
	const before = processorTime(pid);
	const result = await autocannon({
		url,
		connections,
		duration: seconds,
		headers,
		requests: form && [{ method: 'POST', setupRequest: (request) => ({ ...request, ...form() }) }],
		verifyBody: isRight,
	});
	const { errors, timeouts, mismatches, non2xx, requests, latency, throughput } = result;
	if (errors + timeouts + mismatches + non2xx > 0 || requests.total === 0)
		throw new Error(
			`${url}: ${non2xx} refusals, ${mismatches} wrong answers, ${errors} errors, ${timeouts} time-outs in ${requests.total} requests`,
		);
	return {
		perSecond: requests.total / result.duration,
		p50: latency.p50,
		p99: latency.p99,
		bytes: Math.round(throughput.total / requests.total),
		processor: (processorTime(pid) - before) / requests.total,
	};
}
