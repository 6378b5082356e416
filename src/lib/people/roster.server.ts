import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { t, type Tx } from '#lib/server/db/index.ts';
import { rosterSeenBy } from './classroom.server.ts';
import * as people from './person.server.ts';
import { fullName, type Person } from './person.ts';
import { nicknamesFor, type RosterRow } from './roster.ts';

type Enrolment = {
	added: Person[];
	/** Rows whose name is in the classroom already: importing a roster twice adds nobody twice. */
	known: RosterRow[];
};

/**
 * Adds the rows as pupils, each with a nickname that is hers alone in the classroom and an avatar by chance.
 * @param avatars ids to choose from; a child gets one that nobody in the classroom has while there are
 * @throws when there is no such classroom, or no avatar
 */
export async function enrol(
	tx: Tx,
	classroomId: string,
	rows: readonly RosterRow[],
	avatars: readonly string[],
	now = new Date(),
): Promise<Enrolment> {
	if (avatars.length === 0) throw new Error('A pupil needs an avatar to choose from.');
	// Writing the classroom's row makes a second import wait for this one: it must see these nicknames.
	const [classroom] = await tx
		.update(t.classroom)
		.set({ name: sql`${t.classroom.name}` })
		.where(eq(t.classroom.id, classroomId))
		.returning({ schoolId: t.classroom.schoolId });
	if (!classroom) throw new Error('There is no such classroom.');

	const present = await rosterSeenBy(tx, classroomId, now);
	const names = new Set(present.map(fullName));
	const known = rows.filter((row) => names.has(fullName(row)));
	const fresh = rows.filter((row) => !names.has(fullName(row)));
	const nicknames = nicknamesFor(
		fresh,
		present.map(({ nickname }) => nickname),
	);
	const taken = new Set(present.map(({ avatar }) => avatar));
	const added: Person[] = [];
	for (const [i, { givenName, familyName }] of fresh.entries()) {
		const avatar = freeAvatar(avatars, taken);
		taken.add(avatar);
		added.push(
			await people.add(
				tx,
				{
					schoolId: classroom.schoolId,
					givenName,
					familyName,
					nickname: nicknames[i]!,
					avatar,
					memberships: [{ role: 'pupil', classroomId }],
				},
				now,
			),
		);
	}
	return { added, known };
}

function freeAvatar(avatars: readonly string[], taken: ReadonlySet<string>): string {
	const free = avatars.filter((avatar) => !taken.has(avatar));
	const pool = free.length > 0 ? free : avatars;
	return pool[randomInt(pool.length)]!;
}
