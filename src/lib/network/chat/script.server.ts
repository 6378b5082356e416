import { db } from '#lib/server/db/index.ts';
import type { Chat } from '../scenario/format/chat.ts';
import { playedOn } from '../scenario/played.server.ts';

/** What one of the cast has to say in a chat; null where that cannot be read just now. */
export async function scriptOf(
	network: Parameters<typeof playedOn>[1],
	castKey: string,
): Promise<Chat | null> {
	const scenario = await playedOn(db, network);
	return scenario?.chats?.find(({ cast }) => cast === castKey) ?? null;
}
