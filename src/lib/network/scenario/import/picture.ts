import { pictureName } from '#lib/ui/pictureNames.ts';
import { avatars, postPictures, type PictureId } from '#lib/ui/pictures.ts';

const wordsIn = (text: string): string[] =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.match(/\p{L}{3,}/gu) ?? [];

/** What each picture could be called, in either language and by its own name. */
const called = postPictures.map((id) => ({
	id,
	names: new Set([pictureName(id, 'nl'), pictureName(id, 'en'), id.replaceAll('-', ' ')].flatMap(wordsIn)),
}));

const isSame = (one: string, other: string) =>
	one === other || (one.length > 3 && other.length > 3 && (one === `${other}s` || other === `${one}s`));

/** Our picture whose name shares most words with the name of a file, or else with the text beside it. */
export function pictureFor(file: string, text: string): PictureId | null {
	const name = file.replace(/\.\w+$/, '').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
	return bestFor(wordsIn(name)) ?? bestFor(wordsIn(text));
}

function bestFor(words: readonly string[]): PictureId | null {
	const scores = called.map(({ id, names }) => ({
		id,
		score: words.filter((word) => [...names].some((one) => isSame(one, word))).length,
	}));
	const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
	return best.score > 0 ? best.id : null;
}

/** A face for the so-manyeth person: each another one for as long as they last. */
export const avatarFor = (place: number): PictureId => avatars[place % avatars.length]!;
