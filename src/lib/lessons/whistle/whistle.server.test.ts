import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, type School } from '../../../../tests/school.ts';
import * as presence from '../presence.server.ts';
import * as runs from '../run.server.ts';
import * as whistle from './whistle.server.ts';
import { whistleOf } from './heard.ts';

useFreshDatabase();

let school: School;
let runId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
});

const heard = async (now: Date) => whistleOf((await runs.current(school.classroomId))!.run!, now);
const told = async (verb: string) => {
	const [row] = await db
		.select({ by: t.activity.personId, details: t.activity.details })
		.from(t.activity)
		.where(and(eq(t.activity.lessonRunId, runId), eq(t.activity.verb, verb)))
		.orderBy(desc(t.activity.id))
		.limit(1);
	return row;
};

test('a word stands with the run until it goes by itself or is taken back, and the ledger has it', async () => {
	const { noor } = school;
	const word = { text: 'Nog vijf minuten.', ready: 'five-minutes', minutes: 5 } as const;
	expect(await whistle.say(noor, runId, word, monday)).toBe(true);
	expect((await heard(later(10))).word).toEqual({ text: 'Nog vijf minuten.', until: later(300) });
	expect((await heard(later(301))).word).toBeNull();
	expect(await told('run.said')).toEqual({ by: noor.id, details: { text: 'Nog vijf minuten.', minutes: 5 } });
	expect(await whistle.unsay(noor, runId, later(20))).toBe(true);
	expect((await heard(later(21))).word).toBeNull();
	expect((await told('run.unsaid'))?.by).toBe(noor.id);
});

test('a timer runs for everybody from the same moment, and can be stopped', async () => {
	const { noor } = school;
	expect(await whistle.time(noor, runId, 10, monday)).toBe(true);
	expect((await heard(later(30))).timer).toEqual({ from: monday, until: later(600) });
	expect((await told('run.timed'))?.details).toEqual({ minutes: 10 });
	expect(await whistle.untime(noor, runId, later(40))).toBe(true);
	expect((await heard(later(41))).timer).toBeNull();
});

test('a call is to the step where the class is, and a new step has not been called to', async () => {
	const { noor } = school;
	expect(await whistle.call(noor, runId, later(50))).toBe(true);
	expect((await heard(later(51))).call).toEqual({ step: 'play', at: later(50) });
	expect((await told('run.called'))?.details).toEqual({ step: 'play' });
	await runs.stepTo(noor, runId, 'reflect', later(60));
	expect((await heard(later(61))).call).toBeNull();
});

test('a pupil’s own page hears it from the lesson that goes on', async () => {
	const { noor, amina, classroomId } = school;
	await presence.arrive(amina, { id: runId, classroomId }, later(70));
	await whistle.say(noor, runId, { text: 'Even stil', ready: null, minutes: 1 }, later(71));
	const [run] = await runs.attended(amina);
	expect(whistleOf(run!, later(72)).word?.text).toBe('Even stil');
});

test('only her own teacher can, and only while the lesson goes on', async () => {
	const { noor, thijs, amina } = school;
	for (const stranger of [thijs, amina]) {
		expect(await whistle.say(stranger, runId, { text: 'x', ready: null, minutes: 1 }, monday)).toBeNull();
		expect(await whistle.time(stranger, runId, 5, monday)).toBeNull();
		expect(await whistle.call(stranger, runId, monday)).toBeNull();
	}
	await runs.finish(noor, runId, later(100));
	expect(await whistle.say(noor, runId, { text: 'x', ready: null, minutes: 1 }, later(101))).toBe(false);
});
