declare module 'autocannon' {
	type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
	type Options = {
		url: string;
		connections: number;
		duration: number;
		timeout?: number;
		headers?: Record<string, string>;
		requests?: (Request & { setupRequest?: (request: Request) => Request })[];
		verifyBody?: (body: string) => boolean;
	};
	type Result = {
		duration: number;
		errors: number;
		timeouts: number;
		mismatches: number;
		non2xx: number;
		requests: { total: number };
		latency: { p50: number; p99: number };
		throughput: { total: number };
	};
	export default function autocannon(options: Options): Promise<Result>;
}
