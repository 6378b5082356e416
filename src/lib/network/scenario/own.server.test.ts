import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import * as people from '#lib/people/person.server.ts';
import * as schools from '#lib/people/school.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { putChat, putLine } from './edit/chatEdit.ts';
import { putItem } from './edit/edit.ts';
import { putGoal } from './edit/goalEdit.ts';
import { putRule } from './edit/ruleEdit.ts';
import { emptyScenario } from './empty.ts';
import * as owns from './own.server.ts';
import type { Scenario } from './format/scenario.ts';

useFreshDatabase();

let school: School;
let stranger: Person;
beforeAll(async () => {
	school = await openSchool();
	stranger = await db.transaction(async (tx) => {
		const { id: schoolId } = await schools.create(tx, { name: 'Een andere school' });
		const memberships = [{ role: 'teacher', classroomId: null } as const];
		const { id } = await people.add(tx, { schoolId, givenName: 'Wil', avatar: 'owl', memberships });
		return { ...school.noor, id, schoolId };
	});
});

const called = (nl: string): Scenario => ({ ...emptyScenario, title: { nl, en: nl } });
const made = async (scenario: Scenario, origin: 'written' | 'imported' = 'written') =>
	(await owns.add(school.noor, { scenario, origin }, monday))!.id;
const titleOf = async (id: string) => (await owns.find(school.noor, id))!.title.nl;

describe('a school’s own scenario', () => {
	test('is there for every teacher of the school, and for nobody else', async () => {
		const id = await made(called('De straat'));
		expect(await titleOf(id)).toBe('De straat');
		expect((await owns.find(school.thijs, id))?.scenario).toEqual(called('De straat'));
		expect(await owns.find(stranger, id)).toBeNull();
		expect((await owns.list(stranger)).length).toBe(0);
		expect(await owns.save(stranger, id, 1, called('Gepakt'), monday)).toBeNull();
		expect(await owns.undo(stranger, id, 1, monday)).toBeNull();
		expect(await owns.remove(stranger, id, monday)).toBeNull();
		expect(await owns.forRun(stranger, id)).toBeNull();
		expect(await titleOf(id)).toBe('De straat');
	});

	test('gets a name that is free', async () => {
		const keys = [];
		for (let i = 0; i < 3; i++)
			keys.push(
				(await owns.add(school.noor, { scenario: called('Twéé namen!'), origin: 'written' }, monday))!.key,
			);
		expect(keys).toEqual(['twee-namen', 'twee-namen-2', 'twee-namen-3']);
	});

	test('is not written over by somebody who saw an older version', async () => {
		const id = await made(called('Eerst'));
		expect(await owns.save(school.noor, id, 1, called('Noor was eerst'), monday)).toEqual({ version: 2 });
		expect(await owns.save(school.thijs, id, 1, called('Thijs ook'), monday)).toBe('stale');
		expect(await owns.undo(school.thijs, id, 1, monday)).toBe('stale');
		expect(await titleOf(id)).toBe('Noor was eerst');
	});

	test('of two who save the same version at the same moment, one is told', async () => {
		const id = await made(called('Eerst'));
		const saved = await Promise.all([
			owns.save(school.noor, id, 1, called('Van Noor'), monday),
			owns.save(school.thijs, id, 1, called('Van Thijs'), monday),
		]);
		expect(saved.filter((one) => one === 'stale')).toHaveLength(1);
	});

	test('takes back one change after the other, and never mistakes an old version for a new one', async () => {
		const id = await made(called('A'));
		await owns.save(school.noor, id, 1, called('B'), monday);
		await owns.save(school.noor, id, 2, called('C'), monday);
		expect(await owns.undo(school.noor, id, 3, monday)).toEqual({ version: 4 });
		expect(await titleOf(id)).toBe('B');
		expect(await owns.save(school.noor, id, 3, called('Van tabblad twee'), monday)).toBe('stale');
		expect(await owns.undo(school.noor, id, 4, monday)).toEqual({ version: 5 });
		expect(await titleOf(id)).toBe('A');
		expect((await owns.find(school.noor, id))!.canUndo).toBe(false);
		expect(await owns.undo(school.noor, id, 5, monday)).toEqual({ version: 5 });
	});

	test('takes back what any form changed, word for word', async () => {
		const id = await made(called('De straat'));
		const typed = {
			'title-nl': 'Doel',
			'title-en': 'Goal',
			when: 'cast.blocked',
			cast: 'buur',
			minute: '2',
			'says-nl': 'Hoi',
			'says-en': 'Hi',
			'says-0-nl': 'En?',
			'says-0-en': 'And?',
			kind: 'post',
			'body-nl': 'Koop',
			'body-en': 'Buy',
			'ad-kind': 'advertisement',
			'ad-paidBy': 'Bakker',
			'ad-for': 'everyone',
			'ad-because-nl': 'Brood',
			'ad-because-en': 'Bread',
			'then-0-kind': 'chat',
			'then-0-cast': 'buur',
			'then-0-after': '3',
		};
		const forms = [
			(scenario: Scenario) => putGoal(scenario, null, typed),
			(scenario: Scenario) => putChat(scenario, null, typed),
			(scenario: Scenario) => putLine(scenario, 0, null, typed),
			(scenario: Scenario) => putItem(scenario, null, typed),
			(scenario: Scenario) => putRule(scenario, null, typed),
		];
		const before: string[] = [];
		for (const [turn, form] of forms.entries()) {
			const own = (await owns.find(school.noor, id))!;
			before.push(own.source);
			const edited = form(own.scenario);
			if ('wrong' in edited) throw new Error(JSON.stringify(edited.wrong));
			expect(await owns.save(school.noor, id, turn + 1, edited.scenario, monday)).toEqual({
				version: turn + 2,
			});
		}
		for (const [turn, source] of before.toReversed().entries()) {
			await owns.undo(school.noor, id, forms.length + 1 + turn, monday);
			expect((await owns.find(school.noor, id))!.source).toBe(source);
		}
	});

	test('can be played when nothing is wrong with it and somebody has read it', async () => {
		const id = await made(called('Van buiten'), 'imported');
		expect(await owns.forRun(school.noor, id)).toBeNull();
		await owns.markRead(school.noor, id, 1, monday);
		expect(await owns.forRun(school.noor, id)).toMatchObject({ title: 'Van buiten' });
		const broken = { ...called('Van buiten'), cast: [{ ...emptyScenario.cast[0]!, key: 'iemand-anders' }] };
		await owns.save(school.noor, id, 1, broken, monday);
		expect((await owns.find(school.noor, id))!.faults).toHaveLength(1);
		expect(await owns.forRun(school.noor, id)).toBeNull();
	});
});

describe('a class that plays one', () => {
	const answering = (answer: string): Scenario => ({
		...called('De straat'),
		rules: [
			{
				key: 'dank',
				when: 'comment.approved',
				then: [{ kind: 'comment', cast: 'buur', on: 'hallo', body: { nl: answer, en: answer }, after: 0 }],
			},
		],
	});

	test('keeps the words it began with, whatever becomes of the scenario', async () => {
		const id = await made(answering('Zoals het was'));
		const own = await owns.forRun(school.noor, id);
		const lesson = { slug: 'deel-ik-dit', version: '1', own };
		const begun = await runs.begin(school.noor, school.classroomId, lesson, monday);
		await owns.save(school.noor, id, 1, answering('Zoals het nu is'), monday);
		await runs.stepTo(school.noor, begun!.runId, 'play', monday);
		await owns.remove(school.noor, id, monday);

		const place = await placeOf(school.amina);
		const cast = await db
			.select({ key: t.castMember.key })
			.from(t.castMember)
			.where(eq(t.castMember.networkId, place.network!.id));
		expect(cast).toEqual([{ key: 'buur' }]);

		await db.transaction((tx) =>
			tx.update(t.classroom).set({ hold: 'none' }).where(eq(t.classroom.id, school.classroomId)),
		);
		const [hello] = await db.select().from(t.post).where(eq(t.post.networkId, place.network!.id));
		const draft = { key: randomUUID(), post: hello!.id, body: 'Hallo terug', earlier: [], seen: true };
		await comments.submit(school.amina, await placeOf(school.amina), draft, 'nl', later(1));
		const said = await db
			.select({ body: t.comment.body })
			.from(t.comment)
			.where(eq(t.comment.postId, hello!.id));
		expect(said.map(({ body }) => body).toSorted()).toEqual(['Hallo terug', 'Zoals het was']);
	});
});
