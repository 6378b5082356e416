import { expect, test } from 'vitest';
import { choosePictures, readPictures, secretOf } from './picturePassword.ts';

const offered = ['cat', 'sun', 'bike', 'fish', 'tree'];

test.each([
	[
		['cat', 'sun', 'bike'],
		['cat', 'sun', 'bike'],
	],
	[['cat,sun,bike'], ['cat', 'sun', 'bike']],
	[
		['cat, sun', ' bike', ''],
		['cat', 'sun', 'bike'],
	],
	[['cat', 'sun'], null],
	[['cat', 'sun', 'bike', 'fish'], null],
	[['cat', 'sun', 'cat'], null],
	[['cat', 'sun', 'dragon'], null],
	[[], null],
	[[new Blob(['cat']), 'sun', 'bike'], null],
	[['__proto__', 'constructor', 'toString'], null],
])('taps %j are read as %j', (values, pictures) => {
	expect(readPictures(values, offered)).toEqual(pictures);
});

test('order is part of the password', () => {
	expect(secretOf(['cat', 'sun', 'bike'])).not.toBe(secretOf(['sun', 'cat', 'bike']));
});

test('chance can choose each of the 60 rows of three out of five, and nothing else', () => {
	const chosen = new Set<string>();
	for (let a = 0; a < 5; a++) {
		for (let b = 0; b < 4; b++) {
			for (let c = 0; c < 3; c++) {
				const draws = [a, b, c];
				const pictures = choosePictures(offered, () => draws.shift()!);
				expect(readPictures(pictures, offered)).toEqual(pictures);
				chosen.add(secretOf(pictures));
			}
		}
	}
	expect(chosen.size).toBe(60);
	expect(() => choosePictures(['cat', 'sun'], () => 0)).toThrow('3 pictures');
});
