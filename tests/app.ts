import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type App = {
	url: string;
	file: string;
	process: ChildProcess;
	/** Everything it printed: nothing of it may come from an unhandled problem. */
	said(): string;
	/** Ends it at once, as a power cut would, and starts it again on the same database and port. */
	crashAndRestart(afterCrash?: () => void): Promise<void>;
	stop(): Promise<void>;
};

/** Where an application of a test keeps its school; `stop` takes the folder away. */
export const newFile = () => join(mkdtempSync(join(tmpdir(), 'oefenplein-app-')), 'school.db');

/** Starts the built application: on a new database with the demo school in it, or on one that was prepared. */
export async function startApp(env: Record<string, string> = {}, file = newFile()): Promise<App> {
	const port = await freePort();
	let said = '';

	async function start(): Promise<ChildProcess> {
		const child = spawn(process.execPath, ['server.js'], {
			env: {
				...process.env,
				DATABASE_URL: `file:${file}`,
				HOST: '127.0.0.1',
				PORT: String(port),
				DEMO: '1',
				...env,
			},
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		});
		child.stdout!.on('data', (chunk) => (said += chunk));
		child.stderr!.on('data', (chunk) => (said += chunk));
		await new Promise<void>((resolve, reject) => {
			child.once('message', () => resolve());
			child.once('exit', (code) => reject(new Error(`The application ended with ${code}:\n${said}`)));
		});
		return child;
	}

	const app: App = {
		url: `http://127.0.0.1:${port}`,
		file,
		process: await start(),
		said: () => said,
		async crashAndRestart(afterCrash) {
			await ended(app.process, 'SIGKILL');
			afterCrash?.();
			app.process = await start();
		},
		async stop() {
			await ended(app.process, 'SIGKILL');
			rmSync(dirname(file), { recursive: true, force: true });
		},
	};
	return app;
}

export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.kill(signal);
	});
}

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
