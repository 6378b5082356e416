import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLinks, stretchesOf } from './links.ts';

test('an address is cut out without the sign behind it', () => {
	expect(stretchesOf('Kijk op https://molen.example/draai, of (http://meel.example).')).toEqual([
		{ kind: 'plain', text: 'Kijk op ' },
		{ kind: 'link', text: 'https://molen.example/draai' },
		{ kind: 'plain', text: ', of (' },
		{ kind: 'link', text: 'http://meel.example' },
		{ kind: 'plain', text: ').' },
	]);
});

test.each([
	'javascript:alert(1)',
	'data:text/html,x',
	'www.molen.example',
	'ftp://molen.example',
	'https://',
	'molen.nl',
])('%s is no address to follow', (text) => expect(hasLinks(text)).toBe(false));

test('the stretches together are the answer, whatever it is, and links go to the web alone', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.constantFrom('https://', 'http://[', ' ')),
			),
			(parts) => {
				const text = parts.join('');
				const stretches = stretchesOf(text);
				expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
				for (const { kind, text } of stretches)
					if (kind === 'link') expect(new URL(text).protocol).toMatch(/^https?:$/);
			},
		),
	);
});
