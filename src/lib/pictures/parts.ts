import type { Meaning } from './meaning.ts';

/**
 * What a picture can be made of, by kind. Every scene, figure part and sticker is drawn in `static/parts.svg`
 * (or, where the square knows it already, in `static/pictures.svg`), which `scripts/pictures.js` writes from these
 * lists; every one has a name in `partNames.ts`.
 */
export const scenes = [
	'bedroom',
	'playground',
	'street',
	'front-door',
	'beach',
	'classroom',
	'kitchen',
	'stage',
	'forest',
	'sports-field',
	'swimming-pool',
	'train',
	'bathroom',
	'party',
	'snow',
	'dream',
] as const;

/** Stickers in the groups in which they are offered. */
export const stickerGroups = {
	private: [
		'house-number',
		'street-sign',
		'school-sign',
		'round-pushpin',
		'licence-plate',
		'key',
		'friend-face',
		'name-badge',
		'phone-note',
		'password-note',
		'profile-name',
		'credit-card',
		'identification-card',
		'admission-tickets',
		'invitation',
		'one-piece-swimsuit',
		'bikini',
		'soda-brand',
		'shoe-brand',
		'brand-bag',
		'ai-cat',
		'ai-stamp',
	],
	cover: [
		'blur-block',
		'speech-cloud',
		'smiling-face-with-sunglasses',
		'red-heart',
		'glowing-star',
		'sparkles',
	],
	animals: [
		'dog-face',
		'cat-face',
		'rabbit-face',
		'horse-face',
		'cow-face',
		'pig-face',
		'hatching-chick',
		'duck',
		'hamster',
		'hedgehog',
		'butterfly',
		'honeybee',
		'snail',
		'fish',
		'tropical-fish',
		'octopus',
		'turtle',
		'parrot',
		't-rex',
		'unicorn',
		'guide-dog',
	],
	outside: [
		'sun',
		'cloud',
		'cloud-with-rain',
		'rainbow',
		'crescent-moon',
		'snowflake',
		'snowman',
		'fire',
		'deciduous-tree',
		'evergreen-tree',
		'palm-tree',
		'cactus',
		'sunflower',
		'tulip',
		'four-leaf-clover',
		'mushroom',
		'house',
		'castle',
		'tent',
		'umbrella-on-ground',
		'playground-slide',
		'ferris-wheel',
	],
	food: [
		'pizza',
		'french-fries',
		'pancakes',
		'birthday-cake',
		'cupcake',
		'cookie',
		'lollipop',
		'popcorn',
		'soft-ice-cream',
		'strawberry',
		'banana',
		'red-apple',
		'watermelon',
		'cup-with-straw',
	],
	play: [
		'soccer-ball',
		'basketball',
		'tennis',
		'kite',
		'yo-yo',
		'skateboard',
		'kick-scooter',
		'bicycle',
		'teddy-bear',
		'puzzle-piece',
		'video-game',
		'guitar',
		'drum',
		'microphone',
		'headphone',
		'artist-palette',
		'trophy',
		'crown',
		'magic-wand',
	],
	things: [
		'mobile-phone',
		'camera',
		'laptop',
		'television',
		'backpack',
		'books',
		'pencil',
		'bed',
		'couch-and-lamp',
		'bathtub',
		'automobile',
		'bus',
		'airplane',
		'sailboat',
		'rocket',
		'wrapped-gift',
		'balloon',
		'party-popper',
		'sunglasses',
		'umbrella',
	],
	feelings: [
		'face-with-tears-of-joy',
		'star-struck',
		'crying-face',
		'clown-face',
		'ghost',
		'alien',
		'robot',
		'waving-hand',
		'thumbs-up',
		'victory-hand',
	],
} as const;

export const stickers = Object.values(stickerGroups).flat();

/** How a figure can look, a list for each side of it. `none` draws nothing. */
export const looks = {
	who: ['me', 'other', 'made-up'],
	skin: ['fair', 'light', 'olive', 'tan', 'brown', 'dark'],
	hair: [
		'short',
		'fringe',
		'long',
		'braids',
		'curls',
		'afro',
		'bun',
		'ponytail',
		'spikes',
		'headscarf',
		'cap',
		'turban',
		'kippah',
		'none',
	],
	hairColor: ['black', 'brown', 'auburn', 'blond', 'grey', 'red', 'green', 'blue', 'purple', 'pink'],
	face: ['happy', 'laughing', 'calm', 'sad', 'surprised', 'winking'],
	glasses: ['none', 'round', 'square', 'sun'],
	clothes: ['shirt', 'sweater', 'dress', 'dungarees', 'coat', 'football', 'school', 'swimsuit', 'trunks'],
	color: ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'white', 'black'],
	extra: ['none', 'wheelchair', 'crutches', 'cane', 'hearing-aid', 'freckles', 'plaster'],
} as const;

export const filters = ['none', 'warm', 'cool', 'old', 'grey', 'bright', 'soft'] as const;

/** What letters can be written in. */
export const inks = looks.color;

export type Scene = (typeof scenes)[number];
export type Sticker = (typeof stickers)[number];
export type StickerGroup = keyof typeof stickerGroups;
export type Filter = (typeof filters)[number];
export type Ink = (typeof inks)[number];
export type Looks = { [Side in keyof typeof looks]: (typeof looks)[Side][number] };

export const hues: Record<Ink, string> = {
	red: '#e0443a',
	orange: '#f08a2c',
	yellow: '#ffd23f',
	green: '#2f9e6b',
	blue: '#2f6fd0',
	purple: '#7a4fc4',
	pink: '#ee78ac',
	white: '#ffffff',
	black: '#23262d',
};

export const skins: Record<Looks['skin'], string> = {
	fair: '#fbdcc4',
	light: '#f0c39c',
	olive: '#dba878',
	tan: '#bf8452',
	brown: '#8f5a34',
	dark: '#5e3a24',
};

export const hairs: Record<Looks['hairColor'], string> = {
	black: '#231c1c',
	brown: '#5b3a22',
	auburn: '#96502a',
	blond: '#e3bb5d',
	grey: '#aab0b8',
	red: '#d8483e',
	green: '#2f9e6b',
	blue: '#3f7fd8',
	purple: '#7a4fc4',
	pink: '#ee78ac',
};

export const shownByScene: Partial<Record<Scene, Meaning>> = {
	'front-door': 'house-number',
	bathroom: 'private-room',
	dream: 'made-by-ai',
};

export const shownBySticker: Partial<Record<Sticker, Meaning>> = {
	'house-number': 'house-number',
	'street-sign': 'street-name',
	'school-sign': 'school-name',
	'round-pushpin': 'location',
	'licence-plate': 'licence-plate',
	key: 'key',
	'friend-face': 'face',
	'name-badge': 'full-name',
	'identification-card': 'full-name',
	'phone-note': 'phone-number',
	'password-note': 'password',
	'profile-name': 'account',
	'credit-card': 'bank-card',
	'admission-tickets': 'barcode',
	invitation: 'invitation',
	'one-piece-swimsuit': 'swimwear',
	bikini: 'swimwear',
	bathtub: 'private-room',
	'soda-brand': 'brand',
	'shoe-brand': 'brand',
	'brand-bag': 'brand',
	'ai-cat': 'made-by-ai',
	'ai-stamp': 'made-by-ai',
};

export const shownByWho: Partial<Record<Looks['who'], Meaning>> = { other: 'face' };

export const shownByClothes: Partial<Record<Looks['clothes'], Meaning>> = {
	football: 'brand',
	school: 'school-name',
	swimsuit: 'swimwear',
	trunks: 'swimwear',
};
