import { db } from '#lib/server/db/index.ts';
import { settings } from '#lib/server/settings.ts';
import { topics, type Ping, type Topic } from './topic.ts';

/** A browser that stops reading is let go at this many unread pings; it opens a new stream when it wakes up. */
const unreadAtMost = 64;
/** A person with more tabs than this loses the oldest stream. Tabs of one browser share a stream anyway. */
const streamsPerPerson = settings.streamsPerPerson;
const heartbeat = 15_000;
/** How often it is asked, in milliseconds, who of those who listen is still signed in. */
const watching = 3000;
/** How long somebody who is let go has to look again, in milliseconds. */
const timeToLook = 3000;

type Subscriber = {
	personId: string;
	classroomIds: readonly string[];
	hears: readonly Topic[];
	send(text: string): void;
	end(): void;
};

const subscribers = new Set<Subscriber>();
const byClassroom = new Map<string, Set<Subscriber>>();
const encoder = new TextEncoder();
let hearing: { stop: () => void; of: typeof db } | undefined;
let beating: NodeJS.Timeout | undefined;
let watch: NodeJS.Timeout | undefined;
let closing = false;

/**
 * A stream of server-sent events that says what changes in these classrooms, until either side ends it.
 * @param hears what of it is this person's concern
 */
export function stream(
	personId: string,
	classroomIds: readonly string[],
	hears: readonly Topic[] = topics,
): ReadableStream<Uint8Array> {
	let subscriber: Subscriber;
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				subscriber = {
					personId,
					classroomIds,
					hears,
					send(text) {
						if ((controller.desiredSize ?? 0) < -unreadAtMost) return this.end();
						controller.enqueue(encoder.encode(text));
					},
					end() {
						forget(subscriber);
						try {
							controller.close();
						} catch {
							// The other side was quicker.
						}
					},
				};
				if (closing) return subscriber.end();
				welcome(subscriber);
				// Whoever connects again may have missed something: "hello" makes it load everything once.
				subscriber.send('retry: 1000\nevent: hello\ndata: \n\n');
			},
			cancel() {
				forget(subscriber);
			},
		},
		{ highWaterMark: 0 },
	);
}

/**
 * Lets go of whoever is not signed in any more. A sign-out here is told at once; this also sees what happened
 * elsewhere: a session that ran out, a person whom another process removed.
 * @param stillSignedIn of these persons, those who are
 */
export function watchOver(stillSignedIn: (personIds: string[]) => Promise<ReadonlySet<string>>) {
	clearInterval(watch);
	watch = setInterval(async () => {
		if (subscribers.size === 0) return;
		const known = [...subscribers];
		const present = await stillSignedIn([...new Set(known.map(({ personId }) => personId))]).catch(
			() => null,
		);
		// A database that does not answer just now is no reason to send everybody away.
		if (present) for (const subscriber of known) if (!present.has(subscriber.personId)) subscriber.end();
	}, watching).unref();
}

/** How many streams are open in this process. */
export const openStreams = () => subscribers.size;

/** Ends all streams and takes no new ones: open streams would hold a shutdown up. */
export function closeStreams() {
	closing = true;
	clearInterval(watch);
	for (const subscriber of [...subscribers]) subscriber.end();
	hearing?.stop();
	hearing = undefined;
}

function welcome(subscriber: Subscriber) {
	listen();
	const others = [...subscribers].filter((other) => other.personId === subscriber.personId);
	if (others.length >= streamsPerPerson) others[0]!.end();
	subscribers.add(subscriber);
	for (const id of subscriber.classroomIds) {
		const room = byClassroom.get(id) ?? new Set();
		byClassroom.set(id, room.add(subscriber));
	}
	beating ??= setInterval(beat, heartbeat).unref();
}

function forget(subscriber: Subscriber) {
	subscribers.delete(subscriber);
	for (const id of subscriber.classroomIds) {
		const room = byClassroom.get(id);
		room?.delete(subscriber);
		if (room?.size === 0) byClassroom.delete(id);
	}
	if (subscribers.size > 0) return;
	clearInterval(beating);
	beating = undefined;
}

function beat() {
	for (const subscriber of [...subscribers]) subscriber.send(': still here\n\n');
}

function listen() {
	if (hearing?.of === db) return;
	hearing?.stop();
	hearing = { stop: db.listen(hear), of: db };
}

function hear(message: string) {
	const ping = JSON.parse(message) as Ping;
	if ('endFor' in ping) {
		for (const subscriber of [...subscribers]) if (subscriber.personId === ping.endFor) farewell(subscriber);
		return;
	}
	for (const subscriber of [...(byClassroom.get(ping.classroomId) ?? [])]) tell(subscriber, ping.topics);
}

function tell(subscriber: Subscriber, changed: readonly Topic[]) {
	const heard = changed.filter((topic) => subscriber.hears.includes(topic));
	if (heard.length > 0) subscriber.send(`event: changed\ndata: ${heard.join(' ')}\n\n`);
}

/**
 * Whoever may not listen any more looks again first: her page leads her to the door. A stream that is only cut
 * would tell her that there is no connection, beside what she was reading.
 */
function farewell(subscriber: Subscriber) {
	// From now on she hears nothing.
	forget(subscriber);
	tell(subscriber, topics);
	setTimeout(() => subscriber.end(), timeToLook).unref();
}
