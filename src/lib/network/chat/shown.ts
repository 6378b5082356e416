import type { Language } from '#lib/people/person.ts';
import type { Chat, Line } from '../scenario/format/chat.ts';
import { inLanguage, standingOf, type Standing } from '../shown.ts';

/** A message as its reader sees it. */
export type ShownMessage = {
	id: string;
	by: 'person' | 'cast' | 'hint';
	text: string;
	at: Date;
	standing: Standing | null;
};

/** A chat in the list of chats: with whom, and what was said last. */
export type ShownChat = {
	key: string;
	name: string;
	avatar: string;
	last: ShownMessage;
	/** Something came that she has not read. */
	fresh: boolean;
	blocked: boolean;
};

/** What she can do when it is her turn. */
export type Turn = { line: string; replies: { key: string; text: string }[]; typed: boolean };

type Words = {
	id: string;
	by: ShownMessage['by'];
	body: string;
	bodyEn: string | null;
	appearsAt: Date;
	reviewId: string | null;
	decision: string | null;
	feedback: string | null;
};

export const showMessage = (message: Words, language: Language): ShownMessage => ({
	id: message.id,
	by: message.by,
	text: inLanguage(message, language),
	at: message.appearsAt,
	standing: standingOf(message),
});

export function showChat(
	chat: {
		key: string;
		name: string;
		avatar: string;
		blocked: boolean;
		seenAt: Date | null;
		messages: Words[];
	},
	language: Language,
): ShownChat {
	const last = chat.messages.at(-1)!;
	return {
		key: chat.key,
		name: chat.name,
		avatar: chat.avatar,
		last: showMessage(last, language),
		fresh: last.by !== 'person' && (chat.seenAt === null || last.appearsAt > chat.seenAt),
		blocked: chat.blocked,
	};
}

export const showTurn = (line: Line | null, language: Language): Turn | null =>
	line && {
		line: line.key,
		replies: line.replies.map(({ key, body }) => ({ key, text: body[language] })),
		typed: line.typed !== undefined,
	};

/** What the scenario explains to whoever blocked, or asked an adult; null for the house's own words. */
export const explained = (
	script: Chat | null,
	what: 'blocked' | 'asked',
	language: Language,
): string | null => script?.[what]?.[language] ?? null;
