import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostBytes, readSource } from './source.ts';

function dataOf(text: string): unknown {
	const source = readSource(text);
	return 'data' in source ? source.data : source.flaws;
}

function flawLines(text: string): number[] {
	const source = readSource(text);
	return 'flaws' in source ? source.flaws.map((flaw) => flaw.line) : [];
}

describe('readSource', () => {
	it('gives plain data', () => {
		expect(dataOf('a: 1\nb: [x, true, null]\nc: { d: 2026-11-22 }\n')).toEqual({
			a: 1,
			b: ['x', true, null],
			c: { d: '2026-11-22' },
		});
	});

	it('knows the line of every field and list item', () => {
		const source = readSource('a: 1\nlist:\n  - one: 1\n    two: >\n      text\n  -\n    one: 2\nempty:\n');
		if (!('lineOf' in source)) throw new Error('was refused');
		expect(source.lineOf(['a'])).toBe(1);
		expect(source.lineOf(['list'])).toBe(2);
		expect(source.lineOf(['list', 0])).toBe(3);
		expect(source.lineOf(['list', 0, 'two'])).toBe(4);
		expect(source.lineOf(['list', 1, 'one'])).toBe(7);
		expect(source.lineOf(['empty'])).toBe(8);
	});

	it('puts what is missing at the nearest thing that is there', () => {
		const source = readSource('a: 1\nlist:\n  - one: 1\n');
		if (!('lineOf' in source)) throw new Error('was refused');
		expect(source.lineOf(['list', 0, 'absent', 'deeper'])).toBe(3);
		expect(source.lineOf(['absent'])).toBe(1);
	});

	it('counts lines the same with CRLF and a byte order mark', () => {
		const source = readSource('\uFEFFa: 1\r\nb:\r\n  c: 2\r\n');
		if (!('lineOf' in source)) throw new Error('was refused');
		expect(source.data).toEqual({ a: 1, b: { c: 2 } });
		expect(source.lineOf(['b', 'c'])).toBe(3);
	});

	it.each([
		['a field twice', 'a: 1\nb: 2\na: 3\n', 3],
		['a field twice within braces', 'x: 1\nb: { a: 1, a: 2 }\n', 2],
		['an alias', 'a: &x [1]\nb: *x\n', 2],
		['an alias as field name', 'a: &x y\n*x : 2\n', 2],
		['an unknown tag', 'a: 1\nb: !!js/function "x"\n', 2],
		['binary data', 'a: 1\n\nb: !!binary aGFsbG8=\n', 3],
		['a tab', 'a:\n\tb: 1\n', 2],
		['a colon in the text', 'a: 1\nb: mooi: maar fout\n', 2],
		['an open quotation mark', 'a: 1\nb: "mooi\nc: 1\nd: 2\n', 2],
		['a quotation mark that the next text closes', 'a: 1\nb: "mooi\nc: "x"\nd: 1\n', 2],
		['a second document', 'a: 1\n---\nb: 1\n', 2],
		['a list as field name', 'a: 1\n? [x, y]\n: 2\n', 2],
	])('refuses %s, on its line', (_, text, line) => {
		expect(flawLines(text)).toContain(line);
	});

	it('says of a doubled field where the first one is', () => {
		const source = readSource('a: 1\nb: 2\na: 3\n');
		expect(source).toEqual({
			flaws: [
				{
					line: 3,
					reason: {
						nl: '“a” staat hier al, op regel 1. Houd er één over.',
						en: '“a” is already here, on line 1. Keep one of them.',
					},
				},
			],
		});
	});

	it('is not widened by a version directive', () => {
		expect(dataOf('%YAML 1.1\n---\na: yes\nb: 0777\n')).not.toMatchObject({ a: true });
	});

	it('keeps a field called __proto__ a field', () => {
		const data = dataOf('__proto__: { polluted: true }\n') as object;
		expect(Object.keys(data)).toEqual(['__proto__']);
		expect('polluted' in {}).toBe(false);
	});

	it('refuses more than 512 kB, counted in bytes', () => {
		const bytes = (text: string) => `a: ${text}`;
		expect(flawLines(bytes('é'.repeat(mostBytes / 2)))).toEqual([1]);
		expect(dataOf(bytes('e'.repeat(1000)))).toEqual({ a: 'e'.repeat(1000) });
	});

	const hostile: [string, string][] = [
		[
			'a billion laughs',
			Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`).join('\n'),
		],
		['fifty thousand fields', Array.from({ length: 50_000 }, (_, n) => `k${n}: 1`).join('\n')],
		['a field thirty thousand times', 'a: 1\n'.repeat(30_000)],
		['endless nesting', '['.repeat(100_000)],
		['endless nesting of fields', '{a: '.repeat(30_000)],
		['endless dashes', '- '.repeat(60_000)],
	];
	it.each(hostile)('is done with %s in seconds', { timeout: 15_000 }, (_, text) => {
		expect(readSource(text)).toBeTypeOf('object');
	});

	it('never throws', () => {
		const scraps = fc.constantFrom(
			'a: ',
			'- ',
			'\n',
			'  ',
			'&x ',
			'*x',
			'"',
			'|',
			'{',
			']',
			'!!set',
			'%',
			'? ',
			'\t',
		);
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readSource(text)));
		fc.assert(
			fc.property(fc.array(fc.oneof(scraps, fc.string())), (parts) => void readSource(parts.join(''))),
		);
	});
});
