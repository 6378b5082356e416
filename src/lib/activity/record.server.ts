import { named, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import { ping } from '#lib/live/ping.server.ts';
import type { About, Activity, Details, SchoolVerb, Verb } from './activity.ts';
import { topicsOf } from './topics.ts';

export type Circumstances<V extends Verb> = {
	by: string | null;
	for?: string | null;
	classroomId: V extends SchoolVerb ? string | null : string;
	lessonRunId?: string | null;
	about?: About | null;
	details: Details[V];
	at: Date;
};

export type Follower = (tx: Tx, activity: Activity) => Promise<void>;

const followers: Follower[] = [];

/** Lets a room above follow the ledger, in the same transaction, without the ledger knowing it. */
export function follow(follower: Follower) {
	if (!followers.includes(follower)) followers.push(follower);
}

const write = preparedIn((tx) =>
	tx
		.insert(t.activity)
		.values(
			named(
				'at',
				'verb',
				'personId',
				'forId',
				'classroomId',
				'lessonRunId',
				'aboutKind',
				'aboutId',
				'details',
			),
		)
		.returning({ id: t.activity.id })
		.prepare('activity_write'),
);

/** Writes down that something happened; its followers and the live screens hang on it. */
export async function record<V extends Verb>(
	tx: Tx,
	verb: V,
	{ by, for: forId = null, classroomId, lessonRunId = null, about = null, details, at }: Circumstances<V>,
): Promise<number> {
	const [row] = await write(tx, {
		at,
		verb,
		personId: by,
		forId,
		classroomId,
		lessonRunId,
		aboutKind: about?.kind ?? null,
		aboutId: about?.id ?? null,
		details,
	});
	const activity = {
		id: row!.id,
		at,
		verb,
		personId: by,
		forId,
		classroomId,
		lessonRunId,
		about,
		details,
	} as Activity;
	for (const follower of followers) await follower(tx, activity);
	const topics = topicsOf(activity);
	if (classroomId && topics.length > 0) await ping(tx, classroomId, topics);
	return activity.id;
}
