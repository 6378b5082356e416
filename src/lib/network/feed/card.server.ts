import { and, eq, isNull } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** Puts a card away that its pupil has read. */
export const close = (person: Person, cardId: string, now: Date) =>
	db.transaction((tx) =>
		tx
			.update(t.card)
			.set({ closedAt: now })
			.where(and(eq(t.card.id, cardId), eq(t.card.personId, person.id), isNull(t.card.closedAt))),
	);
