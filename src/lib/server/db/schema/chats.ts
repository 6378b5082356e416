import type { Kit } from '../kit.pg.ts';
import type { network as square } from './network.ts';
import type { people } from './people.ts';

/** Who says a message: the pupil, the cast, or the scenario that explains. */
export const speakers = ['person', 'cast', 'hint'] as const;

export function chats(
	k: Kit,
	{ person }: Pick<ReturnType<typeof people>, 'person'>,
	{ network, castMember }: ReturnType<typeof square>,
) {
	/**
	 * One pupil and one of the cast, writing to each other. Never two people: it has a person and a cast member, and
	 * no room for another.
	 */
	const chat = k.table(
		'chat',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			/** The line of the script that waits for her answer; null when nothing does. */
			line: k.str(),
			/** When the cast says the first of it. */
			appearsAt: k.time().notNull(),
			/** When she last looked at it. */
			seenAt: k.time(),
			/** Since when she has asked an adult to read along. */
			askedAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('chat_once').on(c.networkId, c.personId, c.castMemberId),
			k.index('chat_person').on(c.personId),
			k.index('chat_cast_member').on(c.castMemberId),
		],
	);

	/** What is said in a chat. `appearsAt` may lie ahead, as everything of the cast's may. */
	const message = k.table(
		'message',
		{
			id: k.id(),
			chatId: k.ref(() => chat.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			by: k.oneOf(speakers).notNull(),
			/** The line of the script it belongs to, or answers. */
			line: k.str().notNull(),
			/** The key of the reply she chose; null for what she typed herself. */
			chose: k.str(),
			body: k.str().notNull(),
			bodyEn: k.str(),
			appearsAt: k.time().notNull(),
			createdAt: k.time().notNull(),
		},
		(c) => [
			k.index('message_chat').on(c.chatId, c.appearsAt),
			k.index('message_network').on(c.networkId, c.personId, c.appearsAt),
			k.index('message_person').on(c.personId),
			k.index('message_cast_member').on(c.castMemberId),
		],
	);

	return { chat, message };
}
