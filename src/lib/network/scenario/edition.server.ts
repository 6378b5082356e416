import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { t, type Read, type Tx } from '#lib/server/db/index.ts';
import { readScenario, type Scenario } from './format/scenario.ts';

/** So many editions are kept in memory; a house has a handful of classes on the square at a time. */
const mostKept = 50;

/** By id. An edition never changes, so what was read once stays true. */
const kept = new Map<string, Scenario | null>();

/** Keeps these exact words, whatever happens to the scenario afterwards. The same words are kept once. */
export async function keepEdition(tx: Tx, source: string): Promise<string> {
	const id = createHash('sha256').update(source).digest('hex');
	await tx.insert(t.scenarioEdition).values({ id, source }).onConflictDoNothing();
	return id;
}

/** The scenario of an edition; null where it is not there or says what this version cannot read. */
export async function scenarioIn(read: Read, id: string): Promise<Scenario | null> {
	const known = kept.get(id);
	if (known !== undefined) return known;
	const [row] = await read
		.select({ source: t.scenarioEdition.source })
		.from(t.scenarioEdition)
		.where(eq(t.scenarioEdition.id, id));
	// Not remembered: it may come into the database later.
	if (!row) return null;
	const reading = readScenario({ file: id, text: row.source });
	const scenario = 'scenario' in reading ? reading.scenario : null;
	if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
	kept.set(id, scenario);
	return scenario;
}
