import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

const areas = readdirSync('messages/nl').sort();
const read = (language: string, area: string) =>
	JSON.parse(readFileSync(join('messages', language, area), 'utf8')) as Record<string, string>;
const gapsIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('messages', () => {
	test('every area stands in both languages and is known to the compiler', () => {
		const settings = readFileSync('project.inlang/settings.json', 'utf8');
		expect(areas.length).toBeGreaterThan(5);
		expect(readdirSync('messages/en').sort()).toEqual(areas);
		expect(areas.filter((area) => !settings.includes(`{locale}/${area}`))).toEqual([]);
	});

	test.each(areas)('%s says the same keys with the same gaps in Dutch and in English', (area) => {
		const [nl, en] = [read('nl', area), read('en', area)];
		expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
		for (const [key, sentence] of Object.entries(nl)) {
			expect(key.startsWith(`${area.replace('.json', '')}_`), key).toBe(true);
			expect(sentence.trim(), key).not.toBe('');
			expect(gapsIn(en[key]!), key).toEqual(gapsIn(sentence));
		}
	});

	test('no message is left that nothing says', () => {
		const code = [...sources('.svelte'), ...sources('.ts'), 'scripts/school.ts']
			.map((path) => readFileSync(path, 'utf8'))
			.join('\n');
		const unsaid = areas.flatMap((area) => Object.keys(read('nl', area))).filter((key) => !isSaid(key, code));
		expect(unsaid).toEqual([]);
	});
});

/** Said by name, or built from the beginning of its name (`m['nudge_' + kind + '_why']`). */
function isSaid(key: string, code: string): boolean {
	if (new RegExp(`\\b${key}\\b`).test(code)) return true;
	const parts = key.split('_');
	return parts.slice(1).some((_, i) => {
		const beginning = parts.slice(0, i + 1).join('_');
		return code.includes(`\`${beginning}_\${`) || code.includes(`'${beginning}_' +`);
	});
}

describe('pages', () => {
	test('no component holds a word that is not a message', () => {
		const paths = sources('.svelte');
		expect(paths.length).toBeGreaterThan(20);
		expect(paths.flatMap((path) => literalsIn(path, readFileSync(path, 'utf8')))).toEqual([]);
	});

	test('a planted word is noticed, in text and in an attribute', () => {
		expect(literalsIn('planted', '<p>Hallo</p><img alt="Kat" src="x" />')).toHaveLength(2);
	});
});

function sources(ending: string): string[] {
	return readdirSync('src', { recursive: true, withFileTypes: true })
		.map((entry) => join(entry.parentPath, entry.name))
		.filter(
			(path) => path.endsWith(ending) && !path.includes('paraglide') && !path.endsWith(`.test${ending}`),
		);
}

/** Attributes whose value people read or hear. */
const spoken = new Set([
	'alt',
	'title',
	'label',
	'placeholder',
	'aria-label',
	'hint',
	'error',
	'over',
	'legend',
]);
const hasWord = (text: string) => /\p{L}{2,}/u.test(text);

function literalsIn(path: string, code: string): string[] {
	const found: string[] = [];
	walk(parse(code, { modern: true }).fragment, (node) => {
		if (node.type === 'Text' && hasWord(node.data)) found.push(`${path}: ${node.data.trim()}`);
		if (node.type === 'Attribute' && spoken.has(node.name) && Array.isArray(node.value))
			for (const part of node.value)
				if (part.type === 'Text' && hasWord(part.data)) found.push(`${path}: ${node.name}="${part.data}"`);
		return node.type !== 'Attribute' && node.type !== 'StyleSheet';
	});
	return found;
}

type Node = AST.SvelteNode;

function walk(node: unknown, visit: (node: Node) => boolean) {
	if (Array.isArray(node)) return node.forEach((child) => walk(child, visit));
	if (!node || typeof node !== 'object') return;
	if ('type' in node && typeof node.type === 'string' && !visit(node as Node)) return;
	for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child, visit);
}
