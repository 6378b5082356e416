import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const cores = availableParallelism();

/** Whether server and load can each have a core of their own here. */
export const pinned = cores > 1 && spawnSync('taskset', ['--version']).status === 0;

const server = '0';
const generator = '1';
const all = `0-${cores - 1}`;

/** Gives a server's process, with all its threads, the first core for itself. */
export const pinServer = (pid: number) => pin(pid, server);

/** Keeps this process, and what it starts from now on, away from the servers' core. */
export const stepAside = () => pin(process.pid, generator);

/** Lets this process, and what it starts from now on, use every core again: a browser needs more than one. */
export const spreadOut = () => pin(process.pid, all);

function pin(pid: number, to: string) {
	if (pinned) spawnSync('taskset', ['-a', '-c', '-p', to, String(pid)]);
}
