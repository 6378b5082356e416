import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, openSchool, type School } from '../../../../tests/school.ts';
import * as sessions from '#lib/accounts/session.server.ts';
import { deliver, openPostOffice } from '#lib/mail/outbox.server.ts';
import * as people from '#lib/people/person.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { aVisit, day, guests, secretIn, sender } from '../experts.fixture.ts';
import * as invitations from './invitation.server.ts';
import * as threads from '../thread.server.ts';
import * as visits from './visit.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof guests>;
beforeAll(async () => {
	school = await openSchool();
	we = guests(school);
});

const open = (secret: string, now = we.soon()) => invitations.open(secret, now);
const renew = async (visitId: string) => {
	openPostOffice(null, { invitation: invitations.write });
	const renewed = await visits.renew(school.noor, school.classroomId, visitId, sender, we.soon());
	return secretIn((renewed as { link: string }).link);
};

describe('a link', () => {
	test('shows what it is for without being used up, and lets in once', async () => {
		const { secret } = await we.invite();
		for (let look = 0; look < 3; look++)
			expect(await invitations.look(secret, we.soon())).toMatchObject({ name: 'Rika', theme: 'De molen' });
		const opened = await open(secret);
		expect((await we.sessionOf(opened!.personId)).nickname).toBe('Rika');
		expect(await open(secret)).toBeNull();
		expect(await invitations.look(secret, we.soon())).toBeNull();
	});

	test('lets in one of many who press in the same moment', async () => {
		const { secret } = await we.invite();
		const answers = await Promise.all(Array.from({ length: 10 }, () => open(secret)));
		expect(answers.filter(Boolean)).toHaveLength(1);
	});

	test('that is made up, of another shape or empty opens nothing', async () => {
		for (const secret of [
			'',
			'x',
			'A'.repeat(43),
			'A'.repeat(44),
			'../../etc/passwd',
			'\u0000',
			'é'.repeat(43),
		]) {
			expect(await invitations.look(secret, we.soon())).toBeNull();
			expect(await open(secret)).toBeNull();
		}
	});

	test('opens nothing once the visit is over by the clock', async () => {
		const { secret } = await we.invite();
		expect(await invitations.look(secret, later(20 * day))).toBeNull();
		expect(await open(secret, later(20 * day))).toBeNull();
	});

	test('opens nothing once a teacher ended the visit', async () => {
		const { visitId, secret } = await we.invite();
		await visits.end(school.noor, school.classroomId, visitId, we.soon());
		expect(await open(secret)).toBeNull();
	});

	test('that was renewed opens nothing; the new one does', async () => {
		const { visitId, secret } = await we.invite();
		const newer = await renew(visitId);
		expect(await open(secret)).toBeNull();
		expect(await open(newer)).not.toBeNull();
	});

	test('that was stolen is worth nothing after a renewal: whoever came in is out', async () => {
		const { visitId, secret } = await we.invite();
		const thief = await sessions.begin((await open(secret))!.personId);
		expect(await sessions.find(thief.token)).not.toBeNull();
		const newer = await renew(visitId);
		expect(await sessions.find(thief.token)).toBeNull();
		const expert = await sessions.begin((await open(newer))!.personId);
		expect(await sessions.find(expert.token)).not.toBeNull();
	});

	test('stands nowhere in the database, in no table: only its hash does', async () => {
		const { secret } = await we.invite();
		const mailed = await we.inviteByMail();
		const rows = JSON.stringify([
			await db.select().from(t.invitation),
			await db.select().from(t.visit),
			await db.select().from(t.mail),
			await db.select().from(t.activity),
		]);
		expect(rows).toContain(mailed.visitId);
		expect(rows).not.toContain(secret);
		expect(rows).not.toContain(mailed.secret);
	});
});

describe('a visit', () => {
	test('makes a person of its own, whoever else has the same address', async () => {
		const [noor] = await db.select().from(t.person).where(eq(t.person.id, school.noor.id));
		const { secret } = await we.invite({ email: noor!.email! });
		const { personId } = (await open(secret))!;
		expect(personId).not.toBe(school.noor.id);
		expect((await we.sessionOf(personId)).memberships).toEqual([
			{ role: 'expert', classroomId: school.classroomId },
		]);
		const again = await we.invite({ email: noor!.email! });
		expect((await open(again.secret))!.personId).not.toBe(personId);
	});

	test('can be sent twice and is one visit, with one guest', async () => {
		openPostOffice(null, { invitation: invitations.write });
		const visit = aVisit();
		const before = await db.$count(t.person);
		const invite = () => visits.invite(school.noor, school.classroomId, visit, sender, we.soon());
		expect((await invite())!.link).not.toBeNull();
		expect(await invite()).toEqual({ link: null });
		expect(await db.$count(t.person)).toBe(before + 1);
	});

	test('is nobody else’s to make, see, renew, change or end', async () => {
		const { visitId } = await we.invite();
		for (const other of [school.thijs, school.amina]) {
			expect(await visits.invite(other, school.classroomId, aVisit(), sender, we.soon())).toBeNull();
			for (const classroomId of [school.classroomId, school.thijs.memberships[0]!.classroomId!]) {
				expect(await visits.find(other, classroomId, visitId)).toBeNull();
				expect(await visits.renew(other, classroomId, visitId, sender, we.soon())).toBeNull();
				expect(await visits.end(other, classroomId, visitId, we.soon())).toBeNull();
			}
		}
	});

	test('ends by itself: the guest is nobody any more, his session is gone, and the ledger says so once', async () => {
		const { person, visitId, threadId } = await we.guest();
		const { token } = await sessions.begin(person.id);
		expect((await people.find(person.id, later(6 * day)))!.memberships).toHaveLength(1);
		// Before anything has looked at the clock, the door is shut already.
		const gone = (await people.find(person.id, later(20 * day)))!;
		expect(gone.memberships).toEqual([]);
		expect(await threads.ofExpert(person, threadId, later(20 * day))).toBeNull();
		await visits.closeEnded(later(20 * day));
		await visits.closeEnded(later(21 * day));
		expect(await sessions.find(token)).toBeNull();
		const told = await db.select().from(t.activity).where(eq(t.activity.aboutId, visitId));
		expect(told.filter(({ verb }) => verb === 'visit.ended').map(({ details }) => details)).toEqual([
			{ itself: true },
		]);
	});

	test('that was ended early shuts its guest out at once', async () => {
		const { person, visitId, threadId } = await we.guest();
		expect(await threads.ofExpert(person, threadId, we.soon())).not.toBeNull();
		await visits.end(school.noor, school.classroomId, visitId, we.soon());
		const now = we.soon();
		expect((await people.find(person.id, now))!.memberships).toEqual([]);
		expect(await threads.ofExpert(person, threadId, now)).toBeNull();
		expect(await visits.end(school.noor, school.classroomId, visitId, now)).toBe('over');
		expect(await visits.renew(school.noor, school.classroomId, visitId, sender, now)).toBe('over');
	});

	test('can be prolonged, and its guest with it', async () => {
		const { person, visitId } = await we.guest();
		const endsAt = later(30 * day);
		const settings = { endsAt, limit: 3, naming: 'nobody', conduct: '2026-11-20' } as const;
		expect(await visits.settle(school.noor, school.classroomId, visitId, settings, we.soon())).toBe(true);
		expect((await people.find(person.id, later(20 * day)))!.memberships).toHaveLength(1);
		expect(await visits.find(school.noor, school.classroomId, visitId)).toMatchObject({
			questionLimit: 3,
			naming: 'nobody',
			conductSeenOn: '2026-11-20',
		});
	});
});

test('a month after a visit, whole names and addresses are forgotten; what was said stays', async () => {
	const { visitId } = await we.inviteByMail();
	await visits.end(school.noor, school.classroomId, visitId, later(0));
	const rowOf = async () => JSON.stringify(await visits.find(school.noor, school.classroomId, visitId));
	await visits.forgetGuests(later(29 * day));
	expect(await rowOf()).toContain('rika@molen.example');
	await visits.forgetGuests(later(31 * day));
	expect(await rowOf()).not.toMatch(/rika@molen.example|Molenaar/);
	expect(await rowOf()).toContain('"name":"Rika"');
	expect((await invitations.newestOf(visitId))!.mail).toBeNull();
});

describe('the mail', () => {
	test('says who invites to what, and its link lets in', async () => {
		const { letter, secret } = await we.inviteByMail();
		expect(letter.to).toEqual({ name: 'Rika Molenaar', address: 'rika@molen.example' });
		expect(letter.text).toContain('juf Noor');
		expect(letter.text).toContain(`https://plein.test/visit/${secret}`);
		expect(await open(secret)).not.toBeNull();
	});

	test('that cannot be sent waits, breaks nothing, and goes at the next try with a link that works', async () => {
		const sent: string[] = [];
		let isDown = true;
		openPostOffice(
			async ({ text }) => {
				sent.push(secretIn(text));
				if (isDown) throw new Error('connect ECONNREFUSED');
			},
			{ invitation: invitations.write },
		);
		const visit = aVisit();
		expect(await visits.invite(school.noor, school.classroomId, visit, sender, we.soon())).toEqual({
			link: null,
		});
		await deliver(we.soon);
		const state = async () => (await invitations.newestOf(visit.id))!.mail!;
		expect(await state()).toMatchObject({ sentAt: null, problem: expect.stringContaining('ECONNREFUSED') });
		await deliver(we.soon);
		expect(sent, 'not tried again at once').toHaveLength(1);
		isDown = false;
		await deliver(() => later(3600));
		expect(await state()).toMatchObject({ nextTryAt: null, problem: null });
		expect(sent).toHaveLength(2);
		expect(await open(sent[0]!)).toBeNull();
		expect(await open(sent[1]!)).not.toBeNull();
	});

	test('that has no reason any more is not sent', async () => {
		const sent: unknown[] = [];
		openPostOffice(async (letter) => void sent.push(letter), { invitation: invitations.write });
		const visit = aVisit();
		await visits.invite(school.noor, school.classroomId, visit, sender, we.soon());
		await visits.end(school.noor, school.classroomId, visit.id, we.soon());
		await deliver(we.soon);
		expect(sent).toEqual([]);
	});

	test('is sent once, however many look at the same time', async () => {
		const sent: string[] = [];
		openPostOffice(async (_, id) => void sent.push(id), { invitation: invitations.write });
		for (let i = 0; i < 5; i++)
			await visits.invite(school.noor, school.classroomId, aVisit(), sender, we.soon());
		await Promise.all([deliver(we.soon), deliver(we.soon), deliver(we.soon)]);
		expect(sent).toHaveLength(5);
		expect(new Set(sent).size).toBe(5);
	});
});
