import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Avatar from '../Avatar.svelte';
import { isPicture } from '../pictures.ts';
import { drawn, isPortrait, type Portrait } from './portrait.ts';
import { describe as described, partName } from './names.ts';
import { compose, isOption, kinds, lookBy, lookOf, parts, type Kind, type Look } from './parts.ts';
import { portraits } from './sprite.ts';

const sprite = readFileSync('static/portraits.svg', 'utf8');
const symbols = new Set([...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id!));
const styles = readFileSync('src/lib/ui/portrait/colors.css', 'utf8');

const anyLook = fc.record(
	Object.fromEntries(kinds.map((kind) => [kind, fc.constantFrom(...parts[kind])])),
) as fc.Arbitrary<Look>;
const plain = lookBy((kind) => parts[kind][0]);
/** Every option once, with nothing else about it. */
const eachOption = kinds.flatMap((kind) =>
	parts[kind].map((option) => ({ kind, option, portrait: compose({ ...plain, [kind]: option }) })),
);

describe('a portrait', () => {
	test('can be told apart in more ways than there are children', () => {
		const many = kinds.filter((kind) => parts[kind].length >= 5);
		expect(many.length).toBeGreaterThanOrEqual(5);
		expect(kinds.reduce((ways, kind) => ways * parts[kind].length, 1)).toBeGreaterThan(1_000_000);
	});

	test('is kept in a few letters, and is the same when it is read again', () => {
		fc.assert(
			fc.property(anyLook, (look) => {
				const portrait = compose(look);
				expect(portrait.length).toBeLessThanOrEqual(40);
				expect(isPortrait(portrait)).toBe(true);
				expect(lookOf(portrait)).toEqual(look);
			}),
		);
	});

	test('knows each letter of its lists, and the one after the last no more', () => {
		for (const { portrait } of eachOption) expect(isPortrait(portrait), portrait).toBe(true);
		for (const [place, kind] of kinds.entries()) {
			const beyond = String.fromCharCode(97 + parts[kind].length);
			const portrait = [...compose(plain)];
			portrait[11 + place] = beyond;
			expect(isPortrait(portrait.join('')), `${kind} ${beyond}`).toBe(false);
		}
	});

	test('is nothing else: whatever passes the reader is made of our own letters', () => {
		const near = fc
			.tuple(anyLook, fc.integer({ min: 0, max: 21 }), fc.string({ unit: 'grapheme', maxLength: 3 }))
			.map(([look, at, text]) => {
				const portrait = compose(look);
				return portrait.slice(0, at) + text + portrait.slice(at + 1);
			});
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
				if (isPortrait(text)) expect(compose(lookOf(text))).toBe(text);
			}),
		);
		const others = [
			undefined,
			null,
			7,
			'',
			'fox',
			[],
			['portrait:1:aaaaaaaaaa'],
			'portrait:1:aaaaaaaaaa\n',
			'portrait:1:aaaaaaaaa',
			'portrait:1:aaaaaaaaaaa',
			'portrait:2:aaaaaaaaaa',
			'portrait:1:AAAAAAAAAA',
			'portrait:1:aaaaaaaaa"',
		];
		expect(others.filter(isPortrait)).toEqual([]);
	});

	test('is drawn of pieces and colours that exist, a few at a time', () => {
		fc.assert(
			fc.property(anyLook, (look) => {
				const { tint, colors, pieces } = drawn(compose(look));
				expect(tint).toMatch(/^tint-[1-8]$/);
				expect(pieces.length).toBeLessThanOrEqual(8);
				for (const [piece] of pieces) expect(symbols).toContain(piece);
				for (const color of [...colors.split(' '), ...pieces.flatMap(([, worn]) => worn ?? [])])
					expect(styles).toContain(`.${color} {`);
			}),
		);
	});
});

describe('an avatar', () => {
	const shown = (picture: string | null, label?: string) =>
		render(Avatar, { props: { picture, label } }).body;

	test('is a face, a picture, or a waving hand, and never what was written', () => {
		expect(shown(compose(plain))).toContain(`${portraits}#head`);
		expect(shown('fox')).toContain('#fox');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.constantFrom('"><script>alert(1)</script>', 'portrait:1:"onload="x', "javascript:'x'"),
					fc.string(),
				),
				(text) => {
					fc.pre(!isPicture(text));
					expect(shown(text)).toBe(shown(null));
				},
			),
		);
	});

	test('has no style of its own, and weighs little', () => {
		fc.assert(
			fc.property(anyLook, (look) => {
				const html = shown(compose(look), 'Amina');
				expect(html).not.toContain('style=');
				expect(html).toContain('role="img"');
				expect(html.length).toBeLessThan(900);
			}),
		);
	});

	test('sixty of one class are a few kilobytes on their way', () => {
		let next = 0;
		const chance = (options: readonly unknown[]) => (next = (next * 31 + 7) % 1009) % options.length;
		const faces = Array.from({ length: 28 }, () =>
			compose(lookBy((kind) => parts[kind][chance(parts[kind])]!)),
		);
		const page = Array.from({ length: 60 }, (_, i) => shown(faces[i % 28]!)).join('');
		expect(gzipSync(page).length).toBeLessThan(5_000);
	});
});

describe('the sprite of portraits', () => {
	test('draws every option that is seen, and nothing that is not', () => {
		const used = new Set(
			eachOption.flatMap(({ portrait }) => drawn(portrait).pieces.map(([piece]) => piece)),
		);
		expect([...symbols].sort()).toEqual([...used].sort());
	});

	test('is named after its content, asks for nothing and runs nothing', () => {
		const version = createHash('sha256').update(sprite).digest('hex').slice(0, 10);
		expect(portraits).toBe(`/portraits.svg?v=${version}`);
		expect(sprite.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
			/https?:|url\(|<script|<style|style=|\son\w+=/,
		);
		expect(gzipSync(sprite).length).toBeLessThan(8_000);
	});
});

describe('the names of parts', () => {
	test.each(['nl', 'en'])('each kind of part tells its options apart in %s', (language) => {
		for (const kind of kinds) {
			const names = parts[kind].map((option) => partName(kind, option, language));
			expect(new Set(names).size).toBe(names.length);
		}
	});

	test('say in a row what is seen of a face', () => {
		const look: Look = { ...plain, hair: 'curls', glasses: 'round', mouth: 'laugh', extra: 'none' };
		expect(described(compose(look), 'nl')).toBe('krullen, ronde bril, lach');
		expect(described(compose(look), 'en')).toBe('curls, round glasses, laugh');
	});

	test('are asked for by what is an option only', () => {
		expect(isOption('hair', 'curls')).toBe(true);
		expect(['toString', 'round', '', null].filter((option) => isOption('hair', option))).toEqual([]);
		expect((Object.keys(parts) as Kind[]).length).toBe(compose(plain).length - 'portrait:1:'.length);
		expect(isPortrait(compose(plain) satisfies Portrait)).toBe(true);
	});
});
