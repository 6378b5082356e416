import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backTo } from './back.ts';

test('a path of this site is kept, with its query', () => {
	expect(backTo('/lesson/play?before=1')).toBe('/lesson/play?before=1');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null])(
	'%s leads home',
	(field) => expect(backTo(field)).toBe('/'),
);

test('whatever is filled in, it never leaves this site', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webUrl(),
				fc.string().map((text) => `/${text}`),
			),
			(field) => {
				const target = new URL(backTo(field), 'http://school.example');
				expect(target.origin).toBe('http://school.example');
			},
		),
	);
});
