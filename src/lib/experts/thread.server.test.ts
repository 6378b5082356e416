import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { later, openSchool, type School } from '../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import { history } from '#lib/moderation/log/history.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import { madeBy } from '#lib/moderation/report.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as answers from './answer.server.ts';
import { day, guests } from './experts.fixture.ts';
import * as introductions from './introduction.server.ts';
import * as questions from './question.server.ts';
import * as votes from './wall/vote.server.ts';
import * as wall from './wall/wall.server.ts';
import * as reports from './report.server.ts';
import * as thanks from './thanks.server.ts';
import * as threads from './thread.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof guests>;
beforeAll(async () => {
	school = await openSchool();
	we = guests(school);
});

const forPupil = async (person: Person, id: string) => (await threads.ofPupil(person, id))!;
const forNoor = async (id: string) => (await threads.ofTeacher(school.noor, school.classroomId, id))!;
const forGuest = async (person: Person, id: string) => (await threads.ofExpert(person, id, we.soon()))!;
const draft = (body: string, more = {}) => ({ key: newId(), body, earlier: [], seen: true, ...more });
const wallOf = async (person: Person, id: string) => (await threads.wallForPupil(person, id)).wall;

async function aThread(more = {}) {
	const guest = await we.guest(more);
	const ask = (body: string, by?: Person) => we.ask(guest.threadId, body, by);
	const passOn = (question: string) => we.passOn(guest.threadId, question);
	const answer = async (question: string, body: string, key = newId()) =>
		answers.give(
			guest.person,
			await forGuest(guest.person, guest.threadId),
			{ key, question, body },
			'nl',
			we.soon(),
		);
	return { ...guest, ask, passOn, answer };
}

describe('a guest', () => {
	test('sees no thread before he has accepted the rules', async () => {
		const { secret } = await we.invite();
		const { open } = await import('./visit/invitation.server.ts');
		const guest = await we.sessionOf((await open(secret, we.soon()))!.personId);
		const [thread] = await threads.listForExpert(guest);
		expect(await threads.ofExpert(guest, thread!.id, we.soon())).toBeNull();
		await introductions.acceptRules(guest, we.soon());
		expect(await threads.ofExpert(guest, thread!.id, we.soon())).not.toBeNull();
	});

	test('finds the threads of his own visit and no other, and none before it begins', async () => {
		const { person, threadId, second } = await aThread();
		const other = await aThread();
		const elsewhere = await we.guest({}, school.thijs);
		expect(await threads.ofExpert(person, threadId, we.soon())).not.toBeNull();
		expect(await threads.ofExpert(person, second!, we.soon())).not.toBeNull();
		for (const id of [other.threadId, elsewhere.threadId, newId(), '', "' or 1=1 --"])
			expect(await threads.ofExpert(person, id, we.soon())).toBeNull();
		expect(await threads.ofExpert(person, threadId, later(-day))).toBeNull();
		expect((await threads.listForExpert(person)).map(({ id }) => id)).toEqual([threadId, second]);
	});

	test('tells who he is through the teacher, every time', async () => {
		const { person, threadId, visitId } = await aThread();
		expect((await forPupil(school.amina, threadId)).introduced).toBe(true);
		await introductions.introduce(person, 'Ik ben Rika en ik heb ook een hond.', 'nl', we.soon());
		expect((await forPupil(school.amina, threadId)).introduced).toBe(false);
		await we.approve(visitId);
		expect(await forPupil(school.amina, threadId)).toMatchObject({
			introduced: true,
			visit: { about: 'Ik ben Rika en ik heb ook een hond.' },
		});
	});

	test.each(['Bel me maar: 06 12345678', 'Mail naar rika@molen.example', 'Volg mij op insta @rika_molen'])(
		'gives no way to reach him: %s',
		async (text) => {
			const { person, answer, ask, passOn } = await aThread();
			expect(await introductions.introduce(person, text, 'nl', we.soon())).toEqual({ refused: 'contact' });
			const question = await ask('Mag ik langskomen?');
			await passOn(question);
			expect(await answer(question, text)).toEqual({ refused: 'contact' });
		},
	);
});

describe('a question', () => {
	test('can be asked once the guest was introduced, and not before', async () => {
		const { person, visitId, threadId } = await aThread();
		await introductions.introduce(person, 'Een nieuwe versie', 'nl', we.soon());
		const propose = async () =>
			questions.propose(
				school.amina,
				await forPupil(school.amina, threadId),
				draft('Wat is meel?'),
				'nl',
				we.soon(),
			);
		expect(await propose()).toEqual({ refused: 'not_introduced' });
		await we.approve(visitId);
		expect(await propose()).toMatchObject({ waits: true });
	});

	test('is nudged, held and decided like everything a pupil writes', async () => {
		const { threadId } = await aThread();
		const thread = await forPupil(school.amina, threadId);
		const body = 'Ik woon op Kerkstraat 12 in Oldenzaal, komt u eens?';
		const unseen = await questions.propose(
			school.amina,
			thread,
			draft(body, { seen: false }),
			'nl',
			we.soon(),
		);
		expect(unseen).toMatchObject({ refused: 'nudged' });
		const mine = draft('Komt u eens langs?', { earlier: [body] });
		expect(await questions.propose(school.amina, thread, mine, 'nl', we.soon())).toEqual({
			id: mine.key,
			waits: true,
		});
		const { items } = (await lanes.lane(school.noor, school.classroomId, { kind: 'question' }))!;
		const item = items.find(({ subjectId }) => subjectId === mine.key)!;
		expect(item).toMatchObject({ kind: 'question', author: 'Amina' });
		expect(item.versions[0]!.heeded).toEqual(['address']);
		expect((await wallOf(school.bram, threadId)).map(({ id }) => id)).not.toContain(mine.key);
		expect(await wallOf(school.amina, threadId)).toMatchObject([{ id: mine.key, standing: 'waits' }]);
		await we.approve(mine.key);
		expect(await wallOf(school.bram, threadId)).toMatchObject([{ id: mine.key, standing: 'shown' }]);
	});

	test('that came back is written again; both versions stay, and the first is never seen', async () => {
		const { threadId } = await aThread();
		const thread = await forPupil(school.amina, threadId);
		const first = draft('Bent u dom?');
		await questions.propose(school.amina, thread, first, 'nl', we.soon());
		const { items } = (await lanes.lane(school.noor, school.classroomId))!;
		const review = items.find(({ subjectId }) => subjectId === first.key)!;
		await reviews.decide(
			school.noor,
			{ reviewIds: [review.id], decision: 'returned', feedback: 'Kan het aardiger?' },
			we.soon(),
		);
		expect(await wallOf(school.amina, threadId)).toMatchObject([
			{ standing: 'returned', feedback: 'Kan het aardiger?' },
		]);
		expect(await wallOf(school.bram, threadId)).toEqual([]);
		const again = draft('Wat vindt u moeilijk?');
		expect(
			await questions.revise(
				school.bram,
				await forPupil(school.bram, threadId),
				first.key,
				again,
				'nl',
				we.soon(),
			),
		).toEqual({ refused: 'gone' });
		expect(await questions.revise(school.amina, thread, first.key, again, 'nl', we.soon())).toEqual({
			id: first.key,
			waits: true,
		});
		await we.approve(first.key);
		expect(await wallOf(school.bram, threadId)).toMatchObject([{ body: 'Wat vindt u moeilijk?' }]);
		const told = (await history(school.noor, school.classroomId, first.key))!;
		expect(told.versions.map(({ body }) => body)).toEqual(['Bent u dom?', 'Wat vindt u moeilijk?']);
	});

	test('sent twice is one question; there are at most five of one pupil', async () => {
		const { threadId } = await aThread();
		const thread = await forPupil(school.amina, threadId);
		const same = draft('Hoe oud is de molen?');
		const send = (one: ReturnType<typeof draft>) =>
			questions.propose(school.amina, thread, one, 'nl', we.soon());
		expect(await send(same)).toEqual(await send(same));
		for (let i = 2; i <= 5; i++) expect(await send(draft(`Vraag ${i}`))).toMatchObject({ waits: true });
		expect(await send(draft('Vraag 6'))).toEqual({ refused: 'enough' });
		expect(await send(same)).toMatchObject({ id: same.key });
		expect((await wallOf(school.amina, threadId)).length).toBe(5);
	});

	test('cannot be asked, nor voted for, while the classroom is frozen or the visit over', async () => {
		const { threadId, ask, visitId } = await aThread();
		const question = await ask('Draait de molen nu?');
		await freezes.freeze(school.noor, school.classroomId, we.soon());
		const frozen = await forPupil(school.bram, threadId);
		expect(await questions.propose(school.bram, frozen, draft('Nu dan?'), 'nl', we.soon())).toEqual({
			refused: 'frozen',
		});
		expect(await votes.vote(school.bram, frozen, question, true, we.soon())).toEqual({
			refused: 'frozen',
		});
		await freezes.lift(school.noor, school.classroomId, we.soon());
		const { end } = await import('./visit/visit.server.ts');
		await end(school.noor, school.classroomId, visitId, we.soon());
		const over = await forPupil(school.bram, threadId);
		expect(await questions.propose(school.bram, over, draft('Nu dan?'), 'nl', we.soon())).toEqual({
			refused: 'over',
		});
		expect(await votes.vote(school.bram, over, question, true, we.soon())).toEqual({ refused: 'over' });
		expect(await wallOf(school.bram, threadId), 'and stays readable').toMatchObject([{ id: question }]);
		expect(await thanks.say(school.bram, over, true, we.soon())).toBe(true);
	});
});

describe('votes', () => {
	test('count once each, can be taken back, and not for one’s own', async () => {
		const { threadId, ask } = await aThread();
		const question = await ask('Wat kost meel?');
		const thread = await forPupil(school.bram, threadId);
		const vote = (wants: boolean) => votes.vote(school.bram, thread, question, wants, we.soon());
		await Promise.all([vote(true), vote(true), vote(true)]);
		expect(await wallOf(school.bram, threadId)).toMatchObject([{ wanted: 2, voted: true }]);
		await vote(false);
		await vote(false);
		expect(await wallOf(school.bram, threadId)).toMatchObject([{ wanted: 1, voted: false }]);
		expect(
			await votes.vote(school.amina, await forPupil(school.amina, threadId), question, true, we.soon()),
		).toEqual({ refused: 'gone' });
		const told = await db.select().from(t.activity).where(eq(t.activity.aboutId, question));
		expect(told.filter(({ verb }) => verb.startsWith('vote.')).map(({ verb }) => verb)).toEqual([
			'vote.given',
			'vote.taken',
		]);
	});

	test('are for what stands on this wall only', async () => {
		const one = await aThread();
		const other = await aThread();
		const elsewhere = await other.ask('Van een ander gesprek');
		const waiting = draft('Wacht nog');
		await questions.propose(
			school.amina,
			await forPupil(school.amina, one.threadId),
			waiting,
			'nl',
			we.soon(),
		);
		const thread = await forPupil(school.bram, one.threadId);
		for (const id of [elsewhere, waiting.key, newId(), 'x'])
			expect(await votes.vote(school.bram, thread, id, true, we.soon())).toEqual({ refused: 'gone' });
	});
});

describe('questions that ask the same', () => {
	test('stand as one with all who asked and all who want to know, and can be taken apart', async () => {
		const { threadId, ask, person } = await aThread();
		const one = await ask('Hoe hard draait de molen?', school.amina);
		const other = await ask('Hoe snel draait de molen?', school.bram);
		const chloe = await called('Chloé');
		for (const id of [one, other])
			await votes.vote(chloe, await forPupil(chloe, threadId), id, true, we.soon());
		expect(await wall.join(school.noor, await forNoor(threadId), { from: other, to: one }, we.soon())).toBe(
			true,
		);
		const [joined] = await wallOf(chloe, threadId);
		expect(joined).toMatchObject({ id: one, wanted: 3, voted: true });
		expect(joined!.askers.map(({ nickname }) => nickname)).toEqual(['Amina', 'Bram']);
		await we.passOn(threadId, one);
		const [read] = await threads.wallForExpert(await forGuest(person, threadId));
		expect(read).toMatchObject({ askers: { names: ['Amina', 'Bram'] }, also: ['Hoe snel draait de molen?'] });
		expect(await wall.part(school.noor, await forNoor(threadId), other, we.soon())).toBe(true);
		expect(await wallOf(chloe, threadId)).toHaveLength(2);
	});

	test('are not joined in a circle, with themselves, or across threads', async () => {
		const { threadId, ask } = await aThread();
		const other = await aThread();
		const [one, two] = [await ask('Een'), await ask('Twee', school.bram)];
		const elsewhere = await other.ask('Drie');
		const join = async (from: string, to: string) =>
			wall.join(school.noor, await forNoor(threadId), { from, to }, we.soon());
		expect(await join(one, one)).toBeNull();
		expect(await join(one, elsewhere)).toBeNull();
		expect(await join(elsewhere, one)).toBeNull();
		expect(await join(two, one)).toBe(true);
		expect(await join(one, two)).toBeNull();
		expect(
			await wall.join(school.thijs, await forNoor(threadId), { from: two, to: one }, we.soon()),
		).toBeNull();
	});
});

describe('what goes to the expert', () => {
	test('is what the teacher passes on, in that order, and no more than was agreed', async () => {
		const { person, threadId, ask, passOn } = await aThread({ limit: 2 });
		const [one, two, three] = [await ask('Een?'), await ask('Twee?'), await ask('Drie?')];
		expect(await threads.wallForExpert(await forGuest(person, threadId))).toEqual([]);
		expect(await passOn(two)).toBe(true);
		expect(await passOn(one)).toBe(true);
		expect(await passOn(three)).toBe('full');
		const read = async () =>
			(await threads.wallForExpert(await forGuest(person, threadId))).map(({ body }) => body);
		expect(await read()).toEqual(['Twee?', 'Een?']);
		expect(await wall.passOn(school.noor, await forNoor(threadId), two, false, we.soon())).toBe(true);
		expect(await passOn(three)).toBe(true);
		expect(await read()).toEqual(['Een?', 'Drie?']);
	});

	test('together by two teachers is no more than was agreed either', async () => {
		const { threadId, ask } = await aThread({ limit: 3 });
		const ids = [];
		for (let i = 0; i < 5; i++) ids.push(await ask(`Vraag nummer ${i}?`));
		const colleague = { ...school.thijs, memberships: school.noor.memberships };
		const thread = await forNoor(threadId);
		const done = await Promise.all(
			ids.map((id, i) => wall.passOn(i % 2 ? colleague : school.noor, thread, id, true, we.soon())),
		);
		expect(done.filter((outcome) => outcome === true)).toHaveLength(3);
	});

	test.each([
		['given', { names: ['Daan'] }],
		['nickname', { names: ['Daan M.'] }],
		['nobody', { count: 1, yearGroup: 6 }],
	] as const)(
		'names who asks as the teacher chose (%s), and never a surname or an id',
		async (naming, label) => {
			const { person, threadId, ask, passOn } = await aThread({ naming });
			const daan = await called('Daan M.');
			await passOn(await ask('Hoe hoog is de molen?', daan));
			const read = await threads.wallForExpert(await forGuest(person, threadId));
			expect(read[0]!.askers).toEqual(label);
			const told = JSON.stringify(read);
			for (const secret of ['Mensah', daan.id, school.classroomId, daan.avatar])
				expect(told).not.toContain(secret);
		},
	);
});

describe('an answer', () => {
	test('waits for the teacher, whatever the classroom holds, beside the question it answers', async () => {
		await db.transaction((tx) =>
			tx.update(t.classroom).set({ hold: 'none' }).where(eq(t.classroom.id, school.classroomId)),
		);
		const { threadId, ask, passOn, answer } = await aThread();
		const question = await ask('Waarom draait de molen?');
		await passOn(question);
		const sent = await answer(question, 'Door de wind.');
		expect(sent).toMatchObject({ waits: true });
		expect(await wallOf(school.bram, threadId)).toMatchObject([{ answer: null }]);
		const { items } = (await lanes.lane(school.noor, school.classroomId, { kind: 'answer' }))!;
		expect(items.find(({ subjectId }) => subjectId === (sent as { id: string }).id)).toMatchObject({
			kind: 'answer',
			author: 'Rika',
			under: 'Waarom draait de molen?',
		});
		await we.approve((sent as { id: string }).id);
		expect(await wallOf(school.bram, threadId)).toMatchObject([{ answer: { body: 'Door de wind.' } }]);
		await db.transaction((tx) =>
			tx.update(t.classroom).set({ hold: 'all' }).where(eq(t.classroom.id, school.classroomId)),
		);
	});

	test('is for what was passed on to him, once; sending it twice is sending it once', async () => {
		const { person, threadId, ask, passOn, answer } = await aThread();
		const other = await aThread();
		const [passed, kept, elsewhere] = [await ask('Ja?'), await ask('Nee?'), await other.ask('Elders?')];
		await passOn(passed);
		await other.passOn(elsewhere);
		for (const id of [kept, elsewhere, newId()])
			expect(await answer(id, 'Hallo')).toEqual({ refused: 'gone' });
		const key = newId();
		expect(await answer(passed, 'Hallo', key)).toEqual({ id: key, waits: true });
		expect(await answer(passed, 'Hallo', key)).toEqual({ id: key, waits: true });
		expect(await answer(passed, 'Nog een')).toEqual({ refused: 'gone' });
		const stranger = { ...other.person };
		const give = answers.give(
			stranger,
			await forGuest(person, threadId),
			{ key: newId(), question: passed, body: 'Ik ook' },
			'nl',
			we.soon(),
		);
		expect(await give).toEqual({ refused: 'gone' });
	});

	test('that came back is written again, and its links are looked at anew', async () => {
		const { threadId, ask, passOn, answer } = await aThread();
		const question = await ask('Waar staat de molen?');
		await passOn(question);
		const { id } = (await answer(question, 'Kijk op https://molen.example')) as { id: string };
		const allow = async (allowed: boolean, by = school.noor) =>
			answers.allowLinks(by, await forNoor(threadId), id, allowed, we.soon());
		expect(await allow(true)).toBe(true);
		expect(await allow(true, school.thijs)).toBeNull();
		const rows = await db.select().from(t.review).where(eq(t.review.subjectId, id));
		await reviews.decide(
			school.noor,
			{ reviewIds: rows.map((row) => row.id), decision: 'returned', feedback: 'Graag korter.' },
			we.soon(),
		);
		expect(await answer(question, 'In het dorp. Zie https://molen.example')).toEqual({ id, waits: true });
		await we.approve(id);
		const [shown] = await wallOf(school.bram, threadId);
		expect(shown!.answer).toMatchObject({
			body: 'In het dorp. Zie https://molen.example',
			linksAllowed: false,
		});
	});
});

describe('a thread', () => {
	test('is found by its own class and its own teacher only', async () => {
		const { threadId } = await aThread();
		expect(await threads.ofPupil(school.finn, threadId)).toBeNull();
		expect(await threads.ofTeacher(school.thijs, school.classroomId, threadId)).toBeNull();
		const elsewhere = school.thijs.memberships[0]!.classroomId!;
		expect(await threads.ofTeacher(school.thijs, elsewhere, threadId)).toBeNull();
		expect(await threads.listForTeacher(school.thijs, school.classroomId)).toBeNull();
		expect((await threads.listForPupil(school.finn)).threads.map(({ id }) => id)).not.toContain(threadId);
	});

	test('tells children no whole name and no address of the guest', async () => {
		const { threadId } = await aThread();
		const told = JSON.stringify(await threads.listForPupil(school.amina));
		expect(told).toContain(threadId);
		expect(told).not.toContain('Molenaar');
	});

	test('thanks are counted once each', async () => {
		const { threadId } = await aThread();
		for (const pupil of [school.amina, school.bram, school.amina])
			await thanks.say(pupil, await forPupil(pupil, threadId), true, we.soon());
		expect(await forPupil(school.amina, threadId)).toMatchObject({ thanks: 2, thanked: true });
		await thanks.say(school.amina, await forPupil(school.amina, threadId), false, we.soon());
		expect(await forPupil(school.amina, threadId)).toMatchObject({ thanks: 1, thanked: false });
	});
});

async function called(nickname: string): Promise<Person> {
	const [row] = await db.select({ id: t.person.id }).from(t.person).where(eq(t.person.nickname, nickname));
	return (await people.find(row!.id, we.soon()))!;
}

describe('a photo', () => {
	const photo = (alt: string) => ({ bytes: Buffer.from(alt), width: 4, height: 3, alt });

	test('is seen by the class when the version that it stands with is approved, and only then', async () => {
		const { threadId, ask, passOn, person } = await aThread();
		const question = await ask('Hoe ziet meel eruit?');
		await passOn(question);
		const key = newId();
		const give = async (more: Partial<Parameters<typeof answers.give>[2]>) =>
			answers.give(
				person,
				await forGuest(person, threadId),
				{ key, question, body: 'Zo.', ...more },
				'nl',
				we.soon(),
			);
		await give({ added: [photo('wit'), photo('bruin')] });
		await give({ added: [photo('nog eens')] });
		const [first, second, ...more] = await db.select().from(t.image).where(eq(t.image.subjectId, key));
		expect(more).toEqual([]);
		const sees = async (who: Person, image = first!) => answers.maySee(who, image.id, key, we.soon());
		const hosts = [school.noor, person];
		const class6B = [school.amina, school.bram];
		const others = [school.thijs, school.finn, (await we.guest()).person];
		const all = async (people: Person[], image = first!) =>
			Promise.all(people.map((one) => sees(one, image)));
		expect(await all(hosts)).toEqual([true, true]);
		expect(await all([...class6B, ...others])).toEqual([false, false, false, false, false]);

		const waiting = await lanes.lane(school.noor, school.classroomId, { kind: 'answer' });
		const item = waiting!.items.find(({ subjectId }) => subjectId === key)!;
		expect(item.versions.at(-1)!.images!.map(({ alt }) => alt)).toEqual(['wit', 'bruin']);
		await reviews.decide(
			school.noor,
			{ reviewIds: [item.id], decision: 'returned', feedback: 'Eén is genoeg' },
			we.soon(),
		);
		const keptId = [first!, second!].find(({ bytes }) => String(bytes) === 'wit')!.id;
		await give({ body: 'Wit.', kept: [keptId], added: [photo('gezeefd')] });
		await we.approve(key);
		const [answered] = await wallOf(school.amina, threadId);
		expect(answered!.answer!.images.map(({ alt, width, height }) => ({ alt, width, height }))).toEqual([
			{ alt: 'wit', width: 4, height: 3 },
			{ alt: 'gezeefd', width: 4, height: 3 },
		]);
		const kept = first!.id === keptId ? first! : second!;
		const left = first!.id === keptId ? second! : first!;
		expect(await all([...hosts, ...class6B], kept)).toEqual([true, true, true, true]);
		expect(await all([...class6B, ...others], left)).toEqual([false, false, false, false, false]);
		expect(await all(others, kept)).toEqual([false, false, false]);
		expect(await answers.maySee(person, kept.id, key, later(9 * day))).toBe(false);
	});

	test('shows no way to reach the guest in its words', async () => {
		const { threadId, ask, passOn, person } = await aThread();
		const question = await ask('Waar staat de molen nu?');
		await passOn(question);
		const thread = await forGuest(person, threadId);
		const draft = { key: newId(), question, body: 'Hier.', added: [photo('Mail rika@molen.example')] };
		expect(await answers.give(person, thread, draft, 'nl', we.soon())).toEqual({ refused: 'contact' });
	});
});

describe('a conversation that came of a talk about heavy news', () => {
	test('holds every question, whatever the classroom holds, and others do not', async () => {
		const key = newId();
		const snow = { title: 'Er was brand', source: 'De krant', day: '2026-11-23', link: null };
		await db.transaction(async (tx) => {
			const { classroomId, noor } = school;
			await tx
				.insert(t.talk)
				.values({ id: key, classroomId, ...snow, heavy: true, begunBy: noor.id, begunAt: we.soon() });
		});
		const { threadId } = await aThread({ talkId: key });
		const thread = await forPupil(school.amina, threadId);
		expect(thread.heavy).toBe(true);
		const freely = { ...thread, classroom: { ...thread.classroom, hold: 'none' as const } };
		const asked = await questions.propose(school.amina, freely, draft('Hoe kwam dat?'), 'nl', we.soon());
		expect(asked).toMatchObject({ waits: true });
		const other = await aThread();
		expect((await forPupil(school.amina, other.threadId)).heavy).toBe(false);
		const calmly = { ...freely, heavy: false };
		const later = await questions.propose(school.amina, calmly, draft('En toen?'), 'nl', we.soon());
		expect(later).toMatchObject({ waits: false });
	});
});

describe('reporting', () => {
	const about = { reason: 'unkind', note: null } as const;

	test('a question and an answer waits for the teacher, and the pupil sees what became of it', async () => {
		const { threadId, ask, passOn, answer } = await aThread();
		const question = await ask('Vindt u meel ook vies?');
		await passOn(question);
		const key = newId();
		await answer(question, 'Nee hoor.', key);
		const thread = await forPupil(school.bram, threadId);
		const report = (id: string, kind: 'question' | 'answer', by = school.bram) =>
			reports.report(by, thread, { kind, id, ...about }, we.soon());
		expect(await report(key, 'answer')).toBe(false);
		await we.approve(key);
		expect(await report(key, 'answer')).toBe(true);
		expect(await report(question, 'question')).toBe(true);
		expect(await report(question, 'question', school.amina)).toBe(false);
		expect(await report(question, 'question', school.finn)).toBe(false);
		const waiting = await lanes.lane(school.noor, school.classroomId, { cause: 'report' });
		const items = waiting!.items.filter(({ subjectId }) => [question, key].includes(subjectId));
		expect(items.map(({ kind }) => kind).toSorted()).toEqual(['answer', 'question']);
		expect(await wallOf(school.amina, threadId)).toHaveLength(1);
		await reviews.decide(
			school.noor,
			{ reviewIds: items.map(({ id }) => id), decision: 'removed', feedback: null },
			we.soon(),
		);
		expect(await wallOf(school.bram, threadId)).toEqual([]);
		const made = await madeBy(school.bram);
		expect(
			made
				.slice(0, 2)
				.map(({ decision, quote }) => [decision, quote])
				.toSorted(),
		).toEqual([
			['removed', 'Nee hoor.'],
			['removed', 'Vindt u meel ook vies?'],
		]);
	});

	test('a question is possible for the guest it was passed on to, and for no other', async () => {
		const { threadId, ask, passOn, person } = await aThread();
		const question = await ask('Waar woont u precies?');
		const thread = await forGuest(person, threadId);
		const other = await we.guest();
		const point = (by: Person, kind: 'question' | 'answer' = 'question') =>
			reports.report(by, thread, { kind, id: question, ...about }, we.soon());
		expect(await point(person)).toBe(false);
		await passOn(question);
		expect(await point(other.person)).toBe(false);
		expect(await point(person, 'answer')).toBe(false);
		expect(await point(person)).toBe(true);
		const waiting = await lanes.lane(school.noor, school.classroomId, { cause: 'report' });
		expect(waiting!.items.find(({ subjectId }) => subjectId === question)!.reports[0]!.by).toBe('Rika');
	});
});
