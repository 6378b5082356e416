import { aliasedTable, and, desc, eq, or } from 'drizzle-orm';
import { db, t } from '#lib/server/db/index.ts';

/** More than this is for the log. */
const most = 60;

/** What a pupil did in a lesson run, and what was done for her there, newest first. One query. */
export function doingsOf(pupilId: string, runId: string) {
	const other = aliasedTable(t.person, 'other');
	return db
		.select({
			id: t.activity.id,
			at: t.activity.at,
			verb: t.activity.verb,
			details: t.activity.details,
			by: t.person.nickname,
			avatar: t.person.avatar,
			forName: other.nickname,
			lesson: t.lessonRun.lesson,
		})
		.from(t.activity)
		.innerJoin(t.lessonRun, eq(t.lessonRun.id, t.activity.lessonRunId))
		.leftJoin(t.person, eq(t.person.id, t.activity.personId))
		.leftJoin(other, eq(other.id, t.activity.forId))
		.where(
			and(
				eq(t.activity.lessonRunId, runId),
				or(eq(t.activity.personId, pupilId), eq(t.activity.forId, pupilId)),
			),
		)
		.orderBy(desc(t.activity.id))
		.limit(most);
}
