import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, openSchool, type School } from '../../../tests/school.ts';
import { people, reviewsOf } from './moderation.fixture.ts';
import * as reviews from './review.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	we = people(school);
});

type Decision = 'approved' | 'returned' | 'removed';
type Review = { cause: 'written' | 'report'; decision: Decision | null; answered: boolean };
/** A post as a teacher would explain it: the reviews it had, of which the newest decides. */
type Post = { id: string; reviews: Review[] };

const hides = ({ cause, decision, answered }: Review) =>
	!answered && (decision === null ? cause === 'written' : decision !== 'approved');
const isVisible = (post: Post) => !post.reviews.some(hides);
const newest = (post: Post) => post.reviews.at(-1)!;
const waits = (post: Post) => newest(post).decision === null;
const written = (): Review => ({ cause: 'written', decision: null, answered: false });

const commands = {
	submit: async (posts: Post[]) => {
		posts.push({ id: await we.submit('Iets gewoons'), reviews: [written()] });
	},
	approve: (posts: Post[], n: number) => decide(posts, n, 'approved'),
	return: (posts: Post[], n: number) => decide(posts, n, 'returned'),
	remove: (posts: Post[], n: number) => decide(posts, n, 'removed'),
	undo: on(async (post) => {
		const ids = (await reviewsOf(post.id)).map(({ id }) => id);
		await reviews.undo(school.noor, ids, we.soon());
		newest(post).decision = null;
	}),
	report: on(async (post) => {
		expect(await we.report(post.id)).toBe(isVisible(post));
		if (isVisible(post) && !waits(post))
			post.reviews.push({ cause: 'report', decision: null, answered: false });
	}),
	revise: on(async (post) => {
		const isReturned = newest(post).decision === 'returned';
		const answer = await we.revise(post.id, 'Iets anders');
		expect(answer).toEqual(isReturned ? { id: post.id, waits: true } : { refused: 'gone' });
		if (!isReturned) return;
		newest(post).answered = true;
		post.reviews.push(written());
	}),
};

/** Does something with one of the posts there are; nothing when there are none. */
function on(act: (post: Post) => Promise<void>) {
	return async (posts: Post[], n: number) => {
		const post = posts[n % posts.length];
		if (post) await act(post);
	};
}

const decide = (posts: Post[], n: number, decision: Decision) =>
	on(async (post) => {
		const { decided } = await we.decide(post.id, decision, {
			feedback: decision === 'approved' ? null : 'Zo.',
		});
		expect(decided).toHaveLength(waits(post) ? 1 : 0);
		if (waits(post)) newest(post).decision = decision;
	})(posts, n);

type Command = keyof typeof commands;

/** Two posts at most to speak of, so that much happens to each of them. */
const step = fc.record({
	command: fc.oneof(
		{ weight: 1, arbitrary: fc.constant<Command>('submit') },
		{ weight: 3, arbitrary: fc.constantFrom<Command[]>('approve', 'return', 'remove', 'undo', 'revise') },
		{ weight: 3, arbitrary: fc.constantFrom<Command[]>('approve', 'report', 'undo') },
	),
	n: fc.nat(1),
});

test(
	'whatever happens in whatever order, the class sees what the model says, and each thing waits at most once',
	{ timeout: 120_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
				const posts: Post[] = [];
				await commands.submit(posts);
				for (const { command, n } of steps) {
					await commands[command](posts, n);
					for (const post of posts) {
						const rows = await reviewsOf(post.id);
						expect(await we.isVisible(post.id)).toBe(isVisible(post));
						expect(rows.filter((row) => row.hides).length).toBe(isVisible(post) ? 0 : 1);
						expect(rows.filter((row) => row.decision === null).length).toBe(waits(post) ? 1 : 0);
					}
				}
			}),
			{ numRuns: 40 },
		);
	},
);
