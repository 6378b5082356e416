import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { taughtClassrooms } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { remembering } from '#lib/server/remember.ts';
import { helpByDefault, type Help } from './help.ts';
import { readySentences, type ReadySentence } from './readySentences.ts';
import { mostWords, watchedIn, type Watched } from './watched.ts';

// What a school says in words of its own: what it keeps an eye on, what it gives back with, where help is. All its
// teachers may change it, and the ledger tells who did.

/** What a school keeps an eye on. */
export const watchedWords = remembering((schoolId: string) => watchedBy(schoolId));

const watchedBy = (schoolId: string) =>
	db
		.select({ id: t.watchedWord.id, word: t.watchedWord.word, grade: t.watchedWord.grade })
		.from(t.watchedWord)
		.where(and(eq(t.watchedWord.schoolId, schoolId), isNull(t.watchedWord.removedAt)))
		.orderBy(asc(t.watchedWord.word));

/** Keeps an eye on a word. A word that is watched already gets its new grade. False when the list is full. */
export async function watch(person: Person, { word, grade }: Watched, now: Date): Promise<boolean> {
	const { schoolId } = person;
	const watched = await db.transaction(async (tx) => {
		const known = await tx
			.select()
			.from(t.watchedWord)
			.where(and(eq(t.watchedWord.schoolId, schoolId), isNull(t.watchedWord.removedAt)));
		const same = known.filter((one) => one.word.toLowerCase() === word.toLowerCase());
		if (known.length - same.length >= mostWords) return false;
		await tx
			.update(t.watchedWord)
			.set({ removedBy: person.id, removedAt: now })
			.where(
				inArray(
					t.watchedWord.id,
					same.map(({ id }) => id),
				),
			);
		await tx
			.insert(t.watchedWord)
			.values({ id: newId(), schoolId, word, grade, addedBy: person.id, addedAt: now });
		await record(tx, 'word.watched', { by: person.id, classroomId: null, details: { word, grade }, at: now });
		return true;
	});
	watchedWords.forget(schoolId);
	return watched;
}

/** Takes a word off the list. Null for one that is not on it. */
export async function unwatch(person: Person, wordId: string, now: Date): Promise<true | null> {
	const done = await db.transaction(async (tx) => {
		const [row] = await tx
			.update(t.watchedWord)
			.set({ removedBy: person.id, removedAt: now })
			.where(
				and(
					eq(t.watchedWord.id, wordId),
					eq(t.watchedWord.schoolId, person.schoolId),
					isNull(t.watchedWord.removedAt),
				),
			)
			.returning();
		if (!row) return null;
		const { word, grade } = row;
		await record(tx, 'word.unwatched', {
			by: person.id,
			classroomId: null,
			details: { word, grade },
			at: now,
		});
		return true as const;
	});
	watchedWords.forget(person.schoolId);
	return done;
}

/** So many of the newest posts, and of the newest comments, are tried. */
const tried = 400;

/** Which texts of the classrooms she teaches a word would have stopped at, newest first, before it is kept. */
export async function tryOn(person: Person, watched: Watched) {
	const classrooms = taughtClassrooms(person);
	if (classrooms.length === 0) return { texts: 0, found: [] };
	const newest = (of: typeof t.post | typeof t.comment) =>
		db
			.select({ id: of.id, body: of.body, at: of.createdAt })
			.from(of)
			.where(and(inArray(of.classroomId, classrooms), isNotNull(of.personId)))
			.orderBy(desc(of.createdAt))
			.limit(tried);
	const [posts, comments] = await Promise.all([newest(t.post), newest(t.comment)]);
	const texts = [...posts, ...comments].sort((one, other) => other.at.getTime() - one.at.getTime());
	return {
		texts: texts.length,
		found: texts.flatMap((text) => {
			const findings = watchedIn(text.body, [watched]);
			return findings.length > 0 ? [{ ...text, findings }] : [];
		}),
	};
}

/** A school's own ready sentences. */
export const ownSentences = remembering(async (schoolId: string): Promise<ReadySentence[]> => {
	const rows = await db
		.select()
		.from(t.readySentence)
		.where(and(eq(t.readySentence.schoolId, schoolId), isNull(t.readySentence.removedAt)))
		.orderBy(asc(t.readySentence.addedAt), asc(t.readySentence.id));
	return rows.map(({ id, occasion, nl, en }) => ({ id, for: occasion, nl, en }));
});

/** The school's own sentences before those that come with the product. */
export const sentencesOf = async (schoolId: string): Promise<ReadySentence[]> => [
	...(await ownSentences.of(schoolId)),
	...readySentences,
];

export type NewSentence = { occasion: 'return' | 'remove'; nl: string; en: string };

export async function addSentence(person: Person, sentence: NewSentence, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.insert(t.readySentence)
			.values({ id: newId(), schoolId: person.schoolId, ...sentence, addedBy: person.id, addedAt: now });
		await record(tx, 'sentence.added', {
			by: person.id,
			classroomId: null,
			details: { text: sentence.nl },
			at: now,
		});
	});
	ownSentences.forget(person.schoolId);
}

/** Takes one of the school's own away. Null for one that is not there. */
export async function removeSentence(person: Person, sentenceId: string, now: Date): Promise<true | null> {
	const done = await db.transaction(async (tx) => {
		const [row] = await tx
			.update(t.readySentence)
			.set({ removedBy: person.id, removedAt: now })
			.where(
				and(
					eq(t.readySentence.id, sentenceId),
					eq(t.readySentence.schoolId, person.schoolId),
					isNull(t.readySentence.removedAt),
				),
			)
			.returning();
		if (!row) return null;
		await record(tx, 'sentence.removed', {
			by: person.id,
			classroomId: null,
			details: { text: row.nl },
			at: now,
		});
		return true as const;
	});
	ownSentences.forget(person.schoolId);
	return done;
}

/** What a school tells a child who may need help. */
export const helpOf = remembering(async (schoolId: string): Promise<Help> => {
	const [card] = await db
		.select({ nl: t.helpCard.nl, en: t.helpCard.en })
		.from(t.helpCard)
		.where(eq(t.helpCard.schoolId, schoolId))
		.orderBy(desc(t.helpCard.writtenAt), desc(t.helpCard.id))
		.limit(1);
	return card ?? helpByDefault;
});

export async function writeHelp(person: Person, { nl, en }: Help, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.insert(t.helpCard)
			.values({ id: newId(), schoolId: person.schoolId, nl, en, writtenBy: person.id, writtenAt: now });
		await record(tx, 'help.written', { by: person.id, classroomId: null, details: {}, at: now });
	});
	helpOf.forget(person.schoolId);
}
