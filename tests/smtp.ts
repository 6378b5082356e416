import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ended } from './app.ts';

export type Received = { from: string; to: string[]; user: string | null; raw: string };

/** Starts a real server for mail as a process of its own, and hears what comes in there. */
export async function startSmtp({ port = 0, mood = '' } = {}) {
	const child = spawn(process.execPath, ['tests/smtpProcess.ts', String(port), mood], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const received: Received[] = [];
	const waiting = new Set<() => void>();
	const started = new Promise<number>((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`The server for mail ended with ${code}`)));
		createInterface({ input: child.stdout }).on('line', (line) => {
			const said = JSON.parse(line) as Received | { port: number };
			if ('port' in said) return resolve(said.port);
			received.push(said);
			for (const look of [...waiting]) look();
		});
	});
	return {
		port: await started,
		received,
		/** The letter with this number, from 1, as soon as it is there. */
		letter: (number: number): Promise<Received> =>
			new Promise((resolve) => {
				const look = () => {
					const found = received[number - 1];
					if (!found) return void waiting.add(look);
					waiting.delete(look);
					resolve(found);
				};
				look();
			}),
		stop: () => ended(child, 'SIGKILL'),
	};
}

/** The words of a letter that came as quoted-printable. */
export const wordsOf = ({ raw }: Received): string =>
	Buffer.from(
		raw
			.slice(raw.indexOf('\r\n\r\n'))
			.replaceAll(/=\r?\n/g, '')
			.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
		'latin1',
	).toString('utf8');
