/** What a browser may be told has changed. Never more than this word travels; the page then loads with its own reach. */
export const topics = ['run', 'presence', 'network', 'lane', 'thread'] as const;

export type Topic = (typeof topics)[number];

/** One ping as it goes from process to process. */
export type Ping =
	| { classroomId: string; topics: Topic[] }
	/** Ends a person's streams: she signed out, or was removed. */
	| { endFor: string };

export const isTopic = (word: string): word is Topic => (topics as readonly string[]).includes(word);

/** The name under which a page's load depends on a topic. */
export const liveKey = (topic: Topic): `live:${Topic}` => `live:${topic}`;
