import { z } from 'zod';
import { hotspotsOf, type Hotspot, type Walk, type WalkPost } from '../walk/walk.ts';
import * as fields from './fields.ts';
import type { Note } from './mistake.ts';
import { noteTwice, type DraftPart, type Fact, type Keyed, type Known } from './part.ts';
import { readSheet, type Sheet } from './sheet.ts';

const leastPosts = 5;
const leastHotspots = 8;

const choiceShape = z.strictObject({
	key: fields.key,
	text: fields.text,
	right: z.boolean().default(false),
	feedback: fields.text,
});

const hotspotShape = z.strictObject({
	key: fields.key,
	on: z.string().min(1),
	prompt: fields.text,
	choices: z.array(choiceShape).min(2),
});

const postShape = z.strictObject({
	key: fields.key,
	author: z.string().min(1),
	text: fields.text,
	picture: z.string().min(1).nullable().default(null),
	hotspots: z.array(hotspotShape).default([]),
});

const walkShape = z.strictObject({
	key: fields.key,
	intro: fields.text,
	posts: z.array(postShape).min(leastPosts),
	done: fields.text,
});

type PostSheet = z.infer<typeof postShape>;
type LineOf = Sheet<unknown>['lineOf'];

/** Reads a `walk` block. Null, after noting why, when it is not one. */
export function readWalk(yaml: string, line: number, known: Known, note: Note): DraftPart | null {
	const sheet = readSheet(yaml, line + 1, walkShape, note);
	if (!sheet) return null;
	const posts = sheet.value.posts.map((post, place) => {
		const lineOf: LineOf = (...path) => sheet.lineOf('posts', place, ...path);
		noteUnknown(post, known, lineOf, note);
		return { ...post, hotspots: readHotspots(post, lineOf, note) };
	});
	const walk = { ...sheet.value, posts };
	const count = hotspotsOf(walk).length;
	if (count < leastHotspots) note(line, 'hotspots_few', { count, least: leastHotspots });
	return {
		line,
		part: { kind: 'walk', walk },
		keys: keysIn(walk, sheet.lineOf),
		facts: factsOf(walk, sheet.lineOf),
	};
}

function noteUnknown({ author, picture }: PostSheet, { cast, pictures }: Known, lineOf: LineOf, note: Note) {
	if (cast && !cast.includes(author)) note(lineOf('author'), 'author_unknown', { author });
	if (picture && pictures && !pictures.includes(picture))
		note(lineOf('picture'), 'picture_unknown', { picture });
}

function readHotspots(post: PostSheet, lineOf: LineOf, note: Note): Hotspot[] {
	const taken: { from: number; to: number }[] = [];
	return post.hotspots.map((hotspot, place) => {
		const lineAt: LineOf = (...path) => lineOf('hotspots', place, ...path);
		noteTwice(hotspot.choices, (choice) => lineAt('choices', choice, 'key'), note);
		if (!hotspot.choices.some(({ right }) => right)) note(lineAt('choices'), 'right_missing');

		if (hotspot.on === 'picture') {
			if (!post.picture) note(lineAt('on'), 'hotspot_pictureless');
			return { ...hotspot, on: 'picture' as const };
		}
		const on = find(hotspot.on, post.text, lineAt('on'), note);
		if (taken.some(({ from, to }) => on.from < to && from < on.to))
			note(lineAt('on'), 'hotspot_overlap', { words: hotspot.on });
		taken.push(on);
		return { ...hotspot, on };
	});
}

function find(words: string, text: string, line: number, note: Note): { from: number; to: number } {
	const from = text.indexOf(words);
	if (from === -1) note(line, 'hotspot_lost', { words });
	else if (text.includes(words, from + 1)) note(line, 'hotspot_twice', { words });
	return { from: Math.max(from, 0), to: Math.max(from, 0) + (from === -1 ? 0 : words.length) };
}

function keysIn(walk: Walk, lineOf: LineOf): Keyed[] {
	const posts = walk.posts.flatMap((post, at) => [
		{ key: post.key, line: lineOf('posts', at, 'key') },
		...post.hotspots.map(({ key }, place) => ({ key, line: lineOf('posts', at, 'hotspots', place, 'key') })),
	]);
	return [{ key: walk.key, line: lineOf('key') }, ...posts];
}

function factsOf(walk: Walk, lineOf: LineOf): Fact[] {
	return walk.posts.flatMap((post, place) => postFacts(post, (...path) => lineOf('posts', place, ...path)));
}

function postFacts(post: WalkPost, lineOf: LineOf): Fact[] {
	const { key, author, picture, hotspots } = post;
	return [
		{ key, what: 'author', value: author, line: lineOf('author') },
		{ key, what: 'picture', value: picture ?? '-', line: lineOf('picture') },
		...hotspots.flatMap((hotspot, place) =>
			hotspotFacts(hotspot, (...path) => lineOf('hotspots', place, ...path)),
		),
	];
}

function hotspotFacts({ key, on, choices }: Hotspot, lineOf: LineOf): Fact[] {
	const right = keysOf(choices.filter((choice) => choice.right));
	return [
		{ key, what: 'on', value: on === 'picture' ? 'picture' : 'text', line: lineOf('on') },
		{ key, what: 'choices', value: keysOf(choices), line: lineOf('choices') },
		{ key, what: 'right', value: right, line: lineOf('choices') },
	];
}

function keysOf(list: readonly { key: string }[]): string {
	return list.map(({ key }) => key).join(', ');
}
