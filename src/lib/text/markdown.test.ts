import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from './markdown.ts';

const allowed = new Set(
	'p h1 h2 h3 h4 h5 h6 em strong s ul ol li blockquote hr br code pre span table thead tbody tr th td'.split(
		' ',
	),
);

/** Every tag in the HTML, with its attributes: `a href="…"`. Markdown-it escapes `<` everywhere else. */
function tagsIn(html: string): string[] {
	return [...html.matchAll(/<\/?([^>]*)>/g)].map(([, inside]) => inside!);
}

function attributesIn(html: string): string[] {
	return tagsIn(html).flatMap((tag) => [...tag.matchAll(/\s([\w-]+)=/g)].map(([, name]) => name!));
}

describe('Markdown', () => {
	it('becomes the HTML of ordinary text', () => {
		expect(toHtml('**Stop** en *denk*.')).toBe('<p><strong>Stop</strong> en <em>denk</em>.</p>\n');
		expect(toHtml('1. een\n2. twee')).toBe('<ol>\n<li>een</li>\n<li>twee</li>\n</ol>\n');
	});

	it('shows HTML as the text it is', () => {
		expect(toHtml('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
		expect(toHtml('<img src=x onerror=alert(1)>')).not.toContain('<img');
	});

	it('lets no link lead anywhere, but shows its words', () => {
		const link = '<p>Kijk <span class="link">hier</span>!</p>\n';
		expect(toHtml('Kijk [hier](https://example.com "titel")!')).toBe(link);
		expect(toHtml('Kijk [hier][1]!\n\n[1]: https://example.com')).toBe(link);
		expect(toHtml('<https://example.com>')).toBe('<p><span class="link">https://example.com</span></p>\n');
		expect(toHtml('https://example.com')).toBe('<p>https://example.com</p>\n');
		expect(toHtml('[x](javascript:alert(1))')).not.toMatch(/<a|href/);
	});

	it('fetches no picture: its description stands there', () => {
		expect(toHtml('![een "kat" <b>](https://example.com/kat.png)')).toBe(
			'<p>een &quot;kat&quot; &lt;b&gt;</p>\n',
		);
	});

	it('puts no style on a table, which the security policy would block', () => {
		const html = toHtml('| a | b |\n| :-: | --: |\n| 1 | 2 |');
		expect(html).toContain('<th scope="col">a</th>');
		expect(html).toContain('<td>2</td>');
		expect(html).not.toContain('style');
	});

	it('gives nothing but harmless tags and attributes, whatever is written', () => {
		const scraps = fc.constantFrom(
			...[
				'<a href="x">',
				'](',
				'![',
				'[',
				'javascript:',
				'<script>',
				'"onload=',
				'`',
				'```\n',
				'|',
				'\n',
				'> ',
			],
			...['&lt;', '&#60;', '<!--', '<https://a.nl>', '# ', '- ', '1. ', '\\', '*', '\u0000', '| :-: |\n'],
		);
		const text = fc.array(fc.oneof(scraps, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, (source) => {
				const html = toHtml(source);
				for (const tag of tagsIn(html)) expect(allowed).toContain(tag.split(/\s/)[0]);
				for (const name of attributesIn(html)) expect(['class', 'scope', 'start']).toContain(name);
			}),
			{ numRuns: 500 },
		);
	});
});
