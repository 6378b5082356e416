import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { describe as described, proposed } from './description.ts';
import MadePicture from './MadePicture.svelte';
import { filters, inks, looks, scenes, stickers } from './parts.ts';
import { readRecipe } from './reading.ts';
import { grid, largest, limits, parse, serialise, type Recipe } from './recipe.ts';

const oneOf = <T>(list: readonly T[]) => fc.constantFrom(...list);
const place = { x: fc.integer({ min: 0, max: grid.width }), y: fc.integer({ min: 0, max: grid.height }) };
const size = fc.integer({ min: 1, max: largest });
const turn = fc.integer({ min: -11, max: 12 });
/** What people try, and every other line of letters. */
const line = (most: number) =>
	fc
		.oneof(
			fc.constantFrom(
				'</text><script>alert(1)</script>',
				'"><img src=x onerror=alert(1)>',
				'{@html x}',
				'&lt;',
				'🦊',
			),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
		)
		.map((text) => text.trim().slice(0, most).trim())
		.filter(
			(text) =>
				text !== '' && 'recipe' in readRecipe(serialise({ scene: 'beach', parts: [], description: text })),
		);

const anyPart = fc.oneof(
	fc.record(
		{ sticker: oneOf(stickers), ...place, size, turn, flip: fc.boolean() },
		{ requiredKeys: ['sticker', 'x', 'y', 'size'] },
	),
	fc.record({ words: line(limits.letters), ink: oneOf(inks), ...place, size }),
	fc.record({
		figure: fc.record({
			who: oneOf(looks.who),
			skin: oneOf(looks.skin),
			hair: oneOf(looks.hair),
			hairColor: oneOf(looks.hairColor),
			face: oneOf(looks.face),
			glasses: oneOf(looks.glasses),
			clothes: oneOf(looks.clothes),
			color: oneOf(looks.color),
			extra: oneOf(looks.extra),
		}),
		...place,
		size,
	}),
);
const anyRecipe: fc.Arbitrary<Recipe> = fc
	.record(
		{
			scene: oneOf(scenes),
			filter: oneOf(filters),
			parts: fc.array(anyPart, { maxLength: 4 }),
			description: line(limits.description),
		},
		{ requiredKeys: ['scene', 'parts'] },
	)
	.map((recipe) => recipe as Recipe);

const drawn = (recipe: Recipe) =>
	render(MadePicture, { props: { recipe: serialise(recipe), label: described(recipe, 'nl') } }).body;

describe('any recipe that is taken', () => {
	test('comes back as it was sent', () => {
		fc.assert(
			fc.property(anyRecipe, (recipe) => {
				expect(readRecipe(serialise(recipe))).toEqual({ recipe });
				expect(parse(serialise(recipe))).toEqual(recipe);
			}),
		);
	});

	test('is drawn as well-formed SVG of what we drew ourselves, and runs nothing', () => {
		fc.assert(
			fc.property(anyRecipe, (recipe) => {
				const svg = drawn(recipe);
				const { tags, attributes } = elementsIn(svg);
				expect(tags.difference(new Set(['svg', 'g', 'use', 'text']))).toEqual(new Set());
				expect([...attributes].filter((name) => /^on|^style$/.test(name))).toEqual([]);
				for (const [, href] of svg.matchAll(/href="([^"]*)"/g))
					expect(href).toMatch(/^\/(?:parts|pictures)\.svg\?v=\w+#[\w-]+$/);
			}),
		);
	});

	test('has a description in both languages', () => {
		fc.assert(
			fc.property(anyRecipe, (recipe) => {
				expect(proposed(recipe, 'nl')).toMatch(/^Foto: /);
				expect(proposed(recipe, 'en')).toMatch(/^Photo: /);
			}),
		);
	});
});

/** The names in a piece of markup; throws where it is not well-formed. */
function elementsIn(markup: string): { tags: Set<string>; attributes: Set<string> } {
	const [tags, attributes, open] = [new Set<string>(), new Set<string>(), [] as string[]];
	const rest = markup
		// By which the framework finds its way back.
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(
			/<(\/?)(\w+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
			(_, end: string, tag: string, names: string, alone: string) => {
				tags.add(tag);
				for (const [, name] of names.matchAll(/([\w:-]+)="/g)) attributes.add(name!);
				if (end) expect(open.pop()).toBe(tag);
				else if (!alone) open.push(tag);
				return '';
			},
		);
	expect(open).toEqual([]);
	expect(rest).not.toContain('<');
	return { tags, attributes };
}

test('every part is drawn, and nothing is drawn that is no part', () => {
	const idsIn = (file: string) =>
		new Set([...readFileSync(file, 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id!));
	const [parts, pictures] = [idsIn('static/parts.svg'), idsIn('static/pictures.svg')];
	const everyFigure = Object.entries(looks).flatMap(([side, values]) =>
		values.map((value) => ({ ...plain, [side]: value })),
	);
	const recipes: Recipe[] = [
		...scenes.map((scene) => ({ scene, parts: [] })),
		...stickers.map((sticker): Recipe => ({ scene: 'beach', parts: [{ sticker, x: 1, y: 1, size: 1 }] })),
		...everyFigure.map((figure): Recipe => ({ scene: 'beach', parts: [{ figure, x: 1, y: 1, size: 1 }] })),
	];
	const used = recipes.flatMap((recipe) => [
		...drawn(recipe).matchAll(/href="\/(\w+)\.svg\?v=\w+#([\w-]+)"/g),
	]);
	for (const [, file, id] of used) expect((file === 'parts' ? parts : pictures).has(id!), id).toBe(true);
	const usedParts = new Set(used.flatMap(([, file, id]) => (file === 'parts' ? [id!] : [])));
	expect([...parts].filter((id) => !usedParts.has(id))).toEqual([]);
});

test('there is plenty to choose from', () => {
	expect(scenes.length).toBeGreaterThanOrEqual(12);
	expect(new Set(stickers).size).toBe(stickers.length);
	expect(stickers.length).toBeGreaterThanOrEqual(80);
});

const plain = {
	who: 'me',
	skin: 'tan',
	hair: 'short',
	hairColor: 'brown',
	face: 'happy',
	glasses: 'none',
	clothes: 'shirt',
	color: 'green',
	extra: 'none',
} as const;
const dog = { sticker: 'dog-face', x: 4, y: 4, size: 3 };
const say = (words: string) => ({ words, ink: 'red', x: 4, y: 4, size: 3 });

describe('what is refused, and why', () => {
	test.each<[string, unknown, string]>([
		['no JSON', '<svg onload=alert(1)>', 'unreadable'],
		['nothing', '', 'unreadable'],
		['a list', [], 'unreadable'],
		['another scene', { scene: '../beach', parts: [] }, 'unreadable'],
		['an unknown sticker', { scene: 'beach', parts: [{ ...dog, sticker: 'x" onload="' }] }, 'unreadable'],
		[
			'an own address',
			{ scene: 'beach', parts: [{ ...dog, href: 'https://evil.example/x.svg' }] },
			'unreadable',
		],
		[
			'an own colour',
			{ scene: 'beach', parts: [{ ...say('Hoi'), ink: 'url(https://evil.example)' }] },
			'unreadable',
		],
		['a place outside', { scene: 'beach', parts: [{ ...dog, x: 4000 }] }, 'unreadable'],
		['half a place', { scene: 'beach', parts: [{ ...dog, x: 0.5 }] }, 'unreadable'],
		['a prototype', '{"scene":"beach","parts":[],"__proto__":{"scene":"beach"}}', 'unreadable'],
		[
			'too many parts',
			{ scene: 'beach', parts: Array.from({ length: limits.parts + 1 }, () => dog) },
			'full',
		],
		[
			'too many words',
			{ scene: 'beach', parts: Array.from({ length: limits.words + 1 }, () => say('Hoi')) },
			'full',
		],
		['words that go on', { scene: 'beach', parts: [say('a'.repeat(limits.letters + 1))] }, 'words'],
		['words that turn round', { scene: 'beach', parts: [say('a\u202eb')] }, 'words'],
		['half a letter', { scene: 'beach', parts: [say('a\ud800')] }, 'words'],
		[
			'a long description',
			{ scene: 'beach', parts: [], description: 'a'.repeat(limits.description + 1) },
			'description',
		],
		['a bomb', `[${'['.repeat(100_000)}`, 'unreadable'],
	])('%s', (_, given, mistake) => {
		expect(readRecipe(typeof given === 'string' ? given : JSON.stringify(given))).toEqual({ mistake });
	});
});
