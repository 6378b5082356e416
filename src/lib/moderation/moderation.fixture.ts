import { and, eq } from 'drizzle-orm';
import { later, monday, placeOf, type School } from '../../../tests/school.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import { inFeed } from '#lib/network/feed/feed.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import { report } from '#lib/network/report/report.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as lanes from './lane/lane.server.ts';
import * as reviews from './review.server.ts';
import { cleared } from './review.server.ts';
import type { Decision, Reason } from './subject.ts';

const draft = (body: string, earlier: string[] = []) => ({
	key: newId(),
	body,
	picture: null,
	earlier,
	seen: true,
});

/** What the tests of moderation do in a school; time goes on by a second each time somebody does something. */
export function people(school: School) {
	let seconds = 0;
	const soon = () => later(++seconds, monday);
	const waiting = async (subjectId: string) =>
		(await lanes.lane(school.noor, school.classroomId))!.items.find((item) => item.subjectId === subjectId);

	return {
		soon,
		waiting,

		/** A second teacher of the same classroom. */
		colleague: { ...school.thijs, memberships: school.noor.memberships } satisfies Person,

		async submit(body: string, { by = school.amina, earlier = [] as string[] } = {}) {
			const now = soon();
			const sent = await posts.submit(by, await placeOf(by, now), draft(body, earlier), 'nl', now);
			if ('refused' in sent) throw new Error(sent.refused);
			return sent.id;
		},

		async revise(postId: string, body: string) {
			const now = soon();
			const place = await placeOf(school.amina, now);
			return posts.revise(school.amina, place, postId, draft(body), 'nl', now);
		},

		async comment(postId: string, body: string, by = school.bram) {
			const now = soon();
			const place = await placeOf(by, now);
			const sent = await comments.submit(by, place, { ...draft(body), post: postId }, 'nl', now);
			if ('refused' in sent) throw new Error(sent.refused);
			return sent.id;
		},

		async report(
			subjectId: string,
			{ by = school.bram, reason = 'other' as Reason, note = null as string | null } = {},
		) {
			const now = soon();
			return report(by, await placeOf(by, now), { kind: 'post', id: subjectId, reason, note }, 'nl', now);
		},

		/** Decides about what waits of a subject, if anything does. */
		async decide(
			subjectId: string,
			decision: Exclude<Decision, 'restored'>,
			{ by = school.noor, feedback = null as string | null } = {},
		) {
			const review = await waiting(subjectId);
			return reviews.decide(by, { reviewIds: review ? [review.id] : [], decision, feedback }, soon());
		},

		/** The newest that the cast has posted so far. */
		async castPost() {
			const now = soon();
			const place = await placeOf(school.bram, now);
			const { posts } = await inFeed(school.bram, place.network!.id, { before: null, now });
			return posts.find((post) => post.castKey)!;
		},

		/** Whether the class sees it, by the single definition. */
		async isVisible(subjectId: string) {
			const rows = await db
				.select({ id: t.post.id })
				.from(t.post)
				.where(and(eq(t.post.id, subjectId), cleared(t.post.id)));
			return rows.length > 0;
		},
	};
}

/** The rows behind what is asked, oldest first. */
export const reviewsOf = async (subjectId: string) =>
	db.select().from(t.review).where(eq(t.review.subjectId, subjectId)).orderBy(t.review.openedAt);
