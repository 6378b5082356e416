import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as comments from '../comment/comment.server.ts';
import { look } from '../glance/glance.server.ts';
import * as posts from '../post/post.server.ts';
import * as reactions from '../reaction/reaction.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { journeyOf } from './journey.server.ts';
import { countsOf } from './trail.ts';

useFreshDatabase();

let school: School;
let run: string;
beforeAll(async () => {
	school = await openSchool();
	run = await goOutToPlay(school);
});

const draft = (body: string) => ({ key: newId(), body, picture: null, earlier: [], seen: true });

async function approveAll(now: Date) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
}

test('a post’s journey tells what others did and when, and of people no more than that', async () => {
	const sent = await posts.submit(
		school.amina,
		await placeOf(school.amina, later(60)),
		draft('Ik teken een draak'),
		'nl',
		later(60),
	);
	if ('refused' in sent) throw new Error(sent.refused);
	expect(await journeyOf(school.bram, run, sent.id, 'nl', later(61))).toBe(null);
	await approveAll(later(62));
	const place = await placeOf(school.bram, later(70));
	await look(school.bram, place, [{ post: sent.id, seconds: 5 }], later(70));
	await look(school.amina, place, [{ post: sent.id, seconds: 9 }], later(71));
	await reactions.toggle(school.bram, place, { post: sent.id, kind: 'clap' }, later(75));
	await comments.submit(school.bram, place, { ...draft('Mooi!'), post: sent.id }, 'nl', later(80));
	await approveAll(later(90));

	const journey = (await journeyOf(school.amina, run, sent.id, 'nl', later(100)))!;
	expect(journey).toMatchObject({ text: 'Ik teken een draak', isMine: true, byPerson: true, castName: null });
	// Counted from when the teacher let it through; what is written appears then, too.
	const mates = journey.trail.filter(({ cast }) => cast === null);
	expect(mates.map(({ deed, second }) => [deed, second])).toEqual([
		['seen', 8],
		['reacted', 13],
		['written', 28],
	]);
	const said = JSON.stringify(journey);
	for (const { id, nickname } of [school.bram, school.amina]) {
		expect(said).not.toContain(id);
		expect(said).not.toContain(nickname);
	}
	// The cast answers an approved post; it is in no friend's journey.
	const all = (await journeyOf(null, run, sent.id, 'nl', later(3000)))!;
	expect(all.trail.some(({ cast }) => cast !== null)).toBe(true);
	const counts = new Map(countsOf(all.trail).map(({ alternative, count }) => [alternative, count]));
	expect(counts.get('class')).toEqual({ seen: 1, reacted: 1, written: 1, shared: 0, screenshot: 0 });
	expect(counts.get('friends')).toEqual({ seen: 0, reacted: 0, written: 0, shared: 0, screenshot: 0 });
});

test('what does not exist, or stands on another run’s square, has no journey', async () => {
	expect(await journeyOf(school.amina, run, newId(), 'nl', later(100))).toBe(null);
	const [post] = (
		await import('../ranking/pool.server.ts').then(({ poolOfRun }) => poolOfRun(run, later(100)))
	).posts;
	expect(await journeyOf(school.amina, newId(), post!.id, 'nl', later(100))).toBe(null);
	expect(await journeyOf(school.amina, run, post!.id, 'en', later(100))).not.toBe(null);
});
