import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFile } from '../app.ts';
import { get, isDone, post } from './ask.ts';
import { openSquare, type Square } from './square.ts';

let square: Square;
let kept: string;
beforeAll(async () => {
	square = await openSquare();
	kept = dirname(newFile());
});
afterAll(async () => {
	expect(square.app.said().trim().split('\n')).toHaveLength(1);
	await square.app.stop();
	rmSync(kept, { recursive: true });
	// What a restore keeps of before stands in the project's own folder of backups.
	for (const name of beforeRestore()) rmSync(join('backups', name));
});

const beforeRestore = () =>
	existsSync('backups') ? readdirSync('backups').filter((name) => name.startsWith('before-restore')) : [];

async function copy(verb: 'backup' | 'restore', ...args: string[]) {
	const env = { ...process.env, DATABASE_URL: `file:${square.app.file}` };
	const child = spawn(process.execPath, ['scripts/copy.ts', verb, ...args], { env });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
	const [status] = (await once(child, 'exit')) as [number];
	return { status, said };
}

const write = async (body: string) =>
	isDone(
		await post(square.app, '/lesson/play?/post', square.cookies.Amina!, {
			key: randomUUID(),
			body,
			seen: 'yes',
		}),
	);
const page = async () => (await get(square.app, '/lesson/play', square.cookies.Amina!)).body;

describe('a backup, while a class is at work', () => {
	test('brings the school back as it was, with the application running through it', async () => {
		const before = beforeRestore().length;
		expect(await write('Voor de reservekopie')).toBe(true);
		const file = join(kept, 'monday.db');
		expect(await copy('backup', file)).toMatchObject({ status: 0 });
		expect(await write('Na de reservekopie')).toBe(true);
		expect(await page()).toContain('Na de reservekopie');

		expect(await copy('restore', file)).toMatchObject({ status: 0 });
		const restored = await page();
		expect(restored).toContain('Voor de reservekopie');
		expect(restored).not.toContain('Na de reservekopie');
		expect(await write('En door')).toBe(true);
		expect(await page()).toContain('En door');
		expect(beforeRestore()).toHaveLength(before + 1);
	});

	test('is not written over another', async () => {
		const file = join(kept, 'taken.db');
		writeFileSync(file, 'mine');
		expect(await copy('backup', file)).toMatchObject({ status: 1, said: expect.stringContaining('already') });
	});

	test.each([
		['nothing', null, 'There is no file'],
		['something else', 'not a database at all, but long enough to look like one', 'not a backup'],
	])('a restore of %s changes nothing, and says why', async (_, content, sentence) => {
		const file = join(kept, `${randomUUID()}.db`);
		if (content) writeFileSync(file, content);
		expect(await copy('restore', file)).toMatchObject({ status: 1, said: expect.stringContaining(sentence) });
		expect(await page()).toContain('En door');
	});
});
