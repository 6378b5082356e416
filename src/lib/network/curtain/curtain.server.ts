import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { classGoing } from '#lib/access/going.server.ts';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { CastKind } from '../scenario/format/kinds.ts';

type Run = { id: string; classroomId: string };

/**
 * Opens the curtain, so that the class sees who was cast and what for, or closes it again. Doing what was done already
 * changes nothing.
 * @returns null where the run is not the person's; false where nobody has been out to play yet, or it is over
 */
export async function setOpen(person: Person, run: Run, open: boolean, now: Date): Promise<boolean | null> {
	if (!may.teach(person, run.classroomId)) return null;
	return db.transaction(async (tx) => {
		const [going] = await tx
			.select({ id: t.network.id, revealedAt: t.network.revealedAt })
			.from(t.network)
			.innerJoin(t.lessonRun, and(eq(t.lessonRun.id, t.network.lessonRunId), isNull(t.lessonRun.finishedAt)))
			.where(classGoing(run.id));
		if (!going) return false;
		if ((going.revealedAt !== null) === open) return true;
		await tx
			.update(t.network)
			.set({ revealedAt: open ? now : null })
			.where(eq(t.network.id, going.id));
		await record(tx, open ? 'curtain.opened' : 'curtain.closed', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: {},
			at: now,
		});
		return true;
	});
}

/** Who was cast on a run's last square, and what each was for; null while the curtain is closed. One query. */
export async function behind(lessonRunId: string, language: Language) {
	const last = db
		.select({ id: t.network.id })
		.from(t.network)
		.where(and(eq(t.network.lessonRunId, lessonRunId), isNull(t.network.personId)))
		.orderBy(desc(t.network.openedAt))
		.limit(1);
	const rows = await db
		.select({
			key: t.castMember.key,
			name: t.castMember.name,
			avatar: t.castMember.avatar,
			kind: t.castMember.kind,
			purpose: t.castMember.purpose,
		})
		.from(t.castMember)
		.innerJoin(t.network, eq(t.network.id, t.castMember.networkId))
		.where(and(eq(t.network.id, sql`(${last})`), isNotNull(t.network.revealedAt)))
		.orderBy(asc(t.castMember.name), asc(t.castMember.key));
	if (rows.length === 0) return null;
	return rows.map(({ purpose, kind, avatar, ...row }) => ({
		...row,
		avatar,
		kind: kind as CastKind,
		purpose: purpose?.[language] ?? null,
	}));
}

export type Behind = NonNullable<Awaited<ReturnType<typeof behind>>>[number];
