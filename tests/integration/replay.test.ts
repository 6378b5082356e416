import { and, asc, eq } from 'drizzle-orm';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import type { ReactionKind } from '#lib/network/draft.ts';
import * as posts from '#lib/network/post/post.server.ts';
import * as reactions from '#lib/network/reaction/reaction.server.ts';
import { report } from '#lib/network/report/report.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../school.ts';

// A class that was written down does it all again: the same doings at the same moments give the same world.

useFreshDatabase();

/** What somebody did, so many seconds after the square opened. */
type Doing = { at: number; who: string } & (
	| { does: 'post'; text: string; earlier?: string; as: string }
	| { does: 'comment'; on: string; text: string; as: string }
	| { does: 'revise'; on: string; text: string }
	| { does: 'reaction'; on: string; kind: ReactionKind }
	| { does: 'report'; on: string }
	| { does: 'approved' | 'returned' | 'removed'; on: string }
	| { does: 'freeze' | 'resume' }
);

const folder = join(import.meta.dirname, '../data/replay');
const recorded = JSON.parse(readFileSync(join(folder, 'class.json'), 'utf8')) as Doing[];
const worldFile = join(folder, 'world.txt');

let school: School;
const pupils = new Map<string, Person>();
beforeAll(async () => {
	school = await openSchool();
	const rows = await db
		.select({ id: t.person.id, nickname: t.person.nickname })
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(and(eq(t.membership.classroomId, school.classroomId), eq(t.membership.role, 'pupil')));
	for (const { id, nickname } of rows) pupils.set(nickname, (await people.find(id, monday))!);
});

/** Plays the class, and tells the world that came of it, line by line, by its own clock and names. */
async function play(opened: Date): Promise<string> {
	const runId = await goOutToPlay(school, opened);
	const { network } = await placeOf(school.amina, opened);
	/** Ids by the names that the recording has for them. */
	const ids = new Map<string, string>();
	for (const { id, scriptKey } of await db
		.select({ id: t.post.id, scriptKey: t.post.scriptKey })
		.from(t.post)
		.where(eq(t.post.networkId, network!.id)))
		if (scriptKey) ids.set(scriptKey, id);
	for (const doing of recorded) await again(doing, ids, later(doing.at, opened));
	await runs.finish(school.noor, runId, later(3600, opened));
	return worldOf(network!.id, opened);
}

async function again(doing: Doing, ids: Map<string, string>, now: Date) {
	const { noor, classroomId } = school;
	const by = pupils.get(doing.who)!;
	const place = by && (await placeOf(by, now));
	const on = 'on' in doing ? ids.get(doing.on)! : '';
	const draft = (body: string, earlier: string[] = []) => ({
		key: newId(),
		body,
		picture: null,
		earlier,
		seen: true,
	});
	switch (doing.does) {
		case 'post': {
			const words = draft(doing.text, doing.earlier ? [doing.earlier] : []);
			expect(await posts.submit(by, place, words, 'nl', now)).toMatchObject({ id: words.key });
			return ids.set(doing.as, words.key);
		}
		case 'comment': {
			const words = { ...draft(doing.text), post: on };
			expect(await comments.submit(by, place, words, 'nl', now)).toMatchObject({ id: words.key });
			return ids.set(doing.as, words.key);
		}
		case 'revise':
			return expect(await posts.revise(by, place, on, draft(doing.text), 'nl', now)).toMatchObject({
				id: on,
			});
		case 'reaction':
			return expect(await reactions.toggle(by, place, { post: on, kind: doing.kind }, now)).toBe('given');
		case 'report':
			return expect(
				await report(by, place, { kind: 'post', id: on, reason: 'private', note: null }, 'nl', now),
			).toBe(true);
		case 'freeze':
			return freezes.freeze(noor, classroomId, now);
		case 'resume':
			return freezes.lift(noor, classroomId, now);
		default: {
			const waiting = await db
				.select({ id: t.review.id })
				.from(t.review)
				.where(and(eq(t.review.subjectId, on), eq(t.review.hides, true)));
			const feedback = doing.does === 'approved' ? null : 'Kijk er nog eens naar.';
			const reviewIds = waiting.map(({ id }) => id);
			const { decided } = await reviews.decide(noor, { reviewIds, decision: doing.does, feedback }, now);
			return expect(decided).toHaveLength(1);
		}
	}
}

async function worldOf(networkId: string, opened: Date): Promise<string> {
	const author = { person: t.person.nickname, cast: t.castMember.key };
	const written = async (table: typeof t.post | typeof t.comment) =>
		db
			.select({ ...author, at: table.appearsAt, body: table.body, script: table.scriptKey })
			.from(table)
			.leftJoin(t.person, eq(t.person.id, table.personId))
			.leftJoin(t.castMember, eq(t.castMember.id, table.castMemberId))
			.where(eq(table.networkId, networkId));
	const [posted, commented, reacted, cards] = await Promise.all([
		written(t.post),
		written(t.comment),
		db
			.select({ ...author, at: t.reaction.appearsAt, kind: t.reaction.kind, post: t.post.body })
			.from(t.reaction)
			.innerJoin(t.post, eq(t.post.id, t.reaction.postId))
			.leftJoin(t.person, eq(t.person.id, t.reaction.personId))
			.leftJoin(t.castMember, eq(t.castMember.id, t.reaction.castMemberId))
			.where(eq(t.reaction.networkId, networkId)),
		db
			.select({ person: t.person.nickname, at: t.card.appearsAt, key: t.card.key })
			.from(t.card)
			.innerJoin(t.person, eq(t.person.id, t.card.personId))
			.where(eq(t.card.networkId, networkId))
			.orderBy(asc(t.card.appearsAt)),
	]);
	const lines = [
		...posted.map(({ at, body, ...by }) => ({ at, line: `${nameOf(by)} posts: ${body}` })),
		...commented.map(({ at, body, ...by }) => ({ at, line: `${nameOf(by)} comments: ${body}` })),
		...reacted.map(({ at, kind, post, ...by }) => ({ at, line: `${nameOf(by)} reacts ${kind} to: ${post}` })),
		...cards.map(({ at, key, person }) => ({ at, line: `${person} is shown ${key}` })),
	];
	return lines
		.map(({ at, line }) => ({ at: (at.getTime() - opened.getTime()) / 1000, line }))
		.toSorted((one, other) => one.at - other.at || (one.line < other.line ? -1 : 1))
		.map(({ at, line }) => `${at.toFixed(3)} ${line.replaceAll('\n', ' / ')}\n`)
		.join('');
}

const nameOf = ({ person, cast }: { person: string | null; cast: string | null }) => cast ?? person;

test('a recorded class, played again, gives the world that it gave, byte for byte, on either engine', async () => {
	const world = await play(monday);
	// A lesson whose words changed has another world: look at the difference, and keep it with KEEP_WORLD=1.
	if (process.env.KEEP_WORLD) writeFileSync(worldFile, world);
	expect(world).toBe(readFileSync(worldFile, 'utf8'));
});

test('and again a week later, in a square of its own', async () => {
	expect(await play(later(7 * 24 * 3600))).toBe(readFileSync(worldFile, 'utf8'));
});
