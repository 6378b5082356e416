import { env } from '$env/dynamic/private';

/** Everything that the surroundings decide, read in this one place. */
export const settings = {
	databaseUrl: env.DATABASE_URL || 'file:data/oefenplein.db',
	/** With what is sealed that must not be read from the database alone; else a key file beside it is made. */
	secret: env.SECRET || null,
	/** `1` opens the demo school, `0` never does; otherwise it opens while no school was created. */
	demo: env.DEMO,
	/** Tabs of one browser share a stream, so this is about browsers and not about tabs. */
	streamsPerPerson: Number(env.STREAMS_PER_PERSON) || 8,
	/** The server that mail goes out by, as `smtp://name:password@host:587`. Without one, links are shown to copy. */
	smtpUrl: env.SMTP_URL || null,
	/** Who mail is from, as `De Wijde Blik <plein@school.example>`. */
	mailFrom: env.MAIL_FROM || null,
};
