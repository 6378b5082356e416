import { lineOf, type Chat, type Line } from '../scenario/format/chat.ts';

type Said = {
	by: 'person' | 'cast' | 'hint';
	line: string;
	appearsAt: Date;
	reviewId: string | null;
	decision: string | null;
};

/**
 * The line that waits for her answer; null while the cast is still speaking, while her teacher reads what she typed,
 * when she blocked them, or when the chat has ended.
 */
export function turnOf(
	chat: { line: string | null; blocked: boolean },
	script: Chat | null,
	said: readonly Said[],
	now: Date,
): Line | null {
	if (chat.line === null || chat.blocked || !script) return null;
	const isComing = said.some(({ appearsAt }) => appearsAt > now);
	const last = said.at(-1);
	const isRead = last?.by === 'person' && last.reviewId !== null && last.decision === null;
	return isComing || isRead ? null : (lineOf(script, chat.line) ?? null);
}
