import { describe, expect, test } from 'vitest';
import { lookAttribute, readLook, readLookForm, writeLook } from './look.ts';

describe('a chosen look', () => {
	test('is plain until someone chooses', () => {
		expect(readLook(undefined)).toEqual({ large: false, contrast: false, spacing: false });
		expect(lookAttribute(readLook(''))).toBe('');
	});

	test('comes back from the cookie as it went in, for every combination', () => {
		for (const large of [true, false]) {
			for (const contrast of [true, false]) {
				for (const spacing of [true, false]) {
					const look = { large, contrast, spacing };
					expect(readLook(writeLook(look))).toEqual(look);
				}
			}
		}
	});

	test('needs no escaping in a cookie', () => {
		expect(writeLook({ large: true, contrast: true, spacing: true })).toBe('large.contrast.spacing');
	});

	test('is words in the attribute, which the styles ask for one by one', () => {
		expect(lookAttribute({ large: true, contrast: false, spacing: true })).toBe('large spacing');
	});

	test('lets nothing but its own words through to the page', () => {
		const look = readLook('large."><script>.contrast-ish');
		expect(lookAttribute(look)).toBe('large');
	});

	test('is read from the ticked boxes of a form', () => {
		const form = new FormData();
		form.set('contrast', 'on');
		form.set('back', '/vandaag');
		expect(readLookForm(form)).toEqual({ large: false, contrast: true, spacing: false });
	});
});
