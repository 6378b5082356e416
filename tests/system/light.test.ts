import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get } from './ask.ts';
import { openSquare, type Square } from './square.ts';

let square: Square;
beforeAll(async () => {
	square = await openSquare();
});
afterAll(() => square.app.stop());

/** The scripts and styles that a page asks for by itself, named in it and in its header; each in bytes, compressed. */
async function broughtBy(path: string): Promise<{ scripts: number[]; styles: number[] }> {
	const { body, headers } = await get(square.app, path, square.cookies.Amina!);
	const named = `${headers.get('link') ?? ''}\n${body}`.matchAll(
		/[\w./-]*\/_app\/immutable\/[\w./-]+\.(?:js|css)/g,
	);
	const files = [...new Set([...named].map(String))];
	const weigh = async (ending: string) =>
		Promise.all(
			files
				.filter((file) => file.endsWith(ending))
				.map(async (file) => {
					const answer = await fetch(new URL(file, new URL(path, square.app.url)));
					expect(answer.status, file).toBe(200);
					return gzipSync(await answer.text()).length;
				}),
		);
	return { scripts: await weigh('.js'), styles: await weigh('.css') };
}

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

test('a first visit to the square brings little, in few files', async () => {
	const { scripts, styles } = await broughtBy('/lesson/play');
	expect(sum(scripts)).toBeLessThanOrEqual(80_000);
	expect(sum(styles)).toBeLessThanOrEqual(20_000);
	// A page asks for some ten things more: itself, fonts, pictures, the stream.
	expect(scripts.length + styles.length).toBeLessThanOrEqual(16);
	// That they were found at all.
	expect(scripts.length).toBeGreaterThan(3);
	expect(styles.length).toBeGreaterThan(0);
});

test.each(['/lesson', '/lesson/learn', '/me'])('%s brings no more than a page may', async (path) => {
	const { scripts, styles } = await broughtBy(path);
	expect(sum(scripts)).toBeLessThanOrEqual(100_000);
	expect(scripts.length + styles.length).toBeLessThanOrEqual(20);
});
