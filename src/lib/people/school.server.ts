import { asc, eq } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';

export type School = { id: string; name: string };

export async function create(tx: Tx, { name }: { name: string }, now = new Date()): Promise<School> {
	const school = { id: newId(), name };
	await tx.insert(t.school).values({ ...school, createdAt: now });
	return school;
}

export async function find(id: string): Promise<School | null> {
	const [school] = await db
		.select({ id: t.school.id, name: t.school.name })
		.from(t.school)
		.where(eq(t.school.id, id));
	return school ?? null;
}

/** Every school of this installation, the oldest first. */
export async function all(): Promise<School[]> {
	return db
		.select({ id: t.school.id, name: t.school.name })
		.from(t.school)
		.orderBy(asc(t.school.createdAt), asc(t.school.id));
}
