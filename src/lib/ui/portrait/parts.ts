import type { Portrait } from './portrait.ts';

/**
 * What a portrait is composed of, by kind, in the order in which it is kept. An option's letter is its place in its
 * list, and the drawing's name; what stands here once stays, and new ones come at the end: faces that are kept name
 * them. Every option has a name in `names.ts`.
 */
export const parts = {
	ground: ['yellow', 'green', 'blue', 'pink', 'orange', 'purple', 'turquoise', 'sand'],
	skin: ['fair', 'light', 'olive', 'tan', 'brown', 'deep', 'dark'],
	hair: [
		'bald',
		'short',
		'shaven',
		'side',
		'spikes',
		'fringe',
		'long',
		'ponytail',
		'braids',
		'curls',
		'afro',
		'puffs',
		'bun',
		'locs',
		'headscarf',
		'turban',
	],
	hairColor: [
		'black',
		'dark-brown',
		'brown',
		'auburn',
		'blond',
		'grey',
		'red',
		'green',
		'blue',
		'purple',
		'pink',
		'white',
	],
	eyes: ['open', 'laughing', 'winking', 'lashes', 'calm', 'surprised', 'stars'],
	glasses: ['none', 'round', 'square', 'pointed', 'sun', 'swimming', 'patch'],
	mouth: ['smile', 'laugh', 'teeth', 'braces', 'little', 'tongue', 'oh', 'gap'],
	clothes: ['shirt', 'hoodie', 'stripes', 'collar', 'dungarees', 'polo-neck', 'star'],
	color: ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'grey', 'white', 'turquoise'],
	extra: [
		'none',
		'freckles',
		'hearing-aid',
		'implant',
		'cap',
		'bow',
		'flower',
		'headphones',
		'earrings',
		'plaster',
		'patches',
		'headband',
	],
} as const;

export type Kind = keyof typeof parts;
export type Option<K extends Kind = Kind> = (typeof parts)[K][number];
/** One option of each kind. */
export type Look = { [K in Kind]: Option<K> };

export const kinds = Object.keys(parts) as Kind[];

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A look as it is kept. */
export const compose = (look: Look): Portrait =>
	`portrait:1:${kinds.map((kind) => letters[parts[kind].findIndex((option) => option === look[kind])]).join('')}`;

/** The look of one that is kept. */
export const lookOf = (portrait: Portrait): Look =>
	lookBy((kind, place) => parts[kind][letters.indexOf(portrait[11 + place]!)]!);

/** A look of which every kind is chosen by somebody else: a form, chance. */
export const lookBy = (choose: (kind: Kind, place: number) => Option): Look =>
	Object.fromEntries(kinds.map((kind, place) => [kind, choose(kind, place)])) as Look;

export const isOption = <K extends Kind>(kind: K, option: unknown): option is Option<K> =>
	(parts[kind] as readonly unknown[]).includes(option);
