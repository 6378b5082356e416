import type { Portrait } from './portrait.ts';
import { lookOf, type Kind, type Look, type Option } from './parts.ts';

type Name = readonly [nl: string, en: string];

/**
 * What each part of a portrait is called, as [Dutch, English], in lower case and without an article, to be said in a
 * row ("krullen, ronde bril, lach"). A table and not messages, as in `../pictureNames.ts`.
 */
const names: { [K in Kind]: Record<Option<K>, Name> } = {
	ground: {
		yellow: ['geel', 'yellow'],
		green: ['groen', 'green'],
		blue: ['blauw', 'blue'],
		pink: ['roze', 'pink'],
		orange: ['oranje', 'orange'],
		purple: ['paars', 'purple'],
		turquoise: ['turkoois', 'turquoise'],
		sand: ['zand', 'sand'],
	},
	skin: {
		fair: ['heel licht', 'very light'],
		light: ['licht', 'light'],
		olive: ['licht getint', 'light tan'],
		tan: ['getint', 'tan'],
		brown: ['bruin', 'brown'],
		deep: ['donkerbruin', 'dark brown'],
		dark: ['heel donker', 'very dark'],
	},
	hair: {
		bald: ['kaal', 'bald'],
		short: ['kort haar', 'short hair'],
		shaven: ['heel kort haar', 'very short hair'],
		side: ['scheiding', 'side parting'],
		spikes: ['stekels', 'spikes'],
		fringe: ['pony', 'fringe'],
		long: ['lang haar', 'long hair'],
		ponytail: ['staart', 'ponytail'],
		braids: ['vlechten', 'plaits'],
		curls: ['krullen', 'curls'],
		afro: ['afro', 'afro'],
		puffs: ['twee knotjes', 'two puffs'],
		bun: ['knot', 'bun'],
		locs: ['dreads', 'locs'],
		// A tile is narrow: where a word may be broken.
		headscarf: ['hoofd\u00addoek', 'head\u00adscarf'],
		turban: ['tulband', 'turban'],
	},
	hairColor: {
		black: ['zwart', 'black'],
		'dark-brown': ['donkerbruin', 'dark brown'],
		brown: ['bruin', 'brown'],
		auburn: ['rossig', 'ginger'],
		blond: ['blond', 'blond'],
		grey: ['grijs', 'grey'],
		red: ['rood', 'red'],
		green: ['groen', 'green'],
		blue: ['blauw', 'blue'],
		purple: ['paars', 'purple'],
		pink: ['roze', 'pink'],
		white: ['wit', 'white'],
	},
	eyes: {
		open: ['open ogen', 'open eyes'],
		laughing: ['lachende ogen', 'laughing eyes'],
		winking: ['knipoog', 'wink'],
		lashes: ['wimpers', 'lashes'],
		calm: ['rustige ogen', 'calm eyes'],
		surprised: ['grote ogen', 'wide eyes'],
		stars: ['sterrenogen', 'starry eyes'],
	},
	glasses: {
		none: ['geen bril', 'no glasses'],
		round: ['ronde bril', 'round glasses'],
		square: ['rode bril', 'red glasses'],
		pointed: ['paarse bril', 'purple glasses'],
		sun: ['zonnebril', 'sunglasses'],
		swimming: ['duikbril', 'goggles'],
		patch: ['oogpleister', 'eye patch'],
	},
	mouth: {
		smile: ['glimlach', 'smile'],
		laugh: ['lach', 'laugh'],
		teeth: ['tanden', 'teeth'],
		braces: ['beugel', 'braces'],
		little: ['lachje', 'little smile'],
		tongue: ['tong', 'tongue out'],
		oh: ['oh', 'oh'],
		gap: ['tand eruit', 'missing tooth'],
	},
	clothes: {
		shirt: ['shirt', 'shirt'],
		hoodie: ['hoodie', 'hoodie'],
		stripes: ['strepen', 'stripes'],
		collar: ['kraag', 'collar'],
		dungarees: ['tuinbroek', 'dungarees'],
		'polo-neck': ['coltrui', 'polo neck'],
		star: ['ster', 'star'],
	},
	color: {
		red: ['rood', 'red'],
		orange: ['oranje', 'orange'],
		yellow: ['geel', 'yellow'],
		green: ['groen', 'green'],
		blue: ['blauw', 'blue'],
		purple: ['paars', 'purple'],
		pink: ['roze', 'pink'],
		grey: ['donkergrijs', 'dark grey'],
		white: ['wit', 'white'],
		turquoise: ['turkoois', 'turquoise'],
	},
	extra: {
		none: ['niets', 'nothing'],
		freckles: ['sproeten', 'freckles'],
		'hearing-aid': ['hoortoestel', 'hearing aid'],
		implant: ['CI', 'cochlear implant'],
		cap: ['pet', 'cap'],
		bow: ['strik', 'bow'],
		flower: ['bloem', 'flower'],
		headphones: ['koptelefoon', 'headphones'],
		earrings: ['oorbellen', 'earrings'],
		plaster: ['pleister', 'plaster'],
		patches: ['lichte vlekken', 'light patches'],
		headband: ['haarband', 'headband'],
	},
};

/** The name of one option. Any language but English gets Dutch, the base. */
export function partName<K extends Kind>(kind: K, option: Look[K], language: string): string {
	const [nl, en] = (names[kind] as Record<string, Name>)[option]!;
	return language === 'en' ? en : nl;
}

/** What is seen of a face, in a row: its hair, what it wears, how it looks. */
export function describe(portrait: Portrait, language: string): string {
	const look = lookOf(portrait);
	const seen: Kind[] = ['hair', 'glasses', 'mouth', 'extra'];
	return seen
		.filter((kind) => look[kind] !== 'none')
		.map((kind) => partName(kind, look[kind], language))
		.join(', ');
}
