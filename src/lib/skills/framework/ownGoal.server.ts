import { asc, eq } from 'drizzle-orm';
import type { Language } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { remembering } from '#lib/server/remember.ts';
import { skill, type Skill } from './framework.ts';
import type { SkillId } from '../skillId.ts';

/** A goal of a school's own framework, as a skill beside those of SLO. */
export type OwnGoal = Skill & { framework: string; removed: boolean };

/** The goals of a framework that was taken away stay known: evidence about them does not go with it. */
const goals = remembering(async (schoolId): Promise<OwnGoal[]> => {
	const rows = await db
		.select()
		.from(t.framework)
		.where(eq(t.framework.schoolId, schoolId))
		.orderBy(asc(t.framework.title), asc(t.framework.id));
	return rows.flatMap(({ id, title: framework, items, removedAt }) =>
		items.map(({ code, title, statement, goal }) => ({
			id: `${id}:${code}`,
			code,
			parent: null,
			title,
			statement,
			goal,
			uri: null,
			framework,
			removed: removedAt !== null,
		})),
	);
});

/** Every goal that a school ever added itself, by framework. At most one query a minute. */
export const ownGoals = (schoolId: string): Promise<OwnGoal[]> => goals.of(schoolId);

/** To be said by whoever adds or takes away a framework. */
export const forgetOwnGoals = (schoolId: string): void => goals.forget(schoolId);

/** What somebody in this school may point at: a goal of SLO, or one of a framework that the school has now. */
export async function goalOf(schoolId: string, id: SkillId, language: Language): Promise<Skill | null> {
	const known = skill(id, language);
	if (known || !id.includes(':')) return known;
	const own = await ownGoals(schoolId);
	return own.find((goal) => goal.id === id && !goal.removed) ?? null;
}
