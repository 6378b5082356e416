import { cpSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ended, newFile, startApp } from './app.ts';

/** A school made before this is made anew: the demo tells of today, of yesterday and of so many days ago. */
const goodFor = 10 * 60 * 1000;

/**
 * The demo school, as an application leaves it that found no school at its start. Making it takes longer than all else
 * of a start: so it is made once, and who wants an application of one's own starts it on a copy.
 */
export function demoSchool() {
	let made: { file: string; at: number } | undefined;

	const discard = () => made && rmSync(dirname(made.file), { recursive: true, force: true });

	return {
		async copy(): Promise<string> {
			if (!made || Date.now() - made.at > goodFor) {
				discard();
				made = { at: Date.now(), file: await make() };
			}
			const file = newFile();
			// The folder, because the secret lies beside the database.
			cpSync(dirname(made.file), dirname(file), { recursive: true });
			return file;
		},
		discard,
	};
}

async function make(): Promise<string> {
	const { process, file } = await startApp();
	// Politely, so that all of it is in the one file and nobody writes there any more.
	await ended(process, 'SIGTERM');
	return file;
}
