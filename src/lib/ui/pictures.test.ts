import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pictureName } from './pictureNames.ts';
import {
	avatars,
	isPicture,
	passwordPictures,
	pictures,
	postPictures,
	reactionPictures,
	signPictures,
	tintOf,
	tints,
} from './pictures.ts';
import { sprite } from './sprite.ts';

const drawn = readFileSync(new URL('../../../static/pictures.svg', import.meta.url), 'utf8');
const drawnIds = [...drawn.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
const lists = { passwordPictures, avatars, postPictures, reactionPictures, signPictures };

describe('the pictures', () => {
	test('a picture password is chosen from sixteen', () => {
		expect(passwordPictures).toHaveLength(16);
	});

	test('a class of thirty has more avatars than pupils', () => {
		expect(avatars.length).toBeGreaterThanOrEqual(32);
	});

	test.each(Object.entries(lists))('%s names none twice', (_, list) => {
		expect(new Set<string>(list).size).toBe(list.length);
	});

	test('no avatar gives a hint about a picture password', () => {
		const secret = new Set<string>(passwordPictures);
		expect(avatars.filter((id) => secret.has(id))).toEqual([]);
	});

	test('know their own ids and no others', () => {
		expect(isPicture('fox')).toBe(true);
		expect([undefined, null, 7, '', 'toString', '../fox'].filter(isPicture)).toEqual([]);
	});

	test('always have the same background, one of those that exist', () => {
		const used = new Set(pictures.map(tintOf));
		expect([...used].sort()).toEqual(Array.from({ length: tints }, (_, i) => `tint-${i + 1}`));
		expect(tintOf('fox')).toBe(tintOf('fox'));
	});
});

describe('the sprite', () => {
	test('draws every picture once and nothing else', () => {
		expect(drawnIds).toEqual([...pictures]);
	});

	test('is named after its content, so that a browser may keep it for good', () => {
		const version = createHash('sha256').update(drawn).digest('hex').slice(0, 10);
		expect(sprite).toBe(`/pictures.svg?v=${version}`);
	});

	test('asks for nothing from elsewhere and runs nothing', () => {
		expect(drawn.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
			/https?:|url\(|<script|<style|style=|\son\w+=/,
		);
	});

	test('is light enough for a first visit', () => {
		expect(gzipSync(drawn).length).toBeLessThan(60_000);
	});
});

describe('the names of pictures', () => {
	test.each(['nl', 'en'])('each has one in %s', (language) => {
		const nameless = pictures.filter((id) => !/\p{L}{2}/u.test(pictureName(id, language)));
		expect(nameless).toEqual([]);
	});

	test.each(['nl', 'en'])('no two of a list sound the same in %s', (language) => {
		for (const list of Object.values(lists)) {
			const names = list.map((id) => pictureName(id, language));
			expect(new Set(names).size).toBe(names.length);
		}
	});

	test('are in the language that was asked for', () => {
		expect(pictureName('hedgehog', 'nl')).toBe('egel');
		expect(pictureName('hedgehog', 'en')).toBe('hedgehog');
	});
});
