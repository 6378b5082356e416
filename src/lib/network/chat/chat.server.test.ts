import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as chats from './chat.server.ts';
import { findChat, findSaid, messagesIn, ofPupil, ownChats } from './read.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
/** When Noud has said what he wants to say. */
let minute = 6 * 60;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
});
// Each test plays a while after the one before it.
beforeEach(() => void (minute += 600));

const at = (seconds: number) => later(minute + seconds);

async function chatOf(person: Person, cast: string, now: Date) {
	const { network } = await placeOf(person, now);
	const chat = (await findChat(person, network!.id, cast, now))!;
	return { ...chat, said: await messagesIn(chat.id, now) };
}

const choose = async (person: Person, cast: string, line: string, reply: string, now: Date, key = newId()) =>
	chats.choose(person, await placeOf(person, now), cast, { key, line, reply }, now);

const type = async (person: Person, cast: string, line: string, body: string, now: Date) => {
	const draft = { key: newId(), line, body, earlier: [], seen: true };
	return chats.say(person, await placeOf(person, now), cast, draft, 'nl', now);
};

async function decide(subjectId: string, decision: 'approved' | 'returned' | 'removed', now: Date) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter((item) => item.subjectId === subjectId).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision, feedback: null }, now);
}

test('the cast writes to every pupil, each alone, when its minute has come', async () => {
	const { network } = await placeOf(school.amina, later(0));
	expect(await ownChats(school.amina, network!.id, later(60))).toEqual([]);
	const [mine, hers] = [
		await chatOf(school.amina, 'noud', later(400)),
		await chatOf(school.bram, 'noud', later(400)),
	];
	expect(mine.said.map(({ by }) => by)).toEqual(['cast', 'cast']);
	expect(mine.id).not.toBe(hers.id);
	const all = await db.select().from(t.chat).where(eq(t.chat.networkId, network!.id));
	expect(all).toHaveLength(2 * 28);
	expect(await findChat(school.finn, network!.id, 'noud', later(400))).toBeNull();
});

test('what follows depends on what she chooses, and choosing twice is choosing once', async () => {
	const key = newId();
	expect(await choose(school.amina, 'noud', 'alleen', 'noud-luisteren', at(0), key)).toEqual({ said: true });
	expect(await choose(school.amina, 'noud', 'alleen', 'noud-luisteren', at(1), key)).toEqual({ said: true });
	expect(await choose(school.amina, 'noud', 'alleen', 'noud-wegwuiven', at(1))).toEqual({ refused: 'gone' });
	expect(await choose(school.bram, 'noud', 'alleen', 'noud-wegwuiven', at(0))).toEqual({ said: true });
	const [listened, waved] = [
		await chatOf(school.amina, 'noud', at(30)),
		await chatOf(school.bram, 'noud', at(30)),
	];
	expect(listened.line).toBe('vertelt');
	expect(listened.said.at(-1)?.body).toBe('Ik durf het niet tegen mijn juf te zeggen.');
	expect([waved.line, waved.said.at(-1)?.by]).toEqual(['stil', 'hint']);
});

test('nothing can be said before the cast has spoken, and no reply of another line', async () => {
	expect(await choose(school.amina, 'noud', 'vertelt', 'noud-sorry', at(0))).toEqual({ refused: 'gone' });
	await choose(school.amina, 'noud', 'vertelt', 'noud-geheim', at(0));
	expect(await choose(school.amina, 'noud', 'geheim', 'noud-toch-samen', at(1))).toEqual({ refused: 'gone' });
	expect(await choose(school.amina, 'noud', 'geheim', 'noud-toch-samen', at(60))).toEqual({ said: true });
	expect((await chatOf(school.amina, 'noud', at(120))).line).toBeNull();
});

test('what she types goes to her teacher, and the cast answers when it may be heard', async () => {
	const sent = await type(school.amina, 'nina-online', 'hoi', 'Mijn nummer is 06 12345678', at(0));
	expect(sent).toMatchObject({ waits: true });
	if ('refused' in sent) throw new Error(sent.refused);
	expect(await choose(school.amina, 'nina-online', 'hoi', 'nina-nee', at(5))).toEqual({ refused: 'gone' });
	await decide(sent.id, 'returned', at(10));
	const again = await type(school.amina, 'nina-online', 'hoi', 'Dat zeg ik liever niet', at(20));
	if ('refused' in again) throw new Error(again.refused);
	expect((await chatOf(school.amina, 'nina-online', at(30))).line).toBe('hoi');
	await decide(again.id, 'approved', at(40));
	const chat = await chatOf(school.amina, 'nina-online', at(60));
	expect([chat.line, chat.said.at(-1)?.body]).toEqual([
		'smoes',
		'Gewoon, voor de gezelligheid. Iedereen doet het.',
	]);
});

test('whoever blocks hears nothing more, is told so, and can let them in again', async () => {
	const place = await placeOf(school.bram, at(0));
	await choose(school.bram, 'nina-online', 'hoi', 'nina-nee', at(0));
	expect(await chats.block(school.bram, place, 'nina-online', true, at(1))).toBe(true);
	const chat = await chatOf(school.bram, 'nina-online', at(300));
	expect([chat.blocked, chat.said.at(-1)?.by]).toEqual([true, 'person']);
	expect(await choose(school.bram, 'nina-online', 'dringt-aan', 'nina-blijft-nee', at(300))).toEqual({
		refused: 'gone',
	});
	const cards = await db.select().from(t.card).where(eq(t.card.personId, school.bram.id));
	expect(cards.map((card) => card.key)).toContain('kaart-nina-geblokkeerd');
	expect(await chats.block(school.bram, place, 'nina-online', false, at(310))).toBe(true);
	expect((await chatOf(school.bram, 'nina-online', at(311))).blocked).toBe(false);
});

test('asking an adult brings what was said to the lane, once', async () => {
	const place = await placeOf(school.bram, at(0));
	for (const seconds of [0, 1])
		expect(await chats.askAdult(school.bram, place, 'noud', 'nl', at(seconds))).toBe(true);
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const items = lane.items.filter(({ kind, cause }) => kind === 'message' && cause === 'report');
	expect(items).toHaveLength(1);
	expect(items[0]!.reports[0]).toMatchObject({ reason: 'help', quoteBy: 'Noud' });
	expect((await chatOf(school.bram, 'noud', at(2))).askedAt).toEqual(at(0));
});

test('what the cast said can be reported by her to whom it was said, and taken away', async () => {
	const { said, networkId, id } = await chatOf(school.amina, 'noud', at(0));
	const first = said[0]!;
	expect(await findSaid(school.amina, networkId, first.id, at(0))).toMatchObject({ by: 'Noud' });
	expect(await findSaid(school.bram, networkId, first.id, at(0))).toBeNull();
	const mine = said.find(({ by }) => by === 'person')!;
	expect(await findSaid(school.amina, networkId, mine.id, at(0))).toBeNull();
	expect(await messagesIn(id, at(0))).toContainEqual(first);
});

test('while the class stands still, nothing comes in a chat, and then it comes as much later', async () => {
	await choose(school.bram, 'noud', 'stil', 'noud-sorry', at(0));
	await freezes.freeze(school.noor, school.classroomId, at(1));
	await freezes.lift(school.noor, school.classroomId, at(101));
	expect((await chatOf(school.bram, 'noud', at(102))).said.at(-1)?.by).toBe('person');
	expect((await chatOf(school.bram, 'noud', at(109))).said.at(-1)?.by).toBe('cast');
});

test('her teacher reads it, another teacher does not', async () => {
	const run = (await runs.find(school.noor, runId))!;
	const read = (await ofPupil(school.noor, run, school.amina.id, at(0)))!;
	expect(read.map(({ key }) => key).toSorted()).toEqual(['nina-online', 'noud']);
	expect(await ofPupil(school.thijs, run, school.amina.id, at(0))).toBeNull();
});
