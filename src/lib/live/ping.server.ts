import type { Tx } from '#lib/server/db/index.ts';
import type { Ping, Topic } from './topic.ts';

/** Tells a classroom's browsers what changed, once and only if the transaction commits. */
export const ping = (tx: Tx, classroomId: string, topics: Topic[]) => send(tx, { classroomId, topics });

/** Closes a person's open streams everywhere. */
export const endStreams = (tx: Tx, personId: string) => send(tx, { endFor: personId });

const send = (tx: Tx, message: Ping) => tx.notify(JSON.stringify(message));
