import { and, eq, isNull } from 'drizzle-orm';
import { classGoing } from '#lib/access/going.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { Place } from '../place.server.ts';
import { keepEdition, scenarioIn } from '../scenario/edition.server.ts';
import { openNetwork } from '../scenario/open.server.ts';
import { inFile } from '../scenario/played.server.ts';
import { writeScenario } from '../scenario/format/write.ts';
import { standstillOf } from '../standstill.ts';

type Run = { id: string; classroomId: string };

/** Opens the class's square; where each pupil plays alone, it is the one for the board. */
export async function openSquare(tx: Tx, run: Run, now: Date): Promise<void> {
	const [row] = await tx
		.select({ lesson: t.lessonRun.lesson, edition: t.lessonRun.edition, shape: t.lessonRun.shape })
		.from(t.lessonRun)
		.where(eq(t.lessonRun.id, run.id));
	const played = row && (row.edition ? await chosen(tx, row.edition) : await lessonsOwn(tx, row.lesson));
	if (played) await openNetwork(tx, run, row.lesson, played, row.shape === 'solo' ? 'nobody' : 'class', now);
}

/**
 * Opens a pupil's own square, where each plays alone: its clock begins now, and it plays what the board's plays.
 * Opening it again changes nothing. While nobody can write it waits, so that nothing happens before she is there.
 */
export async function openOwn(person: Person, place: Place, now: Date): Promise<'open' | 'waits' | 'closed'> {
	const { run, network } = place;
	if (network) return 'open';
	if (run.shape !== 'solo') return 'closed';
	if (standstillOf(place, now)) return 'waits';
	return db.transaction(async (tx) => {
		const [board] = await tx
			.select({ scenario: t.network.scenario, edition: t.network.edition })
			.from(t.network)
			.innerJoin(
				t.lessonRun,
				and(
					eq(t.lessonRun.id, t.network.lessonRunId),
					eq(t.lessonRun.shape, 'solo'),
					isNull(t.lessonRun.finishedAt),
				),
			)
			.where(classGoing(run.id));
		const played = board?.edition && (await chosen(tx, board.edition));
		if (!played) return 'closed';
		await openNetwork(tx, run, board.scenario, played, { personId: person.id }, now);
		return 'open';
	});
}

async function chosen(tx: Tx, edition: string) {
	const scenario = await scenarioIn(tx, edition);
	return scenario && { scenario, edition };
}

/** What the lesson brings as its file says now; from here on this network keeps to these words. */
async function lessonsOwn(tx: Tx, lesson: string) {
	const scenario = await inFile(lesson);
	return scenario && { scenario, edition: await keepEdition(tx, writeScenario(scenario)) };
}
