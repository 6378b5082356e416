import { and, eq } from 'drizzle-orm';
import type { Activity } from '#lib/activity/activity.ts';
import type { NudgeKind } from '#lib/nudge/nudge.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { afterTyping, lineOf } from '../scenario/format/chat.ts';
import type { Scenario } from '../scenario/format/scenario.ts';
import { sayLine } from './say.server.ts';

type Network = { id: string; pausedAt: Date | null };

/** Lets the cast go on after something that a pupil typed, unless she has meanwhile chosen something else to say. */
export async function answer(
	tx: Tx,
	network: Network,
	{ chats = [] }: Scenario,
	{ verb, about, details, at }: Activity<'message.submitted' | 'message.approved'>,
): Promise<void> {
	const writing = verb === 'message.approved' ? details.writing : details;
	const [found] = await tx
		.select({ chat: t.chat, line: t.message.line, cast: t.castMember.key })
		.from(t.message)
		.innerJoin(t.chat, and(eq(t.chat.id, t.message.chatId), eq(t.chat.line, t.message.line)))
		.innerJoin(t.castMember, eq(t.castMember.id, t.message.castMemberId))
		.where(
			and(eq(t.message.id, about?.id ?? ''), eq(t.message.by, 'person'), eq(t.message.networkId, network.id)),
		);
	const script = found && chats.find(({ cast }) => cast === found.cast);
	const line = script && lineOf(script, found.line);
	if (!writing || !line) return;
	const { text, findings, heeded } = writing;
	const next = afterTyping(line, text, findings as NudgeKind[], heeded as NudgeKind[]);
	// While the network stands still, the answer waits from the moment at which it stopped.
	await sayLine(tx, found.chat, script, next, network.pausedAt ?? at);
}
