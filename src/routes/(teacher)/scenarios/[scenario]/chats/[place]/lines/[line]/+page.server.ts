import { error, type RequestEvent } from '@sveltejs/kit';
import {
	lineField,
	putLine,
	removeLine,
	typedLine,
	usesOfLine,
} from '#lib/network/scenario/edit/chatEdit.ts';
import { placesWords } from '#lib/network/scenario/desk/placeWords.ts';
import type { Scenario } from '#lib/network/scenario/format/scenario.ts';
import { placeIn, type Typed } from '#lib/network/scenario/edit/typed.ts';
import { m } from '#lib/paraglide/messages.js';
import { foundOwn } from '../../../../../found.server.ts';
import { saveWith, unlessUsed } from '../../../../../saving.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Names = { place: string; line: string };

/** The chat and the line that an address names; null for a line that is not there yet. */
function foundLine({ chats = [] }: Pick<Scenario, 'chats'>, names: Names) {
	const place = placeIn(chats, names.place);
	if (typeof place !== 'number') error(404, 'Not found');
	const turn = placeIn(chats[place]!.lines, names.line);
	if (turn === undefined) error(404, 'Not found');
	return { place, turn };
}

const fresh: Typed = {};

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, version, scenario, faults } = await foundOwn(locals.person!, params.scenario);
	const { place, turn } = foundLine(scenario, params);
	const chat = scenario.chats![place]!;
	return {
		id,
		version,
		title: scenario.title[locals.language],
		isNew: turn === null,
		canRemove: turn !== null && chat.lines.length > 1,
		uses: turn === null ? [] : placesWords(scenario, usesOfLine(scenario, place, turn), locals.language),
		scenario: { cast: scenario.cast, script: scenario.script },
		place,
		turn,
		chat,
		typed: turn === null ? fresh : typedLine(chat.lines[turn]!),
		wrong: Object.fromEntries(
			faults
				.filter(
					({ path: [list, at, part, one] }) =>
						list === 'chats' && at === place && part === 'lines' && one === turn,
				)
				.map(({ path, reason }) => [lineField(path.slice(4)), reason[locals.language]]),
		),
	};
};

type Event = RequestEvent<{ scenario: string } & Names>;

const backTo = (event: Event) => () => `/chats/${event.params.place}`;

export const actions: Actions = {
	save: (event) =>
		saveWith(
			event,
			(scenario, typed) => {
				const { place, turn } = foundLine(scenario, event.params);
				return putLine(scenario, place, turn, typed);
			},
			backTo(event),
		),
	remove: (event) =>
		saveWith(
			event,
			(scenario, typed) => {
				const { place, turn } = foundLine(scenario, event.params);
				if (turn === null) error(404, 'Not found');
				return unlessUsed(usesOfLine(scenario, place, turn), typed, () => {
					const without = removeLine(scenario, place, turn);
					return without ? { scenario: without } : { message: m.editor_line_last() };
				});
			},
			backTo(event),
		),
};
