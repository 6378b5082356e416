import { and, eq, isNull, ne, or, type Placeholder, type SQL } from 'drizzle-orm';
import { t } from '#lib/server/db/index.ts';

/** The class's network of a lesson run, as long as it goes on; on the board it is what everybody sees. */
export const classGoing = (lessonRunId: string | Placeholder): SQL =>
	and(eq(t.network.lessonRunId, lessonRunId), isNull(t.network.personId), isNull(t.network.endedAt))!;

/**
 * The network on which somebody is in the run that stands beside it: the class's, or her own where each plays alone.
 * The one definition of it.
 */
export const goingFor = (personId: string | Placeholder | typeof t.person.id): SQL =>
	and(
		eq(t.network.lessonRunId, t.lessonRun.id),
		isNull(t.network.endedAt),
		or(
			and(isNull(t.network.personId), or(isNull(t.lessonRun.shape), ne(t.lessonRun.shape, 'solo'))),
			and(eq(t.network.personId, personId), eq(t.lessonRun.shape, 'solo')),
		),
	)!;
