import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a running process holds, as Linux tells it. */
export const memory = (pid: number): number => megabytes(pid, 'VmRSS');
export const mostMemory = (pid: number): number => megabytes(pid, 'VmHWM');

function megabytes(pid: number, line: string): number {
	const kilobytes = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(
		readFileSync(`/proc/${pid}/status`, 'utf8'),
	)?.[1];
	return Math.round((Number(kilobytes) * 1024) / 1e5) / 10;
}

/** Milliseconds that a process has used of its processor, in steps of ten; 0 where nobody tells. */
export function processorTime(pid: number): number {
	try {
		// The name, between brackets, may hold spaces; the times are the 14th and 15th field.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		return (Number(fields[11]) + Number(fields[12])) * 10;
	} catch {
		return 0;
	}
}

export function sockets(pid: number): number {
	const folder = `/proc/${pid}/fd`;
	const isSocket = (fd: string) => {
		try {
			return readlinkSync(`${folder}/${fd}`).startsWith('socket:');
		} catch {
			// Closed while we looked.
			return false;
		}
	};
	return readdirSync(folder).filter(isSocket).length;
}
