import type { verdicts } from '#lib/server/db/schema/moderation.ts';

export type Verdict = (typeof verdicts)[number];

/** So many pupils are on patrol at a time: two can agree. */
export const pair = 2;

/** Who is on patrol in a lesson run, and everybody who was. */
export type Patrol = { now: string[]; had: string[] };

/**
 * The patrol after these pupils began. Once everybody has had a turn, the next round begins.
 * @param roster ids of all pupils
 */
export function taking(patrol: Patrol | null, now: string[], roster: readonly string[]): Patrol {
	const had = [...new Set([...(patrol?.had ?? []), ...now])];
	return { now, had: roster.every((id) => had.includes(id)) ? now : had };
}

/**
 * Whose turn is next: the first by name who had none yet. When too few are left, a new round begins with them, and
 * never with who is on patrol just now unless nobody else is there.
 * @param roster ids of the pupils, by name
 */
export function nextOn(roster: readonly string[], patrol: Patrol | null): string[] {
	const { now = [], had = [] } = patrol ?? {};
	const fresh = roster.filter((id) => !had.includes(id));
	const again = roster.filter((id) => had.includes(id) && !now.includes(id));
	const last = roster.filter((id) => now.includes(id));
	const chosen = [...fresh, ...again, ...last].slice(0, pair);
	return roster.filter((id) => chosen.includes(id));
}

type Author = { nickname: string; givenName: string; familyName: string | null; avatar: string };

/** Whether a text tells who wrote it: by one of her names, as a word of its own. */
export function givesAway(
	text: string,
	{ nickname, givenName, familyName }: Pick<Author, 'nickname' | 'givenName' | 'familyName'>,
): boolean {
	const words = plain(text).split(/[^\p{L}\p{N}]+/u);
	return [nickname, givenName, familyName ?? '']
		.flatMap((name) => plain(name).split(/[^\p{L}\p{N}]+/u))
		.some((part) => part.length > 1 && words.includes(part));
}

/** In small letters and without accents, as names are often typed. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A picture, unless it is the one by which the class knows its writer. */
export const pictureBeside = (picture: string | null, { avatar }: Pick<Author, 'avatar'>): string | null =>
	picture === avatar ? null : picture;

/** What those on patrol thought of something: how many of each, and the rules that they named. */
export type Opinions = Record<Verdict, number> & { rules: string[] };

/** What they agreed on; null where one was alone, or they thought differently. */
export function agreed({ fits, breaks, unsure }: Opinions): Verdict | null {
	if (fits + breaks + unsure < pair) return null;
	if (breaks + unsure === 0) return 'fits';
	if (fits + unsure === 0) return 'breaks';
	return fits + breaks === 0 ? 'unsure' : null;
}
