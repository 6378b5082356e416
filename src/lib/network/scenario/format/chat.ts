import { z } from 'zod';
import { messageLength } from '#lib/network/limits.ts';
import { conditions, hold, type NudgeKind } from './condition.ts';
import { mostReplies, mostSays, mostWays } from './kinds.ts';
import { key, minute, wordingUpTo } from '../wording.ts';

const said = wordingUpTo(messageLength);

const reply = z.strictObject({
	key,
	body: said,
	then: key.optional().describe('The line that follows; without it the chat ends here'),
});

const typed = z.strictObject({
	if: conditions.pick({ findings: true, heeded: true, says: true }).optional(),
	then: key.optional().describe('The line that follows; without it the chat ends here'),
});

const line = z.strictObject({
	key,
	says: z.array(said).min(1).max(mostSays).describe('What the cast says, one after another'),
	hint: wordingUpTo(400).optional().describe('What the scenario explains below it'),
	replies: z.array(reply).max(mostReplies).default([]).describe('What a pupil can choose to say'),
	typed: z
		.array(typed)
		.min(1)
		.max(mostWays)
		.optional()
		.describe('She may also type; of these, the first that is true decides what follows'),
});

/** So many lines a chat has at most. */
export const mostLines = 40;

/** A conversation of one of the cast with each pupil apart. It begins with its first line. */
export const chat = z.strictObject({
	cast: key,
	minute: minute.optional().describe('When it begins for everybody; without it a rule begins it'),
	lines: z.array(line).min(1).max(mostLines),
	blocked: wordingUpTo(400).optional().describe('What the scenario explains to whoever blocks'),
	asked: wordingUpTo(400).optional().describe('What the scenario explains to whoever asks an adult'),
});

export type Chat = z.infer<typeof chat>;
export type Line = z.infer<typeof line>;

/** A line of the script by its key; a scenario that was edited meanwhile may have lost it. */
export const lineOf = (script: Chat, key: string): Line | undefined =>
	script.lines.find((line) => line.key === key);

/** The key of the line that follows what she typed; null where the chat ends. */
export function afterTyping(
	{ typed = [] }: Line,
	text: string,
	findings: readonly NudgeKind[],
	heeded: readonly NudgeKind[],
): string | null {
	const activity = {
		verb: 'message.submitted',
		by: '',
		about: { kind: 'message', id: '' },
		details: { text, findings, heeded, count: 1 },
	} as const;
	return typed.find((way) => hold(way.if ?? {}, activity))?.then ?? null;
}

/** Seconds before somebody has typed a message, so that a chat can be followed. */
const toType = 3;

/** What the cast says in a line, and what the scenario explains, each with its seconds from the line's beginning. */
export const spoken = ({ says, hint }: Line) => [
	...says.map((body, turn) => ({ by: 'cast' as const, body, after: (turn + 1) * toType })),
	...(hint ? [{ by: 'hint' as const, body: hint, after: (says.length + 1) * toType }] : []),
];
