import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Pupil } from '#lib/people/classroom.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { isCode, tidyCode } from '#lib/people/code.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { addressKey, codesAtKnownDoors, codesPerAddress, codesTogether } from './attempt.ts';
import { giveBack, reserve, secondsFull, type Counted } from './attempt.server.ts';
import { doorIsKnown } from './knownDoor.server.ts';
import { closed, isRefusal, wait, wrong, type Refusal } from './refusal.ts';

export type Doorway = { id: string; name: string };

/**
 * What stands behind the door that a class code opens: the classroom and who may tap her name.
 * Never a surname. `closed` is told only where that door was used before; elsewhere it looks like a wrong code.
 */
export async function doorOf(
	typed: string,
	address: string,
	now: Date,
): Promise<{ classroom: Doorway; pupils: Pupil[] } | Refusal> {
	const classroom = await enter(typed, address, now);
	if (isRefusal(classroom)) return classroom;
	return { classroom, pupils: await classrooms.pupilsOf(classroom.id, now) };
}

/** The classroom of a right code whose door is open. A right code leaves no trace in the counts. */
export async function enter(typed: string, address: string, now: Date): Promise<Doorway | Refusal> {
	const code = tidyCode(typed);
	if (!isCode(code)) return wrong;
	const from = addressKey(address);
	const known: Counted = [[`known-code:${from}`, codesAtKnownDoors]];
	const anywhere: Counted = [
		['code:', codesTogether],
		[`code:${from}`, codesPerAddress],
	];
	const full = await secondsFull(db, [...known, ...anywhere], now);
	const waiting = () => wait(Math.max(1, ...anywhere.map(([key]) => full.get(key) ?? 0)));
	const hasRoom = (counts: Counted) => counts.every(([key]) => !full.has(key));
	if (!hasRoom(known) && !hasRoom(anywhere)) return waiting();
	return db.transaction(async (tx) => {
		const held = await reserve(tx, [known, anywhere].filter(hasRoom).flat(), now);
		const holds = (counts: Counted) => counts.every((count) => held.includes(count));
		const door = await doorWith(tx, code, address, now);
		if (holds(known) && door?.isKnown) {
			await giveBack(tx, held);
			return door.isOpen ? door.classroom : closed;
		}
		if (!holds(anywhere)) {
			await giveBack(
				tx,
				held.filter((count) => anywhere.includes(count)),
			);
			return waiting();
		}
		if (door?.isOpen) {
			await giveBack(tx, held);
			return door.classroom;
		}
		await giveBack(
			tx,
			held.filter((count) => known.includes(count)),
		);
		return wrong;
	});
}

async function doorWith(tx: Tx, code: string, address: string, now: Date) {
	const [door] = await tx
		.select({
			id: t.classroom.id,
			name: t.classroom.name,
			openUntil: t.classroom.openUntil,
			lessonRunId: t.lessonRun.id,
			known: t.attempt.key,
		})
		.from(t.classroom)
		.leftJoin(t.lessonRun, and(eq(t.lessonRun.classroomId, t.classroom.id), isNull(t.lessonRun.finishedAt)))
		.leftJoin(t.attempt, doorIsKnown(address, now))
		.where(eq(t.classroom.code, code));
	if (!door) return null;
	return {
		classroom: { id: door.id, name: door.name },
		isOpen: door.lessonRunId !== null || (door.openUntil !== null && door.openUntil > now),
		isKnown: door.known !== null,
	};
}

/** The first of these classrooms whose door is open: until the moment its teacher said, or while a lesson run goes on. */
export async function openDoorAmong(classroomIds: readonly string[], now: Date): Promise<Doorway | null> {
	if (classroomIds.length === 0) return null;
	const [door] = await db
		.select({ id: t.classroom.id, name: t.classroom.name })
		.from(t.classroom)
		.leftJoin(t.lessonRun, and(eq(t.lessonRun.classroomId, t.classroom.id), isNull(t.lessonRun.finishedAt)))
		.where(
			and(
				inArray(t.classroom.id, [...classroomIds]),
				or(gt(t.classroom.openUntil, now), isNotNull(t.lessonRun.id)),
			),
		)
		.orderBy(asc(t.classroom.name))
		.limit(1);
	return door ?? null;
}

export const isDoorOpen = async (classroomId: string, now: Date): Promise<boolean> =>
	(await openDoorAmong([classroomId], now)) !== null;
