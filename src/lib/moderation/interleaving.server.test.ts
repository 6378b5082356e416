import fc from 'fast-check';
import { and, eq, isNotNull } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../tests/school.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import { findInFeed, inFeed } from '#lib/network/feed/feed.server.ts';
import type { Place } from '#lib/network/place.server.ts';
import { putBack, remove } from '#lib/network/post/delete.server.ts';
import * as reactions from '#lib/network/reaction/reaction.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as reviews from './review.server.ts';
import type { Decision } from './subject.ts';

/** How many orders are tried: some with every run of the tests, 10,000 with `INTERLEAVINGS=10000`. */
const orders = Number(process.env.INTERLEAVINGS ?? 100);

useFreshDatabase({ inMemory: true });

let school: School;
let runId: string;
let pupils: Person[];
let teachers: Person[];
const places = new Map<string, Place>();
const now = later(60);

beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
	const others = (await classrooms.pupilsOf(school.classroomId, now)).filter(
		({ id }) => id !== school.amina.id,
	);
	pupils = (await Promise.all(others.slice(0, 4).map(({ id }) => people.find(id, now)))) as Person[];
	teachers = [school.noor, { ...school.thijs, memberships: school.noor.memberships }];
	for (const person of [school.amina, ...pupils]) {
		const place = await placeOf(person, now);
		// What is written under the post stands there at once: this is about what happens to the post.
		places.set(person.id, { ...place, trust: 'trusted', run: { ...place.run!, hold: 'marked' } });
	}
});

/** A post as a teacher would explain it, told by what was answered to those who did something. */
type Model = {
	decision: Decision | null;
	deleted: boolean;
	reactions: Map<string, string>;
	comments: Set<string>;
};
const isVisible = ({ decision, deleted }: Model) =>
	!deleted && (decision === null || decision === 'approved' || decision === 'restored');

const step = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			by: fc.nat(1),
			does: fc.constantFrom('removed', 'returned', 'approved', 'undo', 'undo'),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ does: fc.constantFrom('delete', 'put back') }) },
	{
		weight: 5,
		arbitrary: fc.record({ by: fc.nat(3), does: fc.constantFrom('heart', 'clap', 'comment') }),
	},
	{ weight: 3, arbitrary: fc.record({ by: fc.nat(3), does: fc.constant('look') }) },
);
type Step = { by?: number; does: string };

let seconds = 0;

/** A post that everybody sees and somebody reported, as the verbs write it; the newest of the feed. */
async function reported() {
	const id = newId();
	const reviewId = newId();
	const at = new Date(now.getTime() - 30_000 + ++seconds);
	const shared = { classroomId: school.classroomId, personId: school.amina.id };
	const networkId = places.get(school.amina.id)!.network!.id;
	await db.transaction(async (tx) => {
		await tx.insert(t.post).values({ ...shared, id, networkId, body: 'Kijk!', appearsAt: at, createdAt: at });
		await tx.insert(t.review).values({
			id: reviewId,
			subjectKind: 'post',
			subjectId: id,
			revision: 1,
			classroomId: school.classroomId,
			lessonRunId: runId,
			authorId: school.amina.id,
			cause: 'report',
			hides: false,
			openedAt: at,
		});
	});
	return { id, reviewId };
}

type Post = Awaited<ReturnType<typeof reported>>;

/** Whether the post was seen, and whether it was gone, at some moment since somebody began to do something. */
type Since = { seen: boolean; gone: boolean };

/** Has something done when its turn comes, and nothing else of the scheduler's before it was answered and told. */
const inTurn = <T>(scheduler: fc.Scheduler, label: string, work: () => Promise<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		const builder = async () => {
			await work().then(resolve, reject);
			await new Promise(setImmediate);
		};
		scheduler.scheduleSequence([{ label, builder }]);
	});

/** What people do, each told to the model when it was answered, and held against it. */
function acting(scheduler: fc.Scheduler, post: Post, model: Model) {
	const begun = new Set<Since>();
	const change = (what: Partial<Model>) => {
		Object.assign(model, what);
		for (const since of begun) since[isVisible(model) ? 'seen' : 'gone'] = true;
	};
	async function whilePossible(act: () => Promise<boolean>) {
		const since: Since = { seen: isVisible(model), gone: !isVisible(model) };
		begun.add(since);
		const done = await act();
		begun.delete(since);
		expect(done ? since.seen : since.gone).toBe(true);
		return done;
	}

	const decide = async (teacher: Person, decision: 'approved' | 'returned' | 'removed') => {
		const deciding = { reviewIds: [post.reviewId], decision, feedback: null };
		const { decided, late } = await reviews.decide(teacher, deciding, now);
		expect(decided).toHaveLength(model.decision === null ? 1 : 0);
		expect(late.map(({ decision }) => decision)).toEqual(model.decision === null ? [] : [model.decision]);
		if (decided.length > 0) change({ decision });
	};
	const undo = async (teacher: Person) => {
		const undone = await reviews.undo(teacher, [post.reviewId], now);
		expect(undone).toHaveLength(model.decision === null ? 0 : 1);
		change({ decision: null });
	};
	const setDeleted = async (deleted: boolean) => {
		const place = places.get(school.amina.id)!;
		expect(await (deleted ? remove : putBack)(school.amina, place, post.id, now)).toBe(true);
		change({ deleted });
	};
	const react = (pupil: Person, kind: 'heart' | 'clap') =>
		whilePossible(async () => {
			const answer = await reactions.toggle(pupil, places.get(pupil.id)!, { post: post.id, kind }, now);
			if (answer === 'gone') return false;
			expect(answer).toBe(model.reactions.get(pupil.id) === kind ? 'taken back' : 'given');
			if (answer === 'given') model.reactions.set(pupil.id, kind);
			else model.reactions.delete(pupil.id);
			return true;
		});
	const comment = (pupil: Person) =>
		whilePossible(async () => {
			const draft = { key: newId(), post: post.id, body: 'Leuk!', earlier: [], seen: true };
			const sent = await comments.submit(pupil, places.get(pupil.id)!, draft, 'nl', now);
			if ('refused' in sent) {
				expect(sent).toEqual({ refused: 'gone' });
				return false;
			}
			expect(sent.waits).toBe(false);
			model.comments.add(sent.id);
			return true;
		});
	const look = async (pupil: Person) => {
		const shown = await findInFeed(pupil, places.get(pupil.id)!.network!.id, post.id, now);
		expect(shown !== null).toBe(isVisible(model));
		if (!shown) return;
		expect(shown.commentCount).toBe(model.comments.size);
		expect(shown.reactions.reduce((sum, { count }) => sum + count, 0)).toBe(model.reactions.size);
	};

	return async ({ by = 0, does }: Step) => {
		const pupil = pupils[by % pupils.length]!;
		const teacher = teachers[by % teachers.length]!;
		if (does === 'look') return inTurn(scheduler, does, () => look(pupil));
		await scheduler.schedule(Promise.resolve(), does);
		if (does === 'removed' || does === 'returned' || does === 'approved') await decide(teacher, does);
		else if (does === 'undo') await undo(teacher);
		else if (does === 'heart' || does === 'clap') await react(pupil, does);
		else if (does === 'comment') await comment(pupil);
		else await setDeleted(does === 'delete');
	};
}

/** What lies in the database of a post, in the model's words. */
async function kept({ id, reviewId }: Post) {
	const ofPeople = <T extends typeof t.reaction | typeof t.comment>(of: T) =>
		and(eq(of.postId, id), isNotNull(of.personId));
	const [[post], [review], given, written] = await Promise.all([
		db.select().from(t.post).where(eq(t.post.id, id)),
		db.select().from(t.review).where(eq(t.review.id, reviewId)),
		db.select().from(t.reaction).where(ofPeople(t.reaction)),
		db.select().from(t.comment).where(ofPeople(t.comment)),
	]);
	const model: Model = {
		decision: review!.decision,
		deleted: post!.deletedAt !== null,
		reactions: new Map(given.map(({ personId, kind }) => [personId!, kind])),
		comments: new Set(written.map(({ id }) => id)),
	};
	expect(given).toHaveLength(model.reactions.size);
	return model;
}

test(
	`in ${orders.toLocaleString('en')} orders of what a class does at once, what was taken away is never shown again, and nothing is lost or counted twice`,
	{ timeout: 3_600_000 },
	async () => {
		const transaction = db.transaction.bind(db);
		const between = vi.spyOn(db, 'transaction');
		try {
			await fc.assert(
				fc.asyncProperty(
					fc.scheduler(),
					fc.array(step as fc.Arbitrary<Step>, { minLength: 3, maxLength: 9 }),
					async (scheduler, steps) => {
						between.mockImplementation(transaction);
						const post = await reported();
						const model: Model = {
							decision: null,
							deleted: false,
							reactions: new Map(),
							comments: new Set(),
						};
						// Between what a verb looked at and what it writes, everybody else may come first.
						between.mockImplementation((work) => inTurn(scheduler, 'write', () => transaction(work)));
						const act = acting(scheduler, post, model);
						await scheduler.waitFor(Promise.all(steps.map(act)));
						expect(await kept(post)).toEqual(model);
						const place = places.get(pupils[0]!.id)!;
						const { posts } = await inFeed(pupils[0]!, place.network!.id, { before: null, now });
						expect(posts.some(({ id }) => id === post.id)).toBe(isVisible(model));
					},
				),
				{ numRuns: orders },
			);
		} finally {
			between.mockRestore();
		}
	},
);
