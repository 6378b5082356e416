/** What a post can be about, and somebody can like. A closed list, because a network guesses in drawers. */
export const interests = [
	'animals',
	'sport',
	'music',
	'making',
	'games',
	'food',
	'nature',
	'travel',
	'prizes',
	'news',
] as const;
export type Interest = (typeof interests)[number];
