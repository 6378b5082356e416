import type { Kit } from '../kit.pg.ts';
import type { people } from './people.ts';

/** Where a school's own scenario came from: written here, copied from another, or brought in from outside. */
export const origins = ['written', 'copied', 'imported'] as const;

type Translated = { nl: string; en: string };

export function scenarios(k: Kit, { school, person }: ReturnType<typeof people>) {
	/** A scenario of a school's own, as it is written now. */
	const scenario = k.table(
		'scenario',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			/** Its name in commands and files. */
			key: k.str().notNull(),
			title: k.json<Translated>().notNull(),
			source: k.str().notNull(),
			/** Counts every change, going back included, so that nobody writes over what she never saw. */
			version: k.int().notNull(),
			/** How many mistakes stand in it; with one it cannot be played. */
			mistakes: k.int().notNull(),
			origin: k.oneOf(origins).notNull(),
			changedBy: k.ref(() => person.id),
			changedAt: k.time().notNull(),
			/** Who read it before pupils may meet it. */
			readBy: k.ref(() => person.id),
			readAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('scenario_key').on(c.schoolId, c.key),
			k.index('scenario_changed_by').on(c.changedBy),
			k.index('scenario_read_by').on(c.readBy),
		],
	);

	/** What a scenario said before it was changed, so that a change can be taken back. */
	const scenarioEarlier = k.table(
		'scenario_earlier',
		{
			scenarioId: k.ref(() => scenario.id).notNull(),
			version: k.int().notNull(),
			source: k.str().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.scenarioId, c.version] })],
	);

	/** The exact words that a lesson run is played with, named by their own hash. Never changed. */
	const scenarioEdition = k.table('scenario_edition', { id: k.id(), source: k.str().notNull() });

	return { scenario, scenarioEarlier, scenarioEdition };
}
