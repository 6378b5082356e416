import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const styles = (name: string) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8');
const [tokens, places, looks] = [styles('tokens'), styles('places'), styles('looks')];

const plain = coloursIn(tokens.slice(0, tokens.indexOf('@media')));
const contrast = {
	...plain,
	...coloursIn(blocks(looks, (selector) => selector === ":root[data-look~='contrast']")),
};
const contrastAccent = coloursIn(
	blocks(looks, (selector) => selector.endsWith("[data-look~='contrast'] [data-place]")),
);
const contrastFill = coloursIn(blocks(looks, (selector) => selector.includes("[data-place='staff']")));

const looksOfPlaces = ['pupil', 'teacher', 'expert', 'guardian', 'staff'].flatMap((place) => {
	const accents = coloursIn(blocks(places, (selector) => selector.includes(`'${place}'`)));
	const fill = place === 'pupil' ? {} : contrastFill;
	return [
		{ name: place, look: 'plain', colours: { ...plain, ...accents } },
		{ name: place, look: 'contrast', colours: { ...contrast, ...accents, ...contrastAccent, ...fill } },
	];
});

const textPairs: [text: string, ground: string][] = [
	...['ink', 'ink-soft', 'accent-strong', 'danger'].flatMap((text) =>
		['ground', 'ground-joint', 'paper', 'paper-sunk'].map((ground): [string, string] => [text, ground]),
	),
	['ink', 'accent-soft'],
	['ink-soft', 'accent-soft'],
	['accent-strong', 'accent-soft'],
	['on-accent', 'accent'],
	['on-accent', 'accent-held'],
	['chalk', 'asphalt'],
	['chalk-soft', 'asphalt'],
	['on-chalk-yellow', 'chalk-yellow'],
	['asphalt', 'chalk-soft'],
	['on-status', 'danger'],
	['on-status', 'danger-edge'],
	['on-status', 'success'],
	...['info', 'success', 'warning', 'danger', 'frozen'].flatMap((kind): [string, string][] => [
		[kind, `${kind}-soft`],
		['ink', `${kind}-soft`],
	]),
];

const shapePairs: [shape: string, ground: string][] = [
	['line-strong', 'paper'],
	['line-strong', 'ground'],
	['focus', 'ground'],
	['focus', 'paper'],
	['focus', 'accent-soft'],
	['accent-edge', 'paper'],
	['chalk', 'asphalt'],
];

describe.each(looksOfPlaces)('$look colours of the $name', ({ look, colours }) => {
	test.each(textPairs)('%s can be read on %s', (text, ground) => {
		expect(contrastOf(colours, text, ground)).toBeGreaterThanOrEqual(look === 'contrast' ? 7 : 4.5);
	});

	test.each(shapePairs)('%s can be seen on %s', (shape, ground) => {
		expect(contrastOf(colours, shape, ground)).toBeGreaterThanOrEqual(3);
	});
});

function blocks(css: string, wanted: (selector: string) => boolean): string {
	const found = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.filter(([, selectors]) => selectors!.split(/,\s*\n/).some((selector) => wanted(selector.trim())))
		.map(([, , body]) => body);
	if (found.length === 0) throw new Error('No such block: the styles and this test have grown apart.');
	return found.join('\n');
}

function coloursIn(css: string): Record<string, string> {
	return Object.fromEntries(
		[...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name, hex]) => [name, hex]),
	);
}

/** The contrast ratio of WCAG, from 1 to 21. */
function contrastOf(colours: Record<string, string>, one: string, other: string): number {
	const [light, dark] = [one, other].map((name) => luminance(colours[name])).sort((a, b) => b - a);
	return (light! + 0.05) / (dark! + 0.05);
}

function luminance(hex: string | undefined): number {
	if (!hex) throw new Error('This colour has no value.');
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
