import { env } from '$env/dynamic/private';

/** Everything that the surroundings decide, read in this one place. */
export const settings = {
	databaseUrl: env.DATABASE_URL || 'file:data/oefenplein.db',
	/** `1` opens the demo school, `0` never does; otherwise it opens while no school was created. */
	demo: env.DEMO,
	/** Tabs of one browser share a stream, so this is about browsers and not about tabs. */
	streamsPerPerson: Number(env.STREAMS_PER_PERSON) || 8,
};
