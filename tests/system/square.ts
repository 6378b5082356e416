import { and, asc, eq } from 'drizzle-orm';
import * as credentials from '#lib/accounts/credential.server.ts';
import { hash } from '#lib/accounts/password.server.ts';
import { secretOf } from '#lib/accounts/picturePassword.ts';
import * as sessions from '#lib/accounts/session.server.ts';
import { pictures } from '#lib/demo/school.ts';
import * as people from '#lib/people/person.server.ts';
import { db, openDatabase, t } from '#lib/server/db/index.ts';
import { openSecret } from '#lib/server/seal.ts';
import { newFile, startApp, type App } from '../app.ts';
import { openSchool } from '../school.ts';
import { fill, type Room } from './room.ts';

export type Square = {
	app: App;
	/** The cookie header of everybody in the school, by nickname or, for adults, by given name. */
	cookies: Record<string, string>;
	/** Everybody's id, by the same names. */
	ids: Record<string, string>;
	/** Nicknames of the pupils of 6B who are there for nothing special. */
	pupils: string[];
	/** The two classrooms, both in the middle of a lesson. */
	rooms: { '6B': Room; '7A': Room };
};

/** Stands in everything that is written in one classroom. */
export const words = { '6B': 'Flierefluiter', '7A': 'Kwartelkoning' } as const;

const special = ['Amina', 'Finn', 'Zoë', ...Object.values(words)];

/**
 * The built application with both classes of the school in a lesson, and everybody signed in.
 * @param more so many pupils are in 6B besides those of the demo
 */
export async function openSquare(env: Record<string, string> = {}, more = 0): Promise<Square> {
	const file = newFile();
	await openDatabase(`file:${file}`);
	openSecret(env.SECRET ?? null, `file:${file}`);
	const school = await openSchool();
	const now = new Date();
	// Of the school and of no classroom: whom either teacher may bring in.
	await db.transaction(async (tx) => {
		const colleague = { givenName: 'Elders', email: 'elders@plein.example', avatar: 'owl' };
		const memberships = [{ role: 'teacher', classroomId: null } as const];
		await people.add(tx, { ...colleague, schoolId: school.noor.schoolId, memberships }, now);
	});
	// The ledger counts on from here, so that its numbers are as long in either room.
	const first = { id: 1000, at: now, verb: 'run.entered', details: {} };
	await db.transaction((tx) => tx.insert(t.activity).values(first));
	const rooms = {
		'6B': await fill(school.noor, { writer: 'Amina', guest: 'Rika' }, words['6B'], now),
		'7A': await fill(school.thijs, { writer: 'Finn', guest: 'Teun' }, words['7A'], now),
	};
	await addPupils(school.noor.schoolId, rooms['6B'].classroom, more);
	const cookies: Record<string, string> = {};
	const ids: Record<string, string> = {};
	for (const { id, nickname, givenName, email } of await db.select().from(t.person)) {
		const name = email ? givenName : nickname;
		const { token } = await sessions.begin(id);
		cookies[name] = `session=${token}`;
		ids[name] = id;
	}
	const pupils = await pupilsOf(rooms['6B'].classroom);
	await db.close();
	return {
		app: await startApp(env, file),
		cookies,
		ids,
		pupils: pupils.filter((name) => !special.includes(name)),
		rooms,
	};
}

async function pupilsOf(classroomId: string): Promise<string[]> {
	const rows = await db
		.select({ nickname: t.person.nickname })
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(and(eq(t.membership.classroomId, classroomId), eq(t.membership.role, 'pupil')))
		.orderBy(asc(t.person.nickname));
	return rows.map(({ nickname }) => nickname);
}

async function addPupils(schoolId: string, classroomId: string, count: number) {
	const hashed = await hash(secretOf(pictures));
	await db.transaction(async (tx) => {
		for (let i = 1; i <= count; i++) {
			const memberships = [{ role: 'pupil', classroomId } as const];
			const { id } = await people.add(tx, { schoolId, givenName: `Kind ${i}`, avatar: 'fox', memberships });
			await credentials.keep(tx, id, { pictures: hashed });
		}
	});
}
