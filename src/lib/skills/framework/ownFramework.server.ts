import { and, asc, eq, isNull } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { framework, isBuiltIn, type Framework } from './catalogue.ts';
import { forgetOwnGoals } from './ownGoal.server.ts';
import { competenceOf, type OwnItem } from './ownFramework.ts';

export type NewFramework = { title: string; source: string; items: OwnItem[] };

/** Keeps a framework of the school's own. Null where the person does not lead a school. */
export async function add(
	person: Person,
	{ title, source, items }: NewFramework,
	now: Date,
): Promise<string | null> {
	if (!may.lead(person, person.schoolId)) return null;
	const id = newId();
	await db.transaction(async (tx) => {
		await tx.insert(t.framework).values({
			id,
			schoolId: person.schoolId,
			title,
			source,
			items,
			addedBy: person.id,
			addedAt: now,
		});
		await record(tx, 'framework.added', {
			by: person.id,
			classroomId: null,
			about: { kind: 'framework', id },
			details: { title },
			at: now,
		});
	});
	forgetOwnGoals(person.schoolId);
	return id;
}

/** Takes one away; evidence stays with the goals it was about. Null where it is not there to take. */
export async function remove(person: Person, id: string, now: Date): Promise<true | null> {
	if (!may.lead(person, person.schoolId)) return null;
	const removed = await db.transaction(async (tx) => {
		const [gone] = await tx
			.update(t.framework)
			.set({ removedAt: now })
			.where(and(eq(t.framework.id, id), ofSchool(person)))
			.returning({ title: t.framework.title });
		if (!gone) return null;
		await record(tx, 'framework.removed', {
			by: person.id,
			classroomId: null,
			about: { kind: 'framework', id },
			details: { title: gone.title },
			at: now,
		});
		return true as const;
	});
	forgetOwnGoals(person.schoolId);
	return removed;
}

/** What the person's school added itself, by title. One query. */
export async function own(person: Person): Promise<Framework[]> {
	const rows = await db.select().from(t.framework).where(ofSchool(person)).orderBy(asc(t.framework.title));
	return rows.map(({ id, title, source, items, addedAt }) => ({
		id,
		title,
		version: null,
		status: null,
		sources: source ? [source] : [],
		licence: null,
		note: null,
		changedAt: addedAt.toISOString(),
		competences: items.map(competenceOf),
	}));
}

/** A framework that is shipped, or one of the person's school; null for every other. At most one query. */
export async function find(person: Person, id: string, language: Language): Promise<Framework | null> {
	if (isBuiltIn(id)) return framework(id, language);
	return (await own(person)).find((one) => one.id === id) ?? null;
}

const ofSchool = ({ schoolId }: Person) =>
	and(eq(t.framework.schoolId, schoolId), isNull(t.framework.removedAt));
