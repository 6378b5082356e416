import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPortrait } from '#lib/ui/portrait/portrait.ts';
import { compose } from '#lib/ui/portrait/parts.ts';
import { anybody, lookIn, readAvatar, readLook, surprising } from './avatar.ts';

test('a form changes what it names, and makes nothing up', () => {
	const form = new FormData();
	form.set('hair', 'curls');
	form.set('mouth', '"><script>');
	expect(readLook(form, anybody)).toEqual({ ...anybody, hair: 'curls' });
	expect(readLook(new FormData(), anybody)).toEqual(anybody);
});

test('somebody is seen by a picture for it or by a face, and by nothing else', () => {
	expect(readAvatar('fox')).toBe('fox');
	expect(readAvatar(compose(anybody))).toBe(compose(anybody));
	// A picture password must not be given away by its own picture, and a sign is nobody.
	for (const text of ['cat-face', 'waving-hand', 'toString', '', null, undefined, 'portrait:1:'])
		expect(readAvatar(text)).toBeNull();
});

test('whoever was a picture begins as anybody, whoever was a face goes on from it', () => {
	expect(lookIn('fox')).toEqual(anybody);
	const curls = { ...anybody, hair: 'curls' as const };
	expect(lookIn(compose(curls))).toEqual(curls);
});

test('whatever chance brings is a face', () => {
	const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
	fc.assert(
		fc.property(fc.array(chance, { minLength: 1, maxLength: 20 }), (numbers) => {
			let next = 0;
			expect(isPortrait(surprising(() => numbers[next++ % numbers.length]!))).toBe(true);
		}),
	);
});
