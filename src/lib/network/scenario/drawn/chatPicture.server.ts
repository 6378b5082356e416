import { scalePoint } from 'd3-scale';
import { link, curveBumpY } from 'd3-shape';
import { branchesOf } from './branches.ts';
import type { Chat } from '../format/chat.ts';

// On the server, so that no scales travel to the browser.

export type ChatPicture = {
	width: number;
	height: number;
	dots: { place: number; x: number; y: number; ends: boolean; reached: boolean }[];
	/** `back` leads to a line that could have been said already. */
	ways: { path: string; back: boolean }[];
};

const radius = 18;
const across = 64;
const down = 72;

/** The lines of a chat as dots, those that can come sooner above those that come later. */
export function drawChat(chat: Chat): ChatPicture {
	const branches = branchesOf(chat);
	const deepest = Math.max(0, ...branches.map(({ depth }) => depth ?? 0));
	// What nothing leads to stands below everything.
	const layerOf = (place: number) => branches[place]!.depth ?? deepest + 1;
	const layers = [...new Set(branches.map((_, place) => layerOf(place)))].toSorted(
		(one, other) => one - other,
	);
	const inLayer = layers.map((layer) => [...branches.keys()].filter((place) => layerOf(place) === layer));
	const width = Math.max(...inLayer.map(({ length }) => length)) * across;
	const spots = new Map<number, { x: number; y: number }>();
	inLayer.forEach((places, layer) => {
		const x = scalePoint(places, [0, width]).padding(0.5);
		for (const place of places) spots.set(place, { x: Math.round(x(place)!), y: radius + 2 + layer * down });
	});
	const draw = link(curveBumpY);
	const ways = branches.flatMap(({ leads }, from) =>
		[...new Set(leads.flatMap(({ to }) => (typeof to === 'number' ? [to] : [])))].map((to) => {
			const [start, stop] = [spots.get(from)!, spots.get(to)!];
			const back = layerOf(to) <= layerOf(from);
			const side = back ? -radius : radius;
			return {
				path: draw({ source: [start.x, start.y + side], target: [stop.x, stop.y - side] })!,
				back,
			};
		}),
	);
	return {
		width,
		height: (radius + 2) * 2 + (layers.length - 1) * down,
		dots: branches.map(({ leads, depth }, place) => ({
			place,
			...spots.get(place)!,
			ends: leads.length === 0 || leads.some(({ to }) => to === 'end'),
			reached: depth !== null,
		})),
		ways,
	};
}
