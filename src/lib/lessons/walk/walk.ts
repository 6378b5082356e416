export type Choice = { key: string; text: string; right: boolean; feedback: string };

export type Hotspot = {
	key: string;
	/** The picture, or a stretch of the post's text in UTF-16 positions. */
	on: 'picture' | { from: number; to: number };
	prompt: string;
	choices: Choice[];
};

export type WalkPost = {
	key: string;
	/** A key of the cast. */
	author: string;
	text: string;
	picture: string | null;
	hotspots: Hotspot[];
};

/** A guided walk through a feed: places to find, and a choice to make at each. */
export type Walk = { key: string; intro: string; posts: WalkPost[]; done: string };

/** What a pupil chose so far: hotspot key → choice key. */
export type Choices = Readonly<Record<string, string>>;

/** A post's text cut at its hotspots, in reading order, for a view to lay out. */
export function piecesOf(post: WalkPost): { text: string; hotspot: Hotspot | null }[] {
	const marked = post.hotspots
		.flatMap((hotspot) => (hotspot.on === 'picture' ? [] : [{ hotspot, ...hotspot.on }]))
		.sort((one, other) => one.from - other.from);
	const pieces = [];
	let reached = 0;
	for (const { hotspot, from, to } of marked) {
		pieces.push({ text: post.text.slice(reached, from), hotspot: null });
		pieces.push({ text: post.text.slice(from, to), hotspot });
		reached = to;
	}
	pieces.push({ text: post.text.slice(reached), hotspot: null });
	return pieces.filter((piece) => piece.text !== '');
}

/** The hotspots that lie on a post's picture. */
export function onPicture(post: WalkPost): Hotspot[] {
	return post.hotspots.filter((hotspot) => hotspot.on === 'picture');
}

/** All hotspots of a walk, in the order of its posts. */
export function hotspotsOf(walk: Walk): Hotspot[] {
	return walk.posts.flatMap((post) => post.hotspots);
}

/** The choice a pupil made at a hotspot, with its feedback; null when there is none, or no such. */
export function chosenAt(hotspot: Hotspot, choices: Choices): Choice | null {
	const made = Object.hasOwn(choices, hotspot.key) ? choices[hotspot.key] : undefined;
	return hotspot.choices.find((choice) => choice.key === made) ?? null;
}

/** How many hotspots of a walk have a choice. */
export function visited(walk: Walk, choices: Choices): number {
	return hotspotsOf(walk).filter((hotspot) => chosenAt(hotspot, choices)).length;
}

/** Whether every hotspot of a walk has a choice. */
export function visitedAll(walk: Walk, choices: Choices): boolean {
	return visited(walk, choices) === hotspotsOf(walk).length;
}
