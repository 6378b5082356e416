import { and, eq, isNull } from 'drizzle-orm';
import { serialise } from '#lib/pictures/recipe.ts';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import type { Scenario } from './format/scenario.ts';
import { rosterSeenBy } from '#lib/people/classroom.server.ts';
import { beginChats } from '../chat/say.server.ts';
import type { ScriptItem } from './format/script.ts';
import { timeline } from './timeline.ts';

type Run = { id: string; classroomId: string };

/** Rows per statement, well below what either engine takes in parameters. */
const together = 100;

/**
 * Opens a lesson run's network: its cast, and everything they will do, each with its moment.
 * Opening an open network changes nothing.
 * @param on who is on it: the class; one pupil alone; or nobody, where the pupils are alone and it is for the board
 */
export async function openNetwork(
	tx: Tx,
	run: Run,
	lesson: string,
	{ scenario, edition }: { scenario: Scenario; edition: string },
	on: 'class' | 'nobody' | { personId: string },
	now: Date,
): Promise<void> {
	const networkId = newId();
	const opened = await tx
		.insert(t.network)
		.values({
			id: networkId,
			lessonRunId: run.id,
			classroomId: run.classroomId,
			personId: typeof on === 'object' ? on.personId : null,
			scenario: lesson,
			edition,
			switches: scenario.switches ?? null,
			openedAt: now,
			pausedAt: (await isFrozen(tx, run.classroomId)) ? now : null,
		})
		.onConflictDoNothing()
		.returning({ id: t.network.id });
	if (opened.length === 0) return;

	const castIds = new Map(scenario.cast.map((member) => [member.key, newId()]));
	await inParts(scenario.cast, (members) =>
		tx.insert(t.castMember).values(
			members.map(({ key, name, handle, avatar, bio, purpose = null, kind, age = null, place = null }) => ({
				id: castIds.get(key)!,
				networkId,
				key,
				name,
				handle,
				avatar,
				bio,
				purpose,
				kind,
				age,
				place,
			})),
		),
	);

	const items = timeline(scenario);
	const posts = items.filter((item) => item.kind === 'post');
	const postIds = new Map(posts.map((post) => [post.key, newId()]));
	const common = (item: ScriptItem) => ({
		networkId,
		castMemberId: castIds.get(item.cast)!,
		appearsAt: new Date(now.getTime() + item.minute * 60_000),
	});
	await inParts(posts, (part) =>
		tx.insert(t.post).values(
			part.map((item) => ({
				...common(item),
				id: postIds.get(item.key)!,
				classroomId: run.classroomId,
				scriptKey: item.key,
				body: item.body.nl,
				bodyEn: item.body.en,
				picture: item.picture ?? null,
				recipe: item.made ? serialise(item.made) : null,
				mood: item.mood ?? null,
				place: item.place ?? null,
				label: item.label ?? null,
				options: item.poll?.map(({ nl }) => nl) ?? null,
				optionsEn: item.poll?.map(({ en }) => en) ?? null,
				ad: item.ad ?? null,
				createdAt: now,
			})),
		),
	);
	await inParts(
		items.filter((item) => item.kind === 'comment'),
		(part) =>
			tx.insert(t.comment).values(
				part.map((item) => ({
					...common(item),
					id: newId(),
					postId: postIds.get(item.on)!,
					classroomId: run.classroomId,
					scriptKey: item.key,
					body: item.body.nl,
					bodyEn: item.body.en,
					createdAt: now,
				})),
			),
	);
	await inParts(
		items.filter((item) => item.kind === 'reaction'),
		(part) =>
			tx
				.insert(t.reaction)
				.values(
					part.map((item) => ({
						...common(item),
						id: newId(),
						postId: postIds.get(item.on)!,
						kind: item.reaction,
					})),
				)
				.onConflictDoNothing(),
	);
	await inParts(scenario.stories ?? [], (part) =>
		tx.insert(t.story).values(
			part.map(({ key, cast, minute, lasts, picture = null, body = null }) => ({
				id: newId(),
				networkId,
				castMemberId: castIds.get(cast)!,
				key,
				picture,
				body,
				appearsAt: new Date(now.getTime() + minute * 60_000),
				goneAt: new Date(now.getTime() + (minute + lasts) * 60_000),
			})),
		),
	);
	await inParts(
		items.filter((item) => item.kind === 'share'),
		(part) =>
			tx.insert(t.post).values(
				part.map((item) => ({
					...common(item),
					id: newId(),
					classroomId: run.classroomId,
					sharedPostId: postIds.get(item.on)!,
					body: item.body?.nl ?? '',
					bodyEn: item.body?.en ?? '',
					createdAt: now,
				})),
			),
	);
	await inParts(
		items.filter((item) => item.kind === 'vote'),
		(part) =>
			tx
				.insert(t.castVote)
				.values(
					part.map((item) => ({
						...common(item),
						postId: postIds.get(item.on)!,
						option: item.option - 1,
					})),
				)
				.onConflictDoNothing(),
	);
	await inParts(
		items.filter((item) => item.kind === 'notification'),
		(part) =>
			tx.insert(t.castNotification).values(
				part.map((item) => ({
					...common(item),
					id: newId(),
					postId: item.on ? postIds.get(item.on)! : null,
					body: item.body.nl,
					bodyEn: item.body.en,
				})),
			),
	);
	await beginScriptedChats(
		tx,
		{ id: networkId, openedAt: now },
		scenario,
		await writtenTo(tx, run, on, now),
		castIds,
	);
}

/** The pupils with whom the cast begins to chat. */
async function writtenTo(
	tx: Tx,
	{ classroomId }: Run,
	on: Parameters<typeof openNetwork>[4],
	now: Date,
): Promise<string[]> {
	if (on === 'nobody') return [];
	if (on !== 'class') return [on.personId];
	return (await rosterSeenBy(tx, classroomId, now)).map(({ id }) => id);
}

/** The chats that begin for everybody, with these pupils; those who have them already keep them. */
async function beginScriptedChats(
	tx: Tx,
	{ id: networkId, openedAt }: { id: string; openedAt: Date },
	{ chats = [] }: Scenario,
	personIds: string[],
	castIds: ReadonlyMap<string, string>,
): Promise<void> {
	for (const chat of chats) {
		const castMemberId = castIds.get(chat.cast);
		if (chat.minute === undefined || !castMemberId) continue;
		const at = new Date(openedAt.getTime() + chat.minute * 60_000);
		await beginChats(tx, { networkId, castMemberId }, chat, personIds, at);
	}
}

/** Whoever joins a class that is on the square already is written to as well. */
export async function joinNetwork(
	tx: Tx,
	network: { id: string; openedAt: Date },
	scenario: Scenario,
	personId: string,
): Promise<void> {
	const cast = await tx
		.select({ id: t.castMember.id, key: t.castMember.key })
		.from(t.castMember)
		.where(eq(t.castMember.networkId, network.id));
	const castIds = new Map(cast.map(({ key, id }) => [key, id]));
	await beginScriptedChats(tx, network, scenario, [personId], castIds);
}

async function isFrozen(tx: Tx, classroomId: string): Promise<boolean> {
	const rows = await tx
		.select({ id: t.freeze.id })
		.from(t.freeze)
		.where(and(eq(t.freeze.classroomId, classroomId), isNull(t.freeze.liftedAt)));
	return rows.length > 0;
}

async function inParts<T>(all: readonly T[], write: (part: T[]) => PromiseLike<unknown>): Promise<void> {
	for (let from = 0; from < all.length; from += together) await write(all.slice(from, from + together));
}
