import { and, asc, desc, eq, gt, isNotNull, lte, sql } from 'drizzle-orm';
import { isTeacher } from '#lib/access/policy.ts';
import { record, type Circumstances } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { origins } from '#lib/server/db/schema/scenario.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { keepEdition } from './edition.server.ts';
import type { Fault } from './mistake.ts';
import { faultsIn, readDraft, type Scenario } from './format/scenario.ts';
import { freeKey, keyOf } from './title.ts';
import type { Wording } from './wording.ts';
import { writeScenario } from './format/write.ts';

type Origin = (typeof origins)[number];
/** Who changes something; a command from the shell is nobody. */
type Author = { schoolId: string; id: string | null };

const pictures = [...avatars, ...postPictures];
/** A school has a handful; this many come only from a mistake. */
export const mostScenarios = 100;
/** How many changes can be taken back. */
const mostEarlier = 20;

export type Listed = {
	id: string;
	key: string;
	title: Wording;
	mistakes: number;
	origin: Origin;
	changedAt: Date;
	readAt: Date | null;
};

/** A school's own scenarios, newest change first. One query. */
export const list = (person: Pick<Person, 'schoolId'>): Promise<Listed[]> =>
	db
		.select({
			id: t.scenario.id,
			key: t.scenario.key,
			title: t.scenario.title,
			mistakes: t.scenario.mistakes,
			origin: t.scenario.origin,
			changedAt: t.scenario.changedAt,
			readAt: t.scenario.readAt,
		})
		.from(t.scenario)
		.where(eq(t.scenario.schoolId, person.schoolId))
		.orderBy(desc(t.scenario.changedAt), asc(t.scenario.key));

/** Those that a class can play: without a mistake, and read by a teacher. */
export const playable = (person: Pick<Person, 'schoolId'>) =>
	db
		.select({ id: t.scenario.id, title: t.scenario.title })
		.from(t.scenario)
		.where(
			and(eq(t.scenario.schoolId, person.schoolId), eq(t.scenario.mistakes, 0), isNotNull(t.scenario.readAt)),
		)
		.orderBy(asc(t.scenario.key));

export type Own = Omit<Listed, 'mistakes'> & {
	version: number;
	source: string;
	scenario: Scenario;
	faults: Fault[];
	/** Whether there is a change to take back. */
	canUndo: boolean;
};

/** One of the school's own. Null for somebody else's, or none. One query. */
export async function find(person: Pick<Person, 'schoolId'>, id: string): Promise<Own | null> {
	const [row] = await db
		.select({
			scenario: t.scenario,
			canUndo:
				sql`exists (select 1 from ${t.scenarioEarlier} where ${t.scenarioEarlier.scenarioId} = ${t.scenario.id})`.mapWith(
					Boolean,
				),
		})
		.from(t.scenario)
		.where(and(eq(t.scenario.id, id), eq(t.scenario.schoolId, person.schoolId)));
	if (!row) return null;
	const { key, title, source, version, origin, changedAt, readAt } = row.scenario;
	const about = { id, key, title, source, version, origin, changedAt, readAt };
	return { ...about, ...opened(source), canUndo: row.canUndo };
}

/** By its name in commands and files. */
export async function findByKey(schoolId: string, key: string) {
	const [row] = await db
		.select({ id: t.scenario.id, key: t.scenario.key, source: t.scenario.source })
		.from(t.scenario)
		.where(and(eq(t.scenario.schoolId, schoolId), eq(t.scenario.key, key)));
	return row ?? null;
}

/** What was kept has the fields of a scenario; where it does not, that is ours to notice. */
function opened(source: string): { scenario: Scenario; faults: Fault[] } {
	const draft = readDraft(source, pictures);
	if (!('scenario' in draft)) throw new Error('A kept scenario has lost its fields');
	return { scenario: draft.scenario, faults: draft.faults };
}

/** Keeps a new scenario under a name that is still free. Null when there are too many. */
export async function add(
	author: Author,
	{ scenario, origin, key = keyOf(scenario.title.nl) }: { scenario: Scenario; origin: Origin; key?: string },
	now: Date,
): Promise<{ id: string; key: string } | null> {
	const { schoolId } = author;
	return db.transaction(async (tx) => {
		const known = await tx
			.select({ key: t.scenario.key })
			.from(t.scenario)
			.where(eq(t.scenario.schoolId, schoolId));
		if (known.length >= mostScenarios) return null;
		const free = freeKey(key, (one) => known.some((other) => other.key === one));
		const id = newId();
		// What somebody writes here she reads as she goes; what comes from outside nobody has read.
		const isRead = origin !== 'imported';
		await tx.insert(t.scenario).values({
			id,
			schoolId,
			key: free,
			...contents(scenario),
			version: 1,
			origin,
			changedBy: author.id,
			changedAt: now,
			readBy: isRead ? author.id : null,
			readAt: isRead ? now : null,
		});
		await tell(tx, 'scenario.added', author, id, { title: scenario.title.nl, origin }, now);
		return { id, key: free };
	});
}

const contents = (scenario: Scenario) => ({
	title: scenario.title,
	source: writeScenario(scenario),
	mistakes: faultsIn(scenario, pictures).length,
});

export type Saved = { version: number } | 'stale' | null;

/** Writes a scenario anew. `stale` when it was changed since this version: nothing is written over unseen. */
export async function save(
	author: Author,
	id: string,
	version: number,
	scenario: Scenario,
	now: Date,
): Promise<Saved> {
	return db.transaction(async (tx) => {
		const before = await current(tx, author, id);
		if (!before) return null;
		if (before.version !== version) return 'stale';
		const next = contents(scenario);
		if (next.source === before.source) return { version };
		if (!(await replace(tx, author, before, next, now))) return 'stale';
		await tx.insert(t.scenarioEarlier).values({ scenarioId: id, version, source: before.source });
		await tx
			.delete(t.scenarioEarlier)
			.where(
				and(eq(t.scenarioEarlier.scenarioId, id), lte(t.scenarioEarlier.version, version - mostEarlier)),
			);
		await tell(tx, 'scenario.changed', author, id, { title: scenario.title.nl }, now);
		return { version: version + 1 };
	});
}

/** Takes the last change back; again takes back the one before. */
export async function undo(author: Author, id: string, version: number, now: Date): Promise<Saved> {
	return db.transaction(async (tx) => {
		const before = await current(tx, author, id);
		if (!before) return null;
		if (before.version !== version) return 'stale';
		const [earlier] = await tx
			.select()
			.from(t.scenarioEarlier)
			.where(eq(t.scenarioEarlier.scenarioId, id))
			.orderBy(desc(t.scenarioEarlier.version))
			.limit(1);
		if (!earlier) return { version };
		const { scenario } = opened(earlier.source);
		if (!(await replace(tx, author, before, contents(scenario), now))) return 'stale';
		await tx
			.delete(t.scenarioEarlier)
			.where(and(eq(t.scenarioEarlier.scenarioId, id), gt(t.scenarioEarlier.version, earlier.version - 1)));
		await tell(tx, 'scenario.undone', author, id, { title: scenario.title.nl }, now);
		return { version: version + 1 };
	});
}

type Row = typeof t.scenario.$inferSelect;

async function current(tx: Tx, { schoolId }: Author, id: string): Promise<Row | null> {
	const [row] = await tx
		.select()
		.from(t.scenario)
		.where(and(eq(t.scenario.id, id), eq(t.scenario.schoolId, schoolId)));
	return row ?? null;
}

/** False where somebody was first. */
async function replace(
	tx: Tx,
	author: Author,
	{ id, version }: Row,
	next: ReturnType<typeof contents>,
	now: Date,
): Promise<boolean> {
	const replaced = await tx
		.update(t.scenario)
		.set({ ...next, version: version + 1, changedBy: author.id, changedAt: now })
		.where(and(eq(t.scenario.id, id), eq(t.scenario.version, version)))
		.returning({ id: t.scenario.id });
	return replaced.length > 0;
}

/** A teacher has read what pupils would meet. Null where there is none such. */
export async function markRead(person: Person, id: string, version: number, now: Date): Promise<Saved> {
	return db.transaction(async (tx) => {
		const before = await current(tx, person, id);
		if (!before || !isTeacher(person)) return null;
		if (before.version !== version) return 'stale';
		if (before.readAt) return { version };
		await tx.update(t.scenario).set({ readBy: person.id, readAt: now }).where(eq(t.scenario.id, id));
		await tell(tx, 'scenario.read', person, id, { title: before.title.nl }, now);
		return { version };
	});
}

/** Takes one away for good. Classes that play it keep the words they began with. */
export async function remove(person: Person, id: string, now: Date): Promise<true | null> {
	return db.transaction(async (tx) => {
		const before = await current(tx, person, id);
		if (!before) return null;
		await tx.delete(t.scenario).where(eq(t.scenario.id, id));
		await tell(tx, 'scenario.removed', person, id, { title: before.title.nl }, now);
		return true as const;
	});
}

/** The words that a lesson run begun now is played with; null where it cannot be played. */
export async function forRun(person: Person, id: string): Promise<{ title: string; edition: string } | null> {
	return db.transaction(async (tx) => {
		const row = await current(tx, person, id);
		if (!row || row.mistakes > 0 || !row.readAt) return null;
		return { title: row.title.nl, edition: await keepEdition(tx, row.source) };
	});
}

type Told = 'scenario.added' | 'scenario.changed' | 'scenario.undone' | 'scenario.read' | 'scenario.removed';

const tell = <V extends Told>(
	tx: Tx,
	verb: V,
	{ id: by }: Author,
	id: string,
	details: Parameters<typeof record<V>>[2]['details'],
	at: Date,
) =>
	// A scenario is the school's.
	record(tx, verb, {
		by,
		classroomId: null as Circumstances<V>['classroomId'],
		about: { kind: 'scenario', id },
		details,
		at,
	});
