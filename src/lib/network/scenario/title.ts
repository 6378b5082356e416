import type { Wording } from './wording.ts';

const longest = 40;

/** The key of a scenario, made of its title: "De straat, 's avonds" becomes `de-straat-s-avonds`. */
export function keyOf(text: string, otherwise = 'scenario'): string {
	const key = text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replaceAll(/^-+|-+$/g, '');
	return key || otherwise;
}

/** The first of `name`, `name-2`, `name-3`… that is free. */
export function freeKey(name: string, isTaken: (key: string) => boolean): string {
	if (!isTaken(name)) return name;
	for (let count = 2; ; count++) {
		const ending = `-${count}`;
		const key = `${name.slice(0, longest - ending.length).replace(/-+$/, '')}${ending}`;
		if (!isTaken(key)) return key;
	}
}

const longestTitle = 80;

/** The title of a copy, within what a title may have. */
export const copyTitle = ({ nl, en }: Wording): Wording => ({
	nl: ended(nl, ' (kopie)'),
	en: ended(en, ' (copy)'),
});

const ended = (title: string, ending: string) =>
	`${title.slice(0, longestTitle - ending.length).trimEnd()}${ending}`;
