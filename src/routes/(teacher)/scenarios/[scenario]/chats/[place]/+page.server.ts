import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	chatField,
	moveLine,
	putChat,
	removeChat,
	typedChat,
	usesOfChat,
} from '#lib/network/scenario/edit/chatEdit.ts';
import { drawChat } from '#lib/network/scenario/drawn/chatPicture.server.ts';
import { mostLines } from '#lib/network/scenario/format/chat.ts';
import { placesWords } from '#lib/network/scenario/desk/placeWords.ts';
import { placeIn, type Typed } from '#lib/network/scenario/edit/typed.ts';
import { foundOwn } from '../../../found.server.ts';
import { placeActions, saveWith, unlessUsed, wrongAt } from '../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

const fresh: Typed = { minute: '3' };

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const chats = scenario.chats ?? [];
	const place = placeIn(chats, params.place);
	if (place === undefined) error(404, 'Not found');
	const chat = place === null ? null : chats[place]!;
	/** What is wrong with each line, by its place. */
	const wrongLines: Record<number, string[]> = {};
	for (const { path, reason } of faults) {
		const [list, at, part, turn] = path;
		if (list === 'chats' && at === place && part === 'lines' && typeof turn === 'number')
			(wrongLines[turn] ??= []).push(reason[locals.language]);
	}
	const others = faults.filter(({ path }) => path[2] !== 'lines');
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: place === null,
		uses: place === null ? [] : placesWords(scenario, usesOfChat(scenario, place), locals.language),
		scenario: { cast: scenario.cast, script: scenario.script },
		place,
		chat,
		picture: chat && drawChat(chat),
		hasRoom: chat !== null && chat.lines.length < mostLines,
		typed: chat ? typedChat(chat) : fresh,
		wrong: wrongAt(others, 'chats', place, chatField, locals.language),
		wrongLines,
	};
};

// A route names its actions itself, so that what stands in the routes can be counted.
const { save, remove } = placeActions(
	'chats',
	putChat,
	(scenario, place, typed) =>
		unlessUsed(usesOfChat(scenario, place), typed, () => ({ scenario: removeChat(scenario, place) })),
	(place) => `/chats/${place}`,
);

const moved = z.object({
	line: z.coerce.number().int().min(0),
	by: z.enum(['-1', '1']).transform((by) => (by === '1' ? 1 : -1)),
});

const move = (event: RequestEvent<{ scenario: string; place: string }>) =>
	saveWith(
		event,
		(scenario, typed) => {
			const place = placeIn(scenario.chats ?? [], event.params.place);
			const asked = moved.safeParse(typed);
			if (typeof place !== 'number' || !asked.success) error(404, 'Not found');
			return { scenario: moveLine(scenario, place, asked.data.line, asked.data.by) };
		},
		() => `/chats/${event.params.place}`,
	);

export const actions: Actions = { save, remove, move };
