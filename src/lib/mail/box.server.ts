import type { Letter, Post } from './letter.ts';

/** So many are kept to be looked at. */
const most = 30;

export type Kept = Letter & { id: string; at: Date };

const letters: Kept[] = [];

/** A letter box for the demo: letters go no further than this process, where anybody may read them. */
export const box: Post = async (letter, id) => {
	letters.unshift({ ...letter, id, at: new Date() });
	letters.length = Math.min(letters.length, most);
};

/** Newest first. */
export const inBox = (): readonly Kept[] => letters;
