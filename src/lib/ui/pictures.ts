/**
 * The pictures a child meets here, by use. Every id is a `<symbol>` in `static/pictures.svg`, which
 * `scripts/pictures.js` writes from these lists; every id has a name in `pictureNames.ts`.
 * A picture may stand in more than one list, except that no password picture is an avatar:
 * an avatar is seen by everyone and would give a hint.
 */

/** Sixteen, told apart by shape as well as colour, each with a short name a child uses herself. */
export const passwordPictures = [
	'cat-face',
	'sun',
	'bicycle',
	'fish',
	'red-apple',
	'umbrella',
	'dog-face',
	'rocket',
	'banana',
	'house',
	'butterfly',
	'deciduous-tree',
	'soccer-ball',
	'sailboat',
	'tulip',
	'drum',
] as const;

/** Who someone is on the square: pupils choose one, scripted people bring one. */
export const avatars = [
	'fox',
	'owl',
	'lion',
	'panda',
	'koala',
	'rabbit-face',
	'tiger-face',
	'bear',
	'frog',
	'penguin',
	'hedgehog',
	'unicorn',
	'octopus',
	'turtle',
	'honeybee',
	'dolphin',
	'parrot',
	'monkey-face',
	'deer',
	'ewe',
	'whale',
	'elephant',
	'giraffe',
	'hamster',
	'flamingo',
	'otter',
	'raccoon',
	'sloth',
	'mouse-face',
	'sauropod',
	'robot',
	'seal',
	'chipmunk',
	'kangaroo',
	'llama',
	'crab',
	'tropical-fish',
	'snail',
	'beaver',
	'bread',
	'headphone',
] as const;

/** What a post can show instead of a photo. */
export const postPictures = [
	'beach-with-umbrella',
	'birthday-cake',
	'soccer-ball',
	'house',
	'house-with-garden',
	'school',
	'bicycle',
	'dog-face',
	'cat-face',
	'horse-face',
	'artist-palette',
	'video-game',
	'musical-notes',
	'pizza',
	'soft-ice-cream',
	'camera',
	'key',
	'airplane',
	'trophy',
	'books',
	'rainbow',
	'guitar',
	'roller-skate',
	'sunflower',
	'christmas-tree',
	'wrapped-gift',
	'tent',
	'mobile-phone',
] as const;

/** What someone can answer a post with. */
export const reactionPictures = ['heart', 'laugh', 'wow', 'sad', 'clap'] as const;

/** Signs along the way: steps of a lesson, levels, empty places, banners. */
export const signPictures = [
	'waving-hand',
	'seedling',
	'herb',
	'deciduous-tree',
	'light-bulb',
	'magnifying-glass',
	'playground-slide',
	'mirror',
	'snowflake',
	'hourglass',
	'mailbox',
	'party-popper',
	'thinking-face',
	'speech-balloon',
	'eyes',
	'lock',
	'shield',
	'traffic-light',
	'chequered-flag',
	'handshake',
	'memo',
	'megaphone',
	'compass',
] as const;

export type PasswordPicture = (typeof passwordPictures)[number];
export type Avatar = (typeof avatars)[number];
export type PostPicture = (typeof postPictures)[number];
export type ReactionPicture = (typeof reactionPictures)[number];
export type SignPicture = (typeof signPictures)[number];
export type PictureId = PasswordPicture | Avatar | PostPicture | ReactionPicture | SignPicture;

/** Every picture once, in the order of the sprite. */
export const pictures: readonly PictureId[] = [
	...new Set<PictureId>([
		...passwordPictures,
		...avatars,
		...postPictures,
		...reactionPictures,
		...signPictures,
	]),
];

/** How many soft background colours there are: the classes `tint-1` … `tint-8` of `styles/layout.css`. */
export const tints = 8;

/** Whether text from outside (a form, a file, a column) names a picture. */
export function isPicture(id: unknown): id is PictureId {
	return known.has(id as PictureId);
}

/** The class of the background colour that belongs to a picture: the same one everywhere. */
export function tintOf(id: PictureId): string {
	let sum = 0;
	for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
	return `tint-${(sum % tints) + 1}`;
}

const known = new Set<PictureId>(pictures);
