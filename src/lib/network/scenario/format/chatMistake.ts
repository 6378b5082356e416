import type { Chat, Line } from './chat.ts';
import { advise, quote, type Fault, type Path } from '../mistake.ts';
import type { Scenario } from './scenario.ts';

/** A place that leads to a line. */
type Lead = { path: Path; from: string | null; to: string };

/** Everything in the chats that points at no line, goes round in itself, or could never be said. */
export function inChats({ chats = [], rules }: Pick<Scenario, 'chats' | 'rules'>): Fault[] {
	const begun = rules.flatMap((rule, place) =>
		rule.then.flatMap((outcome, turn) =>
			outcome.kind === 'chat' ? [{ ...outcome, path: ['rules', place, 'then', turn, 'line'] as Path }] : [],
		),
	);
	return chats.flatMap((chat, place) => {
		const ways = begun.filter(({ cast }) => cast === chat.cast);
		const jumps = ways.flatMap(({ line, path }): Lead[] => (line ? [{ path, from: null, to: line }] : []));
		const leads = [...leadsIn(chat, ['chats', place, 'lines']), ...jumps];
		const begins = chat.minute !== undefined || ways.length > 0;
		return [
			...(begins ? [] : neverBegun(chat, ['chats', place, 'cast'])),
			...leads.flatMap((lead) => astray(chat, lead)),
			...chat.lines.flatMap((line, turn) => [
				...(turn === 0 || leads.some(({ to }) => to === line.key) ? [] : unreached(line, place, turn)),
				...undecided(line, ['chats', place, 'lines', turn, 'typed']),
			]),
		];
	});
}

/** Every place in a chat that leads to one of its lines. */
export function leadsIn(chat: Chat, path: Path): Lead[] {
	return chat.lines.flatMap((line, turn) =>
		(['replies', 'typed'] as const).flatMap((kind) =>
			(line[kind] ?? []).flatMap(({ then }, choice) =>
				then ? [{ path: [...path, turn, kind, choice, 'then'], from: line.key, to: then }] : [],
			),
		),
	);
}

function neverBegun(chat: Chat, path: Path): Fault[] {
	return fault(
		path,
		`De chat van ${quote(chat.cast)} begint nooit. Geef een minute, of een regel met kind: chat.`,
		`The chat of ${quote(chat.cast)} never begins. Give it a minute, or a rule with kind: chat.`,
	);
}

function astray({ lines }: Chat, { path, from, to }: Lead): Fault[] {
	const keys = lines.map(({ key }) => key);
	if (!keys.includes(to)) {
		const advice = advise(to, keys);
		return fault(
			path,
			`${quote(to)} is geen stukje (line) van deze chat.${advice.nl}`,
			`${quote(to)} is not a line of this chat.${advice.en}`,
		);
	}
	if (from !== to) return [];
	return fault(
		path,
		`${quote(to)} gaat verder met zichzelf. Schrijf een ander stukje dat volgt.`,
		`${quote(to)} goes on with itself. Write another line to follow it.`,
	);
}

function unreached({ key }: Line, place: number, turn: number): Fault[] {
	return fault(
		['chats', place, 'lines', turn, 'key'],
		`Niets leidt naar ${quote(key)}. Verwijs ernaar met then, of haal het weg.`,
		`Nothing leads to ${quote(key)}. Point at it with then, or take it out.`,
	);
}

function undecided({ typed }: Line, path: Path): Fault[] {
	if (!typed || typed.at(-1)?.if === undefined) return [];
	return fault(
		[...path, typed.length - 1, 'if'],
		'De laatste mogelijkheid bij typed heeft geen if: zo volgt er altijd iets.',
		'The last way under typed has no if: that way something always follows.',
	);
}

function fault(path: Path, nl: string, en: string): Fault[] {
	return [{ path, reason: { nl, en } }];
}
