import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, type School } from '../../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { behind, setOpen } from './curtain.server.ts';

useFreshDatabase();

let school: School;
let run: { id: string; classroomId: string };
beforeAll(async () => {
	school = await openSchool();
	run = { id: await goOutToPlay(school), classroomId: school.classroomId };
});

const told = async () =>
	(await db.select({ verb: t.activity.verb }).from(t.activity))
		.map(({ verb }) => verb)
		.filter((verb) => verb.startsWith('curtain.'));

test('nobody is told who was cast before the teacher opens the curtain; then everybody is, with what for', async () => {
	expect(await behind(run.id, 'nl')).toBe(null);
	expect(await setOpen(school.thijs, run, true, later(60))).toBe(null);
	expect(await behind(run.id, 'nl')).toBe(null);

	expect(await setOpen(school.noor, run, true, later(70))).toBe(true);
	expect(await setOpen(school.noor, run, true, later(71))).toBe(true);
	const cast = (await behind(run.id, 'nl'))!;
	expect(cast).toHaveLength(12);
	expect(cast.find(({ key }) => key === 'nina-online')).toMatchObject({
		name: 'Nina',
		kind: 'stranger',
		purpose: 'Niemand kent Nina. Zij stelt vragen om te kijken wat jij vertelt.',
	});
	expect((await behind(run.id, 'en'))!.every(({ purpose }) => purpose)).toBe(true);

	expect(await setOpen(school.noor, run, false, later(80))).toBe(true);
	expect(await behind(run.id, 'nl')).toBe(null);
	expect(await told()).toEqual(['curtain.opened', 'curtain.closed']);
});

test('what was shown stays to be read when the lesson is over, and nothing opens after it', async () => {
	await setOpen(school.noor, run, true, later(90));
	await runs.finish(school.noor, run.id, later(100));
	expect(await behind(run.id, 'nl')).toHaveLength(12);
	expect(await setOpen(school.noor, run, false, later(110))).toBe(false);
});
