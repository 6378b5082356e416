import { nudgesFor } from '#lib/nudge/nudge.ts';
import { afterTyping, lineOf, type Chat, type Line } from './format/chat.ts';
import type { Wording } from './wording.ts';

/** What somebody who tries a chat did at her turn: chose a reply, or typed. */
export type Step = { reply: string } | { text: string };

export type Said = { by: 'cast' | 'person' | 'hint'; text: string };

/** How a chat goes with these steps; steps that cannot be taken end it where they stand. */
export function walk(
	chat: Chat,
	steps: readonly Step[],
	language: keyof Wording,
): { said: Said[]; turn: Line | null; taken: number } {
	const said: Said[] = [];
	let line: Line | null = chat.lines[0] ?? null;
	let taken = 0;
	if (line) said.push(...spokenIn(line, language));
	for (const step of steps) {
		const next = line && answer(line, step, language);
		if (!next) break;
		taken++;
		said.push({ by: 'person', text: next.text });
		line = next.then ? (lineOf(chat, next.then) ?? null) : null;
		if (line) said.push(...spokenIn(line, language));
	}
	const goesOn = line && (line.replies.length > 0 || line.typed);
	return { said, turn: goesOn ? line : null, taken };
}

const spokenIn = ({ says, hint }: Line, language: keyof Wording): Said[] => [
	...says.map((words) => ({ by: 'cast' as const, text: words[language] })),
	...(hint ? [{ by: 'hint' as const, text: hint[language] }] : []),
];

function answer(
	line: Line,
	step: Step,
	language: keyof Wording,
): { text: string; then: string | null } | null {
	if ('reply' in step) {
		const reply = line.replies.find(({ key }) => key === step.reply);
		return reply ? { text: reply.body[language], then: reply.then ?? null } : null;
	}
	if (!line.typed) return null;
	const findings = nudgesFor(step.text, { language }).map(({ kind }) => kind);
	return { text: step.text, then: afterTyping(line, step.text, findings, []) };
}

/** Steps as they stand in an address: `r:` and a key, `t:` and what was typed. */
export const stepsIn = (written: readonly string[]): Step[] =>
	written
		.slice(0, 60)
		.flatMap((one): Step[] =>
			one.startsWith('r:')
				? [{ reply: one.slice(2) }]
				: one.startsWith('t:') && one.slice(2).trim()
					? [{ text: one.slice(2).trim().slice(0, 300) }]
					: [],
		);
