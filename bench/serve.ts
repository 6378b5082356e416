import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ended, startApp, type App } from '../tests/app.ts';
import { pinServer, spreadOut, stepAside } from './cores.ts';
import { root } from './tree.ts';

/** The built application on that database, on the servers' core. */
export async function serve(file: string, env: Record<string, string> = {}): Promise<App> {
	const app = await serveFreely(file, env);
	pinServer(app.process.pid!);
	return app;
}

/** The same on every core, as a school has it: for what a server does on several of them. */
export async function serveFreely(file: string, env: Record<string, string> = {}): Promise<App> {
	spreadOut();
	const app = await startApp(env, file);
	stepAside();
	return app;
}

export type Floor = { url: string; process: ChildProcess; stop(): Promise<void> };

/** A bare server of `bench/floors`, on the servers' core. */
export async function serveFloor(name: 'feed' | 'insert', ...args: string[]): Promise<Floor> {
	const child = spawn(process.execPath, [join(root, 'bench', 'floors', `${name}.ts`), ...args], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const port = await new Promise<number>((resolve, reject) => {
		child.once('message', (message) => resolve(message as number));
		child.once('exit', (code) => reject(new Error(`The floor "${name}" ended with ${code}.`)));
	});
	pinServer(child.pid!);
	return { url: `http://127.0.0.1:${port}/`, process: child, stop: () => ended(child, 'SIGKILL') };
}
