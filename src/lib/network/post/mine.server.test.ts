import { and, eq, isNull } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as comments from '../comment/comment.server.ts';
import { textsOf } from './mine.server.ts';
import * as posts from './post.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
});

async function send(body: string, seconds: number) {
	const draft = { key: newId(), body, picture: null, earlier: [], seen: true };
	await posts.submit(school.amina, await placeOf(school.amina), draft, 'nl', later(seconds));
	return draft.key;
}

async function decide(
	postId: string,
	decision: 'approved' | 'returned' | 'removed',
	feedback: string | null,
) {
	const [waiting] = await db
		.select({ id: t.review.id })
		.from(t.review)
		.where(and(eq(t.review.subjectId, postId), isNull(t.review.decision)));
	await reviews.decide(school.noor, { reviewIds: [waiting!.id], decision, feedback }, later(60));
}

test('a pupil sees what became of each of her posts, newest first, and of nobody else’s', async () => {
	await decide(await send('Ik bakte een taart.', 1), 'approved', null);
	await decide(await send('Wie komt er spelen?', 2), 'returned', 'Leuk! Zet je straat er niet bij.');
	await decide(await send('Stomme taart', 3), 'removed', 'Zullen we praten?');
	await send('Mijn konijn heet Wortel.', 4);

	const mine = await textsOf(school.amina);
	expect(mine.map(({ body, state, feedback }) => [body, state, feedback])).toEqual([
		['Mijn konijn heet Wortel.', 'waiting', null],
		['Stomme taart', 'removed', 'Zullen we praten?'],
		['Wie komt er spelen?', 'returned', 'Leuk! Zet je straat er niet bij.'],
		['Ik bakte een taart.', 'visible', null],
	]);
	expect(mine.every(({ goesOn }) => goesOn)).toBe(true);
	expect(await textsOf(school.bram)).toEqual([]);
});

test('what she said under somebody’s post stands among her own, with what the teacher said about it', async () => {
	const place = await placeOf(school.bram);
	const [post] = await db
		.select({ id: t.post.id })
		.from(t.post)
		.where(eq(t.post.body, 'Ik bakte een taart.'));
	const draft = { key: newId(), post: post!.id, body: 'Met aardbeien?', earlier: [], seen: true };
	await comments.submit(school.bram, place, draft, 'nl', later(70));
	await decide(draft.key, 'returned', 'Vraag het nog eens.');
	expect(await textsOf(school.bram)).toMatchObject([
		{
			kind: 'comment',
			id: draft.key,
			body: 'Met aardbeien?',
			state: 'returned',
			feedback: 'Vraag het nog eens.',
			picture: null,
			createdAt: later(70),
			goesOn: true,
		},
	]);
});

test('after the lesson nothing can be done about a post any more, but it is still hers to see', async () => {
	await runs.finish(school.noor, runId, later(3600, monday));
	const mine = await textsOf(school.amina);
	expect(mine).toHaveLength(4);
	expect(mine.some(({ goesOn }) => goesOn)).toBe(false);
});
