import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as comments from '../comment/comment.server.ts';
import { look } from '../glance/glance.server.ts';
import * as posts from '../post/post.server.ts';
import * as reactions from '../reaction/reaction.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { hideReasons } from '#lib/server/db/schema/ads.ts';
import { poolOf, type PoolPost } from './pool.server.ts';
import { rank } from './rank.ts';
import { recipes } from './recipe.ts';
import { showOnBoard } from './shown.ts';

useFreshDatabase();

let school: School;
let network: string;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	network = (await placeOf(school.amina)).network!.id;
});

const draft = (body: string) => ({ key: newId(), body, picture: null, earlier: [], seen: true });

async function approve(id: string, now: Date) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter(({ subjectId }) => subjectId === id).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
}

async function write(person: Person, body: string, now: Date, approved = true) {
	const sent = await posts.submit(person, await placeOf(person, now), draft(body), 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	if (approved) await approve(sent.id, now);
	return sent.id;
}

const idOf = (all: readonly PoolPost[], text: string) => all.find(({ body }) => body.includes(text))!.id;

test('the pool is what everybody sees; habits are hers alone, and those of the class together', async () => {
	const now = later(600);
	const own = await write(school.bram, 'Ik ga straks voetballen', later(60));
	const waiting = await write(school.amina, 'Mijn konijn is jarig', later(70), false);
	const { posts: before } = await poolOf(school.amina, network, now);
	expect(before.map(({ id }) => id)).toContain(own);
	expect(before.map(({ id }) => id)).not.toContain(waiting);

	const cat = idOf(before, 'Pluis is sinds');
	const place = await placeOf(school.amina, now);
	await reactions.toggle(school.amina, place, { post: own, kind: 'clap' }, now);
	const sent = await comments.submit(school.amina, place, { ...draft('Leuk!'), post: own }, 'nl', now);
	await look(school.amina, place, [{ post: cat, seconds: 12 }], now);
	const by = before.find(({ id }) => id === own)!.by;

	const waits = await poolOf(school.amina, network, now);
	expect(waits.habits.people.get(by)).toBe(1);
	if ('refused' in sent) throw new Error(sent.refused);
	await approve(sent.id, now);
	const amina = await poolOf(school.amina, network, now);
	expect(amina.habits.people.get(by)).toBe(2);
	expect(amina.habits.interests.get('sport')).toBe(2);
	expect(amina.habits.seconds.get('animals')).toBe(12);
	expect(amina.posts.find(({ id }) => id === own)!.reactions).toBeGreaterThanOrEqual(2);

	const bram = await poolOf(school.bram, network, now);
	expect(bram.habits.people.get(by)).toBeUndefined();
	expect(bram.habits.interests.get('sport')).toBe(1);
	expect(bram.habits.seconds.size).toBe(0);

	const everybody = await poolOf(null, network, now);
	expect(everybody.habits.people.get(by)).toBe(2);
	expect(everybody.habits.seconds.get('animals')).toBe(12);
	expect(rank(amina.posts, amina.habits, recipes['for-you'])[0]!.post.id).not.toBe(
		rank(amina.posts, amina.habits, recipes.newest)[0]!.post.id,
	);
});

test('an advertisement that she hid is not in her pool, and one that says what it is is told as one', async () => {
	const now = later(600);
	const { posts } = await poolOf(school.amina, network, now);
	const bread = posts.find(({ castKey, ad }) => castKey === 'bakkerij-vos' && ad)!;
	await db.transaction((tx) =>
		tx.insert(t.hiddenAd).values({
			id: newId(),
			networkId: network,
			postId: bread.id,
			personId: school.amina.id,
			reason: hideReasons[0],
			at: now,
		}),
	);
	const left = await poolOf(school.amina, network, now);
	expect(left.posts).toHaveLength(posts.length - 1);
	expect((await poolOf(school.bram, network, now)).posts).toHaveLength(posts.length);
});

test('the board is given no pupil, by name or by id', async () => {
	const { posts } = await poolOf(null, network, later(600));
	const shown = showOnBoard(posts, 'nl');
	const said = JSON.stringify(shown);
	for (const { id, nickname } of [school.amina, school.bram]) {
		expect(said).not.toContain(id);
		expect(said).not.toContain(`"${nickname}"`);
	}
	expect(shown.some(({ name }) => name === 'Saar' || name !== null)).toBe(true);
});
