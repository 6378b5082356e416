import { expect, test } from 'vitest';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { attempt } from './attempt.server.ts';
import { rememberDoor } from './knownDoor.server.ts';
import { aClassroom, aTeacher } from './school.fixture.ts';
import * as sessions from './session.server.ts';
import { tidyUp } from './upkeep.server.ts';

useFreshDatabase();

test('tidying up forgets what has run out, and nothing that still serves', async () => {
	const classroom = await aClassroom();
	const { person } = await aTeacher(classroom);
	const now = new Date();
	const longAgo = new Date(now.getTime() - 40 * 24 * 3600 * 1000);
	for (const [moment, address] of [
		[longAgo, '192.0.2.1'],
		[now, '192.0.2.2'],
	] as const) {
		await attempt({ account: null, address, now: moment }, async () => false);
		await rememberDoor(address, classroom.id, moment);
	}
	const { token } = await sessions.begin(person.id);
	await db.transaction((tx) =>
		tx.insert(t.session).values({ id: 'old', personId: person.id, createdAt: longAgo, expiresAt: longAgo }),
	);

	await tidyUp(now);
	const keys = (await db.select().from(t.attempt)).map(({ key }) => key).sort();
	expect(keys).toEqual(['address:192.0.2.2', `door:192.0.2.2:${classroom.id}`]);
	expect(await db.select().from(t.session)).toHaveLength(1);
	expect(await sessions.find(token)).not.toBeNull();
});
