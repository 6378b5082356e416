import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import { people as doings } from '#lib/moderation/moderation.fixture.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import { findInFeed, inFeed } from '#lib/network/feed/feed.server.ts';
import * as reactions from '#lib/network/reaction/reaction.server.ts';
import * as people from '#lib/people/person.server.ts';
import { is, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { reactionKinds } from '#lib/server/db/schema/posts.ts';
import { useFreshDatabase } from '../database.ts';
import { goOutToPlay, openSchool, placeOf, type School } from '../school.ts';

useFreshDatabase();

/** How many orders are tried: few with every run of the tests, 10,000 with `INTERLEAVINGS=10000`. */
const runs = Number(process.env.INTERLEAVINGS ?? 25);
const classSize = 30;

let school: School;
let we: ReturnType<typeof doings>;
let pupils: Person[];
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	we = doings(school);
	await arrangements.hold(school.noor, school.classroomId, 'none', we.soon());
	const members = await db
		.select({ id: t.membership.personId })
		.from(t.membership)
		.where(eq(t.membership.classroomId, school.classroomId));
	const found = await Promise.all(members.map(({ id }) => people.find(id)));
	// The writer herself sees what became of her post; it is about the others.
	pupils = found.filter(
		(person): person is Person => person !== null && is(person, 'pupil') && person.id !== school.amina.id,
	);
	while (pupils.length < classSize) pupils.push(await newPupil(pupils.length));
});

async function newPupil(number: number): Promise<Person> {
	const { id } = await db.transaction((tx) =>
		people.add(
			tx,
			{
				schoolId: school.noor.schoolId,
				givenName: `Kind ${number}`,
				nickname: `Kind ${number}`,
				avatar: 'fox',
				memberships: [{ role: 'pupil', classroomId: school.classroomId }],
			},
			we.soon(),
		),
	);
	return (await people.find(id))!;
}

type Doing = { who: number; what: 'react' | 'comment' | 'look'; kind: (typeof reactionKinds)[number] };
const doing: fc.Arbitrary<Doing> = fc.record({
	who: fc.nat(classSize - 1),
	what: fc.constantFrom('react', 'comment', 'look'),
	kind: fc.constantFrom(...reactionKinds),
});

/** A post that everybody sees, and the review with which its teacher takes it away and brings it back. */
async function reported(): Promise<{ post: string; review: string }> {
	const post = await we.submit('Kijk mijn tekening');
	await we.report(post);
	return { post, review: (await we.waiting(post))!.id };
}

test(
	`a teacher removes and brings back while ${classSize} pupils react and comment: in ${runs} orders the model is what the database says, and nobody sees what she removed`,
	{ timeout: 3_600_000 },
	async () => {
		let removals = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.scheduler(),
				fc.array(doing, { minLength: 4, maxLength: 10 }),
				fc.integer({ min: 1, max: 3 }),
				async (scheduler, list, turns) => {
					const { post, review } = await reported();
					/** Since when, in turns, it is surely removed: from her being told to her beginning to bring it back. */
					let removed: number | null = null;
					let turn = 0;
					/** What each pupil's reaction is, and how many comments went through. */
					const reaction = new Map<string, string>();
					let commented = 0;

					async function teacher() {
						for (let i = 0; i < turns; i++) {
							await scheduler.schedule(Promise.resolve(), 'remove');
							const removing = { reviewIds: [review], decision: 'removed' as const, feedback: 'Zo.' };
							const { decided } = await reviews.decide(school.noor, removing, we.soon());
							expect(decided).toEqual([review]);
							removed = ++turn;
							removals++;
							await scheduler.schedule(Promise.resolve(), 'bring back');
							if (i === turns - 1) return;
							removed = null;
							expect(await reviews.undo(school.noor, [review], we.soon())).toEqual([review]);
						}
					}

					/** Each pupil does one thing after the other; the class does them all at once. */
					async function pupil(who: number, own: Doing[]) {
						const person = pupils[who]!;
						for (const { what, kind } of own) {
							await scheduler.schedule(Promise.resolve(), `${what} of ${who}`);
							const began = removed;
							const now = we.soon();
							const place = await placeOf(person, now);
							let reached: boolean;
							if (what === 'look') {
								const { posts } = await inFeed(person, place.network!.id, { before: null, now });
								reached = posts.some(({ id }) => id === post);
							} else if (what === 'react') {
								const outcome = await reactions.toggle(person, place, { post, kind }, now);
								reached = outcome === 'given' || outcome === 'taken back';
								if (outcome === 'given') reaction.set(person.id, kind);
								if (outcome === 'taken back') reaction.delete(person.id);
							} else {
								const draft = { key: randomUUID(), post, body: 'Mooi hoor', earlier: [], seen: true };
								const sent = await comments.submit(person, place, draft, 'nl', now);
								reached = !('refused' in sent);
								if (reached) commented++;
							}
							// Removed before she began, and not brought back since: it is nowhere for her.
							if (began !== null && removed === began) expect(reached, what).toBe(false);
						}
					}

					const each = Map.groupBy(list, ({ who }) => who);
					const all = Promise.all([teacher(), ...[...each].map(([who, own]) => pupil(who, own))]);
					await scheduler.waitFor(all);

					const now = we.soon();
					const { network } = await placeOf(school.amina, now);
					const own = (await findInFeed(school.amina, network!.id, post, now))!;
					const given = await db.select().from(t.reaction).where(eq(t.reaction.postId, post));
					const written = await db.select().from(t.comment).where(eq(t.comment.postId, post));
					const byPupils = given.filter(({ personId }) => personId !== null);
					expect(new Map(byPupils.map(({ personId, kind }) => [personId, kind]))).toEqual(reaction);
					expect(written.filter(({ personId }) => personId !== null)).toHaveLength(commented);
					// The counters are the rows that have appeared, the cast's among them.
					const appeared = <Row extends { appearsAt: Date }>(rows: Row[]) =>
						rows.filter(({ appearsAt }) => appearsAt <= now).length;
					expect(own.decision).toBe('removed');
					expect(own.commentCount).toBe(appeared(written));
					expect(own.reactions.reduce((sum, { count }) => sum + count, 0)).toBe(appeared(given));
					expect(await we.isVisible(post)).toBe(false);
				},
			),
			{ numRuns: runs, endOnFailure: true },
		);
		expect(removals).toBeGreaterThanOrEqual(runs);
	},
);
