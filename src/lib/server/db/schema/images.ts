import type { Kit } from '../kit.pg.ts';
import type { people } from './people.ts';

/**
 * Photos that adults brought, re-encoded. They lie in the database, so that one backup holds everything and a photo
 * is written in the same transaction as the text that it stands with.
 */
export function images(k: Kit, { classroom, person }: ReturnType<typeof people>) {
	const image = k.table(
		'image',
		{
			id: k.id(),
			/** Whose it is, who brought it or whom it is about, and in which classroom. */
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			/** What it stands with: who may see that may see this. */
			subjectId: k.str().notNull(),
			/** WebP, as `images/intake.server.ts` made it. */
			bytes: k.bytes().notNull(),
			createdAt: k.time().notNull(),
		},
		(c) => [
			k.index('image_classroom').on(c.classroomId),
			k.index('image_person').on(c.personId),
			k.index('image_subject').on(c.subjectId),
		],
	);

	return { image };
}
