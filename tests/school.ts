import { and, eq } from 'drizzle-orm';
import { follow } from '#lib/activity/record.server.ts';
import { populate } from '#lib/demo/demo.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { networkFollows } from '#lib/network/follow.server.ts';
import * as places from '#lib/network/place.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { collect } from '#lib/skills/collect.server.ts';

/** Monday morning, when the school's tests take place unless they say otherwise. */
export const monday = new Date('2026-11-23T09:00:00.000Z');
export const later = (seconds: number, from = monday) => new Date(from.getTime() + seconds * 1000);

export type School = Awaited<ReturnType<typeof openSchool>>;

/** The demo school in the test's own database, with the skills and the network following the ledger as in the application. */
export async function openSchool() {
	follow(collect);
	follow(networkFollows);
	await populate(monday);
	const [noor, thijs, amina, bram, finn] = await Promise.all([
		adult('noor'),
		adult('thijs'),
		pupil('PLEIN7', 'Amina'),
		pupil('PLEIN7', 'Bram'),
		pupil('BRUG42', 'Finn'),
	]);
	return { noor, thijs, amina, bram, finn, classroomId: noor.memberships[0]!.classroomId! };
}

async function adult(who: string): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, emailOf(who)));
	return (await people.find(row!.id, monday))!;
}

async function pupil(code: string, nickname: string): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.innerJoin(t.membership, eq(t.membership.personId, t.person.id))
		.innerJoin(t.classroom, eq(t.classroom.id, t.membership.classroomId))
		.where(and(eq(t.classroom.code, code), eq(t.person.nickname, nickname)));
	return (await people.find(row!.id, monday))!;
}

/** Noor begins "Deel ik dit?" and takes her class out to play. */
export async function goOutToPlay({ noor, classroomId }: School, now = monday) {
	const begun = await runs.begin(noor, classroomId, { slug: 'deel-ik-dit', version: '1' }, now);
	await runs.stepTo(noor, begun!.runId, 'play', now);
	return begun!.runId;
}

/** Where a pupil of that classroom is on the square. */
export const placeOf = async (person: Person, now = monday) =>
	(await places.ofPupil(person.memberships[0]!.classroomId!, person.id, now))!;
