import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from './library.server.ts';

describe('the library', () => {
	let folder: string;
	let clock: number;
	const now = () => clock;
	const aSecondLater = () => (clock += 1000);
	const path = (lesson: string, file: string) => join(folder, lesson, file);

	/** Writes a file and makes sure that it looks changed, however fast the test runs. */
	function edit(lesson: string, file: string, change: (text: string) => string): void {
		const changed = change(readFileSync(path(lesson, file), 'utf8'));
		writeFileSync(path(lesson, file), `${changed}\n`);
	}

	const breakIt = (text: string) => text.replace('kind: scale', 'kind: slider');
	const mendIt = (text: string) => text.replace('kind: slider', 'kind: scale');

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'lessons-'));
		clock = 0;
		cpSync('lessons/deel-ik-dit', join(folder, 'deel-ik-dit'), { recursive: true });
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('lists lessons in the language asked for, and finds them by slug', () => {
		const library = openLibrary(folder, { now });
		expect(library.list('nl')).toMatchObject([{ slug: 'deel-ik-dit', title: 'Deel ik dit?', minutes: 45 }]);
		expect(library.list('en')).toMatchObject([{ slug: 'deel-ik-dit', title: 'Do I share this?' }]);
		expect(library.find('deel-ik-dit')?.edition).toMatch(/^1-[0-9a-f]{16}$/);
		expect(library.find('../deel-ik-dit')).toBeNull();
		expect(library.mistakes()).toEqual([]);
	});

	it('reads no other lesson to find one', () => {
		cpSync(join(folder, 'deel-ik-dit'), join(folder, 'andere-les'), { recursive: true });
		const read: string[] = [];
		const knownTo = (slug: string) => (read.push(slug), {});
		const library = openLibrary(folder, { now, knownTo });
		expect(library.find('deel-ik-dit')).not.toBeNull();
		expect(read).toEqual(['deel-ik-dit']);
		expect(library.list('nl')).toHaveLength(2);
		expect(read).toEqual(['deel-ik-dit', 'andere-les']);
	});

	it('keeps one broken lesson from breaking another', () => {
		cpSync(join(folder, 'deel-ik-dit'), join(folder, 'andere-les'), { recursive: true });
		edit('andere-les', 'lesson.nl.md', breakIt);
		mkdirSync(join(folder, 'lege-map'));
		writeFileSync(join(folder, 'lezen.txt'), 'not a lesson');
		const library = openLibrary(folder, { now });
		expect(library.list('nl').map(({ slug }) => slug)).toEqual(['deel-ik-dit']);
		expect(library.find('andere-les')).toBeNull();
		expect(library.mistakes()).toContainEqual(
			expect.objectContaining({ file: 'andere-les/lesson.nl.md', code: 'field_allowed' }),
		);
		expect(library.mistakes().filter(({ file }) => file.startsWith('lege-map/'))).toHaveLength(4);
	});

	it('notices a change within a second, and gives it another edition', () => {
		const library = openLibrary(folder, { now });
		const first = library.find('deel-ik-dit')!;
		edit('deel-ik-dit', 'guide.en.md', (text) => text.replace('title: Guide to', 'title: A guide to'));
		clock += 999;
		expect(library.find('deel-ik-dit')).toBe(first);
		clock += 1;
		const second = library.find('deel-ik-dit')!;
		expect(second.lesson.guides.en.title).toMatch(/^A guide to/);
		expect(second.edition).not.toBe(first.edition);
		aSecondLater();
		expect(library.find('deel-ik-dit')).toBe(second);
	});

	it('keeps the last good edition while its author makes a mistake', () => {
		const library = openLibrary(folder, { now });
		const good = library.find('deel-ik-dit');
		edit('deel-ik-dit', 'lesson.nl.md', breakIt);
		aSecondLater();
		expect(library.find('deel-ik-dit')).toBe(good);
		expect(library.mistakes()).toMatchObject([{ file: 'deel-ik-dit/lesson.nl.md', code: 'field_allowed' }]);
		edit('deel-ik-dit', 'lesson.nl.md', mendIt);
		aSecondLater();
		expect(library.mistakes()).toEqual([]);
	});

	it('sees lessons come and go', () => {
		const library = openLibrary(folder, { now });
		expect(library.list('nl')).toHaveLength(1);
		cpSync(join(folder, 'deel-ik-dit'), join(folder, 'nieuwe-les'), { recursive: true });
		expect(library.find('nieuwe-les')).toBeNull();
		aSecondLater();
		expect(library.find('nieuwe-les')).not.toBeNull();
		rmSync(join(folder, 'nieuwe-les'), { recursive: true });
		aSecondLater();
		expect(library.find('nieuwe-les')).toBeNull();
		rmSync(folder, { recursive: true });
		aSecondLater();
		expect(library.list('nl')).toEqual([]);
	});

	it('asks again what a lesson may name when its scenario changes', () => {
		const cast = ['saar'];
		const knownTo = (slug: string) => (slug === 'deel-ik-dit' ? { cast } : {});
		const library = openLibrary(folder, { now, knownTo });
		expect(library.mistakes().length).toBeGreaterThan(0);
		expect(new Set(library.mistakes().map(({ code }) => code))).toEqual(new Set(['author_unknown']));
		cast.push('yusuf', 'lotte', 'robin', 'opa-henk', 'bakkerij-vos', 'milan', 'nina-online', 'dj-nova');
		writeFileSync(path('deel-ik-dit', 'scenario.yaml'), 'cast: changed');
		aSecondLater();
		expect(library.mistakes()).toEqual([]);
	});

	it('reports a file that is there but cannot be read, and reads it once it can', () => {
		rmSync(path('deel-ik-dit', 'lesson.en.md'));
		mkdirSync(path('deel-ik-dit', 'lesson.en.md'));
		const library = openLibrary(folder, { now });
		expect(library.mistakes()).toMatchObject([{ file: 'deel-ik-dit/lesson.en.md', code: 'file_unreadable' }]);
		rmSync(path('deel-ik-dit', 'lesson.en.md'), { recursive: true });
		cpSync('lessons/deel-ik-dit/lesson.en.md', path('deel-ik-dit', 'lesson.en.md'));
		aSecondLater();
		expect(library.mistakes()).toEqual([]);
	});
});
