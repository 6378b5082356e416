import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, type School } from '../../../../tests/school.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { inFeed } from './feed.server.ts';

useFreshDatabase();

/** Three pupils and two of the cast: few enough that they meet each other in every way. */
const pupils = 3;
const everybody = 5;

let school: School;
let lessonRunId: string;
let people: string[];

beforeAll(async () => {
	school = await openSchool();
	lessonRunId = await goOutToPlay(school);
	people = [school.amina.id, school.bram.id, school.finn.id];
});

const pupil = fc.nat(pupils - 1);
const anybody = fc.nat(everybody - 1);
/** Some of it lies ahead. */
const minute = fc.integer({ min: -20, max: 4 });
const review = fc.constantFrom(null, null, null, 'waits', 'returned', 'removed', 'approved');

const posts = fc.array(
	fc.record({
		by: anybody,
		minute,
		review,
		audience: fc.constantFrom(null, null, 'class', 'friends', 'everyone'),
		isDeleted: fc.constantFrom(false, false, false, true),
		isAd: fc.boolean(),
		/** The pupils who do not want to see this advertisement any more. */
		hiddenBy: fc.uniqueArray(pupil),
		/** The number of the post it shows, where there is one and it comes before. */
		shares: fc.option(fc.nat(30), { freq: 3 }),
	}),
	{ maxLength: 30 },
);
const comments = fc.array(fc.record({ on: fc.nat(30), by: anybody, minute, review }), { maxLength: 40 });
const reactions = fc.uniqueArray(
	fc.record({ on: fc.nat(30), by: anybody, minute, kind: fc.constantFrom('heart', 'clap') }),
	{ maxLength: 20, selector: ({ on, by }) => `${on} ${by}` },
);
const between = { by: pupil, of: anybody };
const oncePerPair = { selector: ({ by, of }: { by: number; of: number }) => `${by} ${of}` };
const friendships = fc.uniqueArray(
	fc.record({ ...between, of: pupil, answer: fc.constantFrom('accepted', 'declined', null) }),
	oncePerPair,
);
const blocks = fc.uniqueArray(
	fc.record({
		...between,
		kind: fc.constantFrom('block', 'mute'),
		isHere: fc.constantFrom(true, true, false),
	}),
	oncePerPair,
);
const worlds = fc.record({ posts, comments, reactions, friendships, blocks });
type World = typeof worlds extends fc.Arbitrary<infer Built> ? Built : never;
type Texts = { id: string; by: number; minute: number; review: World['posts'][number]['review'] };
type Told = Awaited<ReturnType<typeof tell>>;

/** Writes the world into a network of its own, and gives its parts their ids. */
async function tell(world: World) {
	const [here, elsewhere] = [newId(), newId()];
	const ids = [...people, newId(), newId()];
	const isPupil = (who: number) => who < pupils;
	const writer = (who: number) => ({
		personId: isPupil(who) ? ids[who]! : null,
		castMemberId: isPupil(who) ? null : ids[who]!,
	});
	const told = {
		...world,
		here,
		friendships: world.friendships.filter(({ by, of }) => by !== of),
		blocks: world.blocks.filter(({ by, of }) => by !== of),
		posts: world.posts.map((post, number) => ({
			...post,
			id: newId(),
			shares: post.shares !== null && post.shares < number ? post.shares : null,
		})),
		comments: world.comments
			.filter(({ on }) => on < world.posts.length)
			.map((comment) => ({ ...comment, id: newId() })),
		reactions: world.reactions.filter(({ on }) => on < world.posts.length),
	};
	const common = { classroomId: school.classroomId, createdAt: monday };
	await db.transaction(async (tx) => {
		for (const id of [here, elsewhere])
			await tx.insert(t.network).values({
				...{ id, lessonRunId, classroomId: school.classroomId, scenario: 'x' },
				...{ openedAt: monday, endedAt: monday },
			});
		for (const id of ids.slice(pupils))
			await tx.insert(t.castMember).values({
				...{ id, networkId: here, key: id, name: id, handle: id, avatar: 'fox', kind: 'child' },
				bio: { nl: 'x', en: 'x' },
			});
		for (const { id, by, minute, review, ...post } of told.posts) {
			await tx.insert(t.post).values({
				...{ ...common, ...writer(by), id, networkId: here, body: id, appearsAt: later(60 * minute) },
				audience: post.audience,
				deletedAt: post.isDeleted ? monday : null,
				sharedPostId: post.shares === null ? null : told.posts[post.shares]!.id,
				ad: post.isAd
					? { kind: 'advertisement', paidBy: 'x', for: 'everyone', because: { nl: 'x', en: 'x' } }
					: null,
			});
			await judge(tx, 'post', id, review);
			for (const who of post.isAd ? post.hiddenBy : [])
				await tx.insert(t.hiddenAd).values({
					...{
						id: newId(),
						networkId: here,
						postId: id,
						personId: people[who]!,
						reason: 'often',
						at: monday,
					},
				});
		}
		for (const { id, on, by, minute, review } of told.comments) {
			await tx.insert(t.comment).values({
				...{ ...common, ...writer(by), id, networkId: here, postId: told.posts[on]!.id, body: id },
				appearsAt: later(60 * minute),
			});
			await judge(tx, 'comment', id, review);
		}
		for (const { on, by, minute, kind } of told.reactions)
			await tx.insert(t.reaction).values({
				...{ id: newId(), networkId: here, ...writer(by), postId: told.posts[on]!.id, kind },
				appearsAt: later(60 * minute),
			});
		for (const { by, of, answer } of told.friendships)
			await tx.insert(t.friendship).values({
				...{ id: newId(), networkId: here, personId: people[by]!, otherId: people[of]!, answer },
				...{ askedByCast: false, askedAt: monday },
			});
		for (const { by, of, kind, isHere } of told.blocks)
			await tx.insert(t.block).values({
				...{ id: newId(), networkId: isHere ? here : elsewhere, personId: people[by]!, kind, at: monday },
				otherId: isPupil(of) ? people[of]! : null,
				castMemberId: isPupil(of) ? null : ids[of]!,
			});
	});
	return told;
}

async function judge(
	tx: Parameters<Parameters<typeof db.transaction>[0]>[0],
	subjectKind: 'post' | 'comment',
	subjectId: string,
	review: Texts['review'],
) {
	if (review === null) return;
	await tx.insert(t.review).values({
		...{ id: newId(), subjectKind, subjectId, revision: 1, classroomId: school.classroomId, lessonRunId },
		...{ authorId: null, cause: 'held', hides: review !== 'approved', openedAt: monday },
		decision: review === 'waits' ? null : review,
	});
}

/** What the reader sees of the world, in plain words: everything is looked at, one thing after the other. */
function expectedFor(reader: number, { posts, comments, reactions, friendships, blocks }: Told) {
	const meets = (writer: number) =>
		!blocks.some(
			({ by, of, kind, isHere }) =>
				isHere && ((by === reader && of === writer) || (by === writer && of === reader && kind === 'block')),
		);
	const areFriends = (one: number, other: number) =>
		friendships.some(
			({ by, of, answer }) =>
				answer === 'accepted' && ((by === one && of === other) || (by === other && of === one)),
		);
	const hides = (text: Texts) => text.review !== null && text.review !== 'approved';
	const seesText = (text: Texts) =>
		text.minute <= 0 && (!hides(text) || text.by === reader) && meets(text.by);
	const seesPost = (post: Told['posts'][number]) =>
		seesText(post) &&
		!post.isDeleted &&
		(post.audience !== 'friends' || post.by === reader || areFriends(post.by, reader)) &&
		!(post.isAd && post.hiddenBy.includes(reader)) &&
		(post.shares === null || meets(posts[post.shares]!.by));
	const byTime = (one: Texts, other: Texts) => one.minute - other.minute || (one.id < other.id ? -1 : 1);
	const seen = posts.filter(seesPost).toSorted(byTime).toReversed();
	const page = seen.slice(0, 20).map((post) => {
		const number = posts.indexOf(post);
		const under = comments
			.filter(({ on, ...comment }) => on === number && seesText(comment))
			.toSorted(byTime);
		const given = reactions.filter(({ on, minute }) => on === number && minute <= 0);
		const original = post.shares === null ? null : posts[post.shares]!;
		return {
			id: post.id,
			isHidden: hides(post),
			comments: under.slice(-3).map(({ id }) => id),
			commentCount: under.length,
			reactions: ['clap', 'heart'].flatMap((kind) => {
				const same = given.filter((reaction) => reaction.kind === kind);
				const mine = same.some(({ by }) => by === reader);
				return same.length > 0 ? [{ kind, count: same.length, mine }] : [];
			}),
			shared: original && { body: original.id, isDeleted: original.isDeleted, isHidden: hides(original) },
		};
	});
	return { page, more: seen.length > 20 };
}

async function foundFor(reader: number, { here }: Told) {
	const { posts, more } = await inFeed({ id: people[reader]! }, here, { before: null, now: monday });
	const page = posts.map((post) => ({
		id: post.id,
		isHidden: post.reviewId !== null,
		comments: post.comments.map(({ id }) => id),
		commentCount: post.commentCount,
		reactions: post.reactions.toSorted((one, other) => (one.kind < other.kind ? -1 : 1)),
		shared: post.sharedPostId
			? { body: post.sharedBody, isDeleted: post.sharedIsDeleted, isHidden: post.sharedIsHidden }
			: null,
	}));
	return { page, more };
}

test('whatever happened on a square, each pupil sees in the feed what is for her, and nothing else', async () => {
	await fc.assert(
		fc.asyncProperty(worlds, async (world) => {
			const told = await tell(world);
			for (let reader = 0; reader < pupils; reader++)
				expect(await foundFor(reader, told)).toEqual(expectedFor(reader, told));
			await db.transaction((tx) => tx.delete(t.network).where(eq(t.network.lessonRunId, lessonRunId)));
		}),
		{ numRuns: 60 },
	);
}, 120_000);
