import { and, desc, eq, sql } from 'drizzle-orm';
import type { Writing } from '#lib/activity/activity.ts';
import type { ShownImage } from '#lib/images/image.ts';
import { named, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import { shownOn } from '#lib/pictures/meaningOf.ts';
import type { Finding, Subject } from './subject.ts';

export type Text = {
	body: string;
	picture: string | null;
	/** How a picture of the writer's own making is made. */
	recipe?: string | null;
	images?: ShownImage[] | null;
	findings: Finding[];
	heeded: string[];
};

/** Keeps a version of what a person wrote. Versions are numbered from 1 and never change. */
export async function keep(
	tx: Tx,
	subject: Subject & { authorId: string },
	text: Text,
	now: Date,
): Promise<number> {
	const [last] = await lastNumber(tx, { subjectId: subject.id });
	const number = (last?.number ?? 0) + 1;
	await write(tx, {
		subjectId: subject.id,
		number,
		subjectKind: subject.kind,
		personId: subject.authorId,
		body: text.body,
		picture: text.picture,
		recipe: text.recipe ?? null,
		images: text.images ?? null,
		findings: text.findings,
		heeded: text.heeded,
		at: now,
	});
	return number;
}

const lastNumber = preparedIn((tx) =>
	tx
		.select({ number: t.revision.number })
		.from(t.revision)
		.where(eq(t.revision.subjectId, sql.placeholder('subjectId')))
		.orderBy(desc(t.revision.number))
		.limit(1)
		.prepare('revision_last_number'),
);

const write = preparedIn((tx) =>
	tx
		.insert(t.revision)
		.values(
			named(
				'subjectId',
				'number',
				'subjectKind',
				'personId',
				'body',
				'picture',
				'recipe',
				'images',
				'findings',
				'heeded',
				'at',
			),
		)
		.prepare('revision_write'),
);

/** A version as the ledger tells it, or null where the cast wrote the subject. */
export async function writing(
	tx: Tx,
	subjectId: string,
	number: number,
	held: boolean,
): Promise<Writing | null> {
	const [row] = await tx
		.select()
		.from(t.revision)
		.where(and(eq(t.revision.subjectId, subjectId), eq(t.revision.number, number)));
	if (!row) return null;
	return {
		text: row.body,
		picture: row.picture,
		...(row.recipe ? { shows: shownOn(row.recipe) } : {}),
		findings: row.findings.map((finding) => finding.kind),
		heeded: row.heeded,
		revision: row.number,
		held,
	};
}
