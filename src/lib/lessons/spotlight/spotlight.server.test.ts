import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, openSchool, type School } from '../../../../tests/school.ts';
import { log } from '#lib/moderation/log/log.server.ts';
import { people } from '#lib/moderation/moderation.fixture.ts';
import * as runs from '../run.server.ts';
import * as spotlights from './spotlight.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
let runId: string;
let postId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
	we = people(school);
});
beforeEach(async () => {
	postId = await we.submit('Ik heb een hut gebouwd.');
	await we.decide(postId, 'approved');
});

const run = async () => (await runs.find(school.noor, runId))!;
const open = (post = postId, by = school.noor) => spotlights.open(by, runId, post, we.soon());
const ask = () => spotlights.ask(school.noor, runId, we.soon());
const turn = () => spotlights.turn(school.noor, runId, we.soon());
const close = () => spotlights.close(school.noor, runId, we.soon());
const give = async (who: School['bram'], colour: 'green' | 'yellow' | 'red') =>
	spotlights.give(who, await run(), colour, we.soon());
const shown = async () => spotlights.shown(await run(), we.soon());
const tally = async () => spotlights.tally(await run());

describe('a post in the spotlight', () => {
	test('is one at a time, without whose it is, and only its own teacher puts it there', async () => {
		expect(await open(postId, school.thijs)).toBeNull();
		expect(await open(postId, school.amina)).toBeNull();
		expect(await open()).toBe(true);
		expect(await shown()).toEqual({
			body: 'Ik heb een hut gebouwd.',
			bodyEn: null,
			picture: null,
			recipe: null,
		});
		const other = await we.submit('Nog een hut.');
		await we.decide(other, 'approved');
		expect(await open(other)).toBe(true);
		expect(await shown()).toMatchObject({ body: 'Nog een hut.' });
		expect(await close()).toBe(true);
		expect(await close()).toBe(false);
		expect(await shown()).toBeNull();
	});

	test('may still wait; what may say that a child is not well, and what is nowhere, may not', async () => {
		expect(await open(await we.submit('Dit wacht nog gewoon.'))).toBe(true);
		expect(await open(await we.submit('Niemand houdt van mij.'))).toBe('unfit');
		expect(await open('00000000-0000-4000-8000-000000000000')).toBe('unfit');
	});

	test('is gone from every screen once it was taken away', async () => {
		await open();
		await we.report(postId);
		await we.decide(postId, 'removed', { feedback: 'Toch niet.' });
		expect(await shown()).toBeNull();
		expect(await open()).toBe('unfit');
	});
});

describe('a vote with cards', () => {
	test('begins when the teacher asks, and ends when she turns the cards over', async () => {
		await close();
		expect(await ask()).toBe(false);
		await open();
		expect(await give(school.bram, 'red')).toBe(false);
		expect(await ask()).toBe(true);
		expect(await give(school.bram, 'red')).toBe(true);
		expect(await give(school.bram, 'yellow')).toBe(true);
		expect(await spotlights.ownBallot(school.bram, await run())).toBe('yellow');
		// Face down, only how many there are travels.
		expect(await tally()).toEqual({ chosen: 1, cards: null });
		expect(await turn()).toBe(true);
		expect(await turn()).toBe(false);
		expect(await tally()).toEqual({ chosen: 1, cards: { green: 0, yellow: 1, red: 0 } });
		expect(await give(school.bram, 'green')).toBe(false);
	});

	test('does not count the writer’s own card', async () => {
		await open();
		await ask();
		expect(await give(school.amina, 'red')).toBe(true);
		await give(school.bram, 'green');
		await turn();
		expect(await tally()).toEqual({ chosen: 1, cards: { green: 1, yellow: 0, red: 0 } });
	});

	test('begun again, forgets the cards of before', async () => {
		await open();
		await ask();
		await give(school.bram, 'green');
		await turn();
		await ask();
		expect(await tally()).toEqual({ chosen: 0, cards: null });
		expect(await spotlights.ownBallot(school.bram, await run())).toBeNull();
	});

	test('is in the log, without who held up which card', async () => {
		await open();
		await ask();
		await give(school.bram, 'red');
		await turn();
		await close();
		const { entries } = (await log(school.noor, school.classroomId))!;
		expect(entries.slice(0, 5).map(({ verb }) => verb)).toEqual([
			'spotlight.closed',
			'spotlight.turned',
			'ballot.given',
			'spotlight.asked',
			'spotlight.opened',
		]);
		expect(JSON.stringify(entries.filter(({ verb }) => verb === 'ballot.given'))).not.toMatch(/red|rood/);
	});

	test('is over with the lesson', async () => {
		await open();
		await ask();
		await runs.finish(school.noor, runId, we.soon());
		expect(await give(school.bram, 'green')).toBe(false);
		expect(await open()).toBe(false);
	});
});
