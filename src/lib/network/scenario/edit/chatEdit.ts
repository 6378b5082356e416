import { chat, type Chat, type Line } from '../format/chat.ts';
import { leadsIn } from '../format/chatMistake.ts';
import { conditionField, ifIn, typedConditions } from './conditionEdit.ts';
import { end, mostReplies, mostSays, mostWays } from '../format/kinds.ts';
import type { Path } from '../mistake.ts';
import type { Scenario } from '../format/scenario.ts';
import { freeKey, keyOf } from '../title.ts';
import {
	checked,
	fieldOf,
	numberIn,
	optional,
	put,
	textIn,
	typedWording,
	wordingIn,
	wordingOrNone,
	type Typed,
	type Wrong,
} from './typed.ts';
import type { Wording } from '../wording.ts';

type Edited = { scenario: Scenario } | { wrong: Wrong };

const slots = (most: number) => Array.from({ length: most }, (_, slot) => slot);
const firstWords = ({ nl }: Wording) => nl.split(/\s+/).slice(0, 4).join(' ');

/** Where the format has them, so that the same scenario stays the same file. */
function withChats(scenario: Scenario, chats: Chat[]): Scenario {
	const { chats: _before, rules, goals, ...rest } = scenario;
	return { ...rest, ...(chats.length > 0 && { chats }), rules, goals };
}

/** Who writes, when, and what is explained. A new chat begins with what is said first. */
export function putChat(scenario: Scenario, place: number | null, typed: Typed): Edited {
	const chats = scenario.chats ?? [];
	const before = place === null ? null : chats[place]!;
	const says = wordingIn(typed, 'says');
	const first = { key: keyOf(firstWords(says), 'begin'), says: [says], replies: [] };
	const read = checked(
		chat,
		{
			cast: textIn(typed, 'cast'),
			...optional('minute', numberIn(typed, 'minute')),
			lines: before?.lines ?? [first],
			...optional('blocked', wordingOrNone(typed, 'blocked')),
			...optional('asked', wordingOrNone(typed, 'asked')),
		},
		chatField,
	);
	return 'wrong' in read ? read : { scenario: withChats(scenario, put(chats, place, read.value)) };
}

export function chatField([first, ...rest]: Path): string {
	if (first !== 'lines') return fieldOf([first ?? 'cast', ...rest]);
	return rest[1] === 'says' ? `says-${String(rest.at(-1))}` : 'lines';
}

export const typedChat = ({ cast, minute, blocked, asked }: Chat): Typed => ({
	cast,
	minute: minute === undefined ? '' : String(minute),
	...typedWording('blocked', blocked),
	...typedWording('asked', asked),
});

export const removeChat = (scenario: Scenario, place: number): Scenario =>
	withChats(scenario, (scenario.chats ?? []).toSpliced(place, 1));

/** What in the rules leads to a chat, or asks for what was chosen in it. */
export function usesOfChat({ chats = [], rules, goals }: Scenario, place: number): Path[] {
	const { cast, lines } = chats[place]!;
	const replies = lines.flatMap((line) => line.replies.map(({ key }) => key));
	const isAsked = (chose: string | string[] = []) => [chose].flat().some((key) => replies.includes(key));
	return [
		...rules.flatMap((rule, turn) =>
			isAsked(rule.if?.chose) || rule.then.some((outcome) => outcome.kind === 'chat' && outcome.cast === cast)
				? [['rules', turn]]
				: [],
		),
		...goals.flatMap((goal, turn) => (isAsked(goal.if?.chose) ? [['goals', turn]] : [])),
	];
}

/** Puts a line into a chat: in the place of the one that stands there, or at the end. */
export function putLine(scenario: Scenario, place: number, turn: number | null, typed: Typed): Edited {
	const chats = scenario.chats ?? [];
	const whole = chats[place]!;
	const before = turn === null ? null : whole.lines[turn]!;
	const filled = filledIn(typed);
	const says = filled.says.map((slot) => wordingIn(typed, `says-${slot}`));
	const taken = new Set(
		chats.flatMap(({ lines }) =>
			lines.flatMap((line) => (line === before ? [] : line.replies.map(({ key }) => key))),
		),
	);
	const line = {
		key:
			before?.key ??
			freeKey(keyOf(says[0] ? firstWords(says[0]) : '', 'stukje'), (key) =>
				whole.lines.some((one) => one.key === key),
			),
		says,
		...optional('hint', wordingOrNone(typed, 'hint')),
		replies: filled.replies.map((slot) => {
			const body = wordingIn(typed, `reply-${slot}`);
			const key =
				before?.replies[slot]?.key ?? freeKey(keyOf(firstWords(body), 'antwoord'), (one) => taken.has(one));
			taken.add(key);
			return { key, body, ...optional('then', textIn(typed, `reply-${slot}-then`) || undefined) };
		}),
		...(filled.ways.length > 0 && {
			typed: filled.ways.map((slot) => {
				const then = textIn(typed, `way-${slot}-then`);
				return {
					...ifIn(typed, before?.typed?.[slot]?.if, `way-${slot}-`),
					...optional('then', then === end ? undefined : then),
				};
			}),
		}),
	};
	const lines: unknown[] = put<unknown>(whole.lines, turn, line);
	const stands = turn ?? lines.length - 1;
	const read = checked(chat, { ...whole, lines }, (path) =>
		path[1] === stands ? lineField(path.slice(2), filled) : 'says-0-nl',
	);
	return 'wrong' in read ? read : { scenario: withChats(scenario, chats.with(place, read.value)) };
}

/** Which of the form's fields were filled in. */
const filledIn = (typed: Typed) => ({
	says: slots(mostSays).filter((slot) => slot === 0 || wordingOrNone(typed, `says-${slot}`)),
	replies: slots(mostReplies).filter((slot) => wordingOrNone(typed, `reply-${slot}`)),
	ways: slots(mostWays).filter((slot) => textIn(typed, `way-${slot}-then`)),
});

/** The field in which something of a line is wrong. */
export function lineField([first, turn, ...rest]: Path, filled?: ReturnType<typeof filledIn>): string {
	const slotIn = (list: number[] | undefined) => (typeof turn === 'number' ? (list?.[turn] ?? turn) : 0);
	if (first === 'says') return `says-${slotIn(filled?.says)}-${fieldOf(rest) || 'nl'}`;
	if (first === 'replies') {
		const part = rest[0] === 'body' ? fieldOf(rest.slice(1)) : rest[0] === 'then' ? 'then' : 'nl';
		return `reply-${slotIn(filled?.replies)}-${part}`;
	}
	if (first !== 'typed') return fieldOf([first ?? 'key', turn ?? ''].filter((step) => step !== ''));
	const lead = `way-${slotIn(filled?.ways)}-`;
	return rest[0] === 'if' && rest.length > 1 ? conditionField(rest.slice(1), lead) : `${lead}then`;
}

export const typedLine = ({ says, hint, replies, typed = [] }: Line): Typed =>
	Object.assign(
		{},
		...says.map((words, slot) => typedWording(`says-${slot}`, words)),
		typedWording('hint', hint),
		...replies.map(({ body, then = '' }, slot) => ({
			...typedWording(`reply-${slot}`, body),
			[`reply-${slot}-then`]: then,
		})),
		...typed.map(({ if: asked, then = end }, slot) => ({
			...typedConditions(asked, `way-${slot}-`),
			[`way-${slot}-then`]: then,
		})),
	) as Typed;

/** Null where it is the last: a chat without a word is none. */
export function removeLine(scenario: Scenario, place: number, turn: number): Scenario | null {
	const chats = scenario.chats ?? [];
	const { lines, ...whole } = chats[place]!;
	if (lines.length === 1) return null;
	return withChats(scenario, chats.with(place, { ...whole, lines: lines.toSpliced(turn, 1) }));
}

/** One up, or one down; the first line is the one that begins. */
export function moveLine(scenario: Scenario, place: number, turn: number, by: -1 | 1): Scenario {
	const chats = scenario.chats ?? [];
	const { lines, ...whole } = chats[place]!;
	const [line, other] = [lines[turn], lines[turn + by]];
	if (!line || !other) return scenario;
	return withChats(
		scenario,
		chats.with(place, { ...whole, lines: lines.with(turn, other).with(turn + by, line) }),
	);
}

/** What leads to a line: replies, what is typed, and rules. */
export function usesOfLine({ chats = [], rules }: Scenario, place: number, turn: number): Path[] {
	const whole = chats[place]!;
	const { key } = whole.lines[turn]!;
	return [
		...leadsIn(whole, ['chats', place, 'lines']).flatMap(({ path, from, to }) =>
			to === key && from !== key ? [path] : [],
		),
		...rules.flatMap((rule, at) =>
			rule.then.some((one) => one.kind === 'chat' && one.cast === whole.cast && one.line === key)
				? [['rules', at]]
				: [],
		),
	];
}
