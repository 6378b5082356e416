import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import * as cards from '#lib/accounts/card.server.ts';
import * as presence from '#lib/lessons/presence.server.ts';
import * as responses from '#lib/lessons/response.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import * as patrols from '#lib/lessons/teacher/desk/patrol.server.ts';
import * as appeals from '#lib/moderation/appeal.server.ts';
import * as school from '#lib/moderation/words/schoolWords.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as campaigns from '#lib/network/campaign/campaign.server.ts';
import { everyone } from '#lib/network/campaign/target.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import * as scenarios from '#lib/network/scenario/own.server.ts';
import type { Scenario } from '#lib/network/scenario/format/scenario.ts';
import { emptyScenario } from '#lib/network/scenario/empty.ts';
import * as places from '#lib/network/place.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import type { Refused, Sent } from '#lib/moderation/send.server.ts';
import * as reports from '#lib/network/report/report.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import * as memberships from '#lib/people/membership.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { serialise, type Recipe } from '#lib/pictures/recipe.ts';
import { handOut } from '#lib/skills/check/check.server.ts';
import type { Item } from '#lib/skills/check/check.ts';
import { issue } from '#lib/skills/out/badge.server.ts';
import { fill as fillIn } from '#lib/skills/check/sheet.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { passwordPictures } from '#lib/ui/pictures.ts';
import { receive } from './visit.ts';

/** A classroom in the middle of a lesson, with one of everything that can be asked for, and what each is called. */
export type Room = Awaited<ReturnType<typeof fill>>;

/**
 * Takes a class out to play and lets it do one of everything.
 * @param word stands in everything anybody there wrote, and nowhere else
 */
export async function fill(
	teacher: Person,
	{ writer: writerName, guest }: { writer: string; guest: string },
	word: string,
	now: Date,
) {
	const classroom = (await classrooms.find(teacher.memberships[0]!.classroomId!))!;
	const begun = await runs.begin(teacher, classroom.id, { slug: 'deel-ik-dit', version: '1' }, now);
	const run = (await runs.find(teacher, begun!.runId))!;
	for (const step of ['play', 'reflect'] as const) await runs.stepTo(teacher, run.id, step, now);
	await db.transaction((tx) =>
		people.add(
			tx,
			{
				schoolId: teacher.schoolId,
				givenName: word,
				nickname: word,
				familyName: `van ${word}`,
				avatar: 'fox',
				memberships: [{ role: 'pupil', classroomId: classroom.id }],
			},
			now,
		),
	);
	const pupils = await classrooms.rosterOf(classroom.id, now);
	const called = async (nickname: string) =>
		(await people.find(pupils.find((one) => one.nickname === nickname)!.id, now))!;
	const writer = await called(writerName);
	const reader = await called(word);
	const placeOf = async (person: Person) => (await places.ofPupil(classroom.id, person.id, now))!;

	for (const person of [writer, reader]) await presence.enter(person, run, 'play', now);
	for (const key of ['thought-again', 'winning-photo-why'])
		await responses.give(
			writer,
			run,
			{ key, step: 'reflect', value: [`Mijn antwoord: ${word}`], right: null },
			now,
		);

	const reviewOf = async (subjectId: string) => {
		const [review] = await db
			.select({ id: t.review.id })
			.from(t.review)
			.where(and(eq(t.review.subjectId, subjectId), isNull(t.review.decision)));
		return review!.id;
	};
	const decide = async (subjectId: string, decision: 'approved' | 'returned' | 'removed') => {
		const review = await reviewOf(subjectId);
		await reviews.decide(teacher, { reviewIds: [review], decision, feedback: `Omdat ${word}` }, now);
		return review;
	};
	const write = async (about: string, made?: Recipe) => {
		const draft = {
			key: newId(),
			body: `${about}: ${word}`,
			picture: null,
			...(made && { recipe: { text: serialise(made), made } }),
			earlier: [`Bel me: 06 12345678 ${word}`],
			seen: true,
		};
		return sent(await posts.submit(writer, await placeOf(writer), draft, 'nl', now));
	};
	const remark = async (post: string, about: string) => {
		const draft = { key: newId(), post, body: `${about}: ${word}`, earlier: [], seen: true };
		return sent(await comments.submit(reader, await placeOf(reader), draft, 'nl', now));
	};

	const sign = { words: `Bord: ${word}`, ink: 'black', x: 20, y: 15, size: 3 } as const;
	const post = await write('Iedereen ziet dit', { scene: 'beach', parts: [sign] });
	await decide(post, 'approved');
	const comment = await remark(post, 'Mooi');
	await decide(comment, 'approved');
	await remark(post, 'Dit wacht nog');
	const draftOfWriter = { key: newId(), post, body: `Dit kwam ook terug: ${word}`, earlier: [], seen: true };
	const returnedComment = sent(
		await comments.submit(writer, await placeOf(writer), draftOfWriter, 'nl', now),
	);
	await decide(returnedComment, 'returned');
	const waitingPost = await write('Dit wacht');
	const returned = await write('Dit kwam terug');
	// Somebody else's, for the writer to look at on patrol.
	const third = await called(pupils.find(({ nickname }) => ![writerName, word].includes(nickname))!.nickname);
	const lookPost = sent(
		await posts.submit(
			third,
			await placeOf(third),
			{ key: newId(), body: `Dit wacht ook: ${word}`, picture: null, earlier: [], seen: true },
			'nl',
			now,
		),
	);
	await patrols.choose(teacher, run.id, [writer.id, third.id], now);
	const decided = await decide(returned, 'returned');
	const removed = await decide(await write('Dit ging weg'), 'removed');
	const appealed = await decide(await write('Dit ging ook weg'), 'removed');
	await appeals.ask(writer, appealed, `Waarom ${word}?`, now);
	await spotlights.open(teacher, run.id, post, now);
	await spotlights.ask(teacher, run.id, now);
	const reporting = { kind: 'post', id: post, reason: 'other', note: `Kijk hier eens: ${word}` } as const;
	await reports.report(reader, await placeOf(reader), reporting, 'nl', now);

	await arrangements.hold(teacher, classroom.id, 'all', now);
	const [chosen] = await db
		.select({ id: t.activity.id })
		.from(t.activity)
		.where(and(eq(t.activity.classroomId, classroom.id), eq(t.activity.verb, 'classroom.held')));
	const approve = (subjectId: string) => decide(subjectId, 'approved');
	const visit = await receive(guest, word, { teacher, writer, reader, approve }, now);
	// Of the school and not of the classroom, so they hold nothing that only the classroom may see.
	await school.watch(teacher, { word: `oplet ${classroom.name}`, grade: 'tip' }, now);
	const [watchedWord] = await school.watchedWords.of(teacher.schoolId);
	await school.addSentence(teacher, { occasion: 'return', nl: 'Mooi begin!', en: 'Nice start!' }, now);
	const ownSentences = await school.ownSentences.of(teacher.schoolId);

	const greeting: Scenario['rules'][number] = {
		key: 'groet',
		when: 'post.approved',
		then: [{ kind: 'reaction', cast: 'buur', on: 'subject', reaction: 'heart', after: 5 }],
	};
	const talk = {
		cast: 'buur',
		minute: 3,
		lines: [
			{
				key: 'hoi',
				says: [{ nl: 'Hoi', en: 'Hi' }],
				replies: [{ key: 'dag', body: { nl: 'Dag', en: 'Hello' }, then: 'doei' }],
			},
			{ key: 'doei', says: [{ nl: 'Doei', en: 'Bye' }], replies: [] },
		],
	};
	const hoping: Scenario['goals'][number] = {
		key: 'hoi',
		title: { nl: 'Zeg hoi', en: 'Say hi' },
		when: 'post.approved',
		times: 1,
	};
	const own = await scenarios.add(teacher, { scenario: emptyScenario, origin: 'imported' }, now);
	const retitled = {
		...emptyScenario,
		title: { nl: `Plein ${classroom.name}`, en: 'Square' },
		switches: { on: ['stories' as const] },
		stories: [{ key: 'kijk', cast: 'buur', minute: 2, lasts: 20, body: { nl: 'Zie', en: 'See' } }],
		chats: [talk],
		rules: [greeting],
		goals: [hoping],
	};
	await scenarios.save(teacher, own!.id, 1, retitled, now);

	const substitute = await db.transaction(async (tx) => {
		const givenName = `inval ${word}`;
		const { id } = await people.add(
			tx,
			{ schoolId: teacher.schoolId, givenName, avatar: 'fox', memberships: [] },
			now,
		);
		const until = new Date(now.getTime() + 24 * 60 * 60 * 1000);
		const room = { schoolId: teacher.schoolId, classroomId: classroom.id };
		await memberships.add(tx, id, { ...room, role: 'teacher', endsAt: until }, now);
		return id;
	});

	const network = (await placeOf(writer)).network!.id;
	// What this one of the cast writes has come.
	const noud = eq(t.castMember.key, 'noud');
	const [sad] = await db
		.select({ id: t.chat.id })
		.from(t.chat)
		.innerJoin(t.castMember, and(eq(t.castMember.id, t.chat.castMemberId), noud))
		.where(and(eq(t.chat.networkId, network), eq(t.chat.personId, writer.id)));
	await db.transaction(async (tx) => {
		await tx.update(t.chat).set({ appearsAt: now }).where(eq(t.chat.id, sad!.id));
		await tx.update(t.message).set({ appearsAt: now }).where(eq(t.message.chatId, sad!.id));
	});
	const card = newId();
	const told = { nl: `Voor jou: ${word}`, en: `For you: ${word}` };
	await db.transaction((tx) =>
		tx.insert(t.card).values({
			id: card,
			networkId: network,
			personId: writer.id,
			key: 'told',
			title: told,
			body: told,
			appearsAt: now,
		}),
	);
	const [seller] = await db
		.select({ id: t.castMember.id })
		.from(t.castMember)
		.where(and(eq(t.castMember.networkId, network), noud));
	const ad = newId();
	await db.transaction((tx) =>
		tx.insert(t.post).values({
			id: ad,
			networkId: network,
			classroomId: classroom.id,
			castMemberId: seller!.id,
			body: `Koop dit: ${word}`,
			ad: { kind: 'advertisement', paidBy: word, for: 'everyone', because: told },
			appearsAt: now,
			createdAt: now,
		}),
	);
	const draft = { key: newId(), body: `Koop mijn ${word}`, picture: null, earlier: [], seen: true };
	const bought = await campaigns.buy(writer, await placeOf(writer), { draft, target: everyone }, 'nl', now);
	if ('refused' in bought) throw new Error(bought.refused);
	await decide(bought.id, 'approved');
	// Pulls as a scenario would have switched them on, with a story that stays for as long as the tests last.
	await db.transaction(async (tx) => {
		await tx
			.update(t.network)
			.set({ switches: { on: ['stories', 'streaks', 'endless', 'dots', 'autoplay'] } })
			.where(eq(t.network.id, network));
		await tx.insert(t.story).values({
			id: newId(),
			networkId: network,
			castMemberId: seller!.id,
			key: 'verhaal',
			body: told,
			appearsAt: now,
			goneAt: new Date(now.getTime() + 24 * 60 * 60 * 1000),
		});
	});
	const [printed] = await cards.renewCards(classroom.id, [writer.id], passwordPictures, now);
	const check = newId();
	const items = ['one', 'two'].map((key) => itemAbout(key, word));
	await handOut(teacher, classroom.id, { key: check, lesson: 'deel-ik-dit', items }, now);
	const answers = Object.fromEntries(items.map(({ key }) => [key, 'share']));
	await fillIn(reader, { checkId: check, moment: 'before' }, { answers, words: null }, now);
	const { token } = (await issue(
		teacher,
		{ classroomId: classroom.id, personId: writer.id },
		{ named: false, home: 'http://localhost', language: 'nl' },
		now,
	)) as { token: string };
	const [shown] = await db
		.select({ activity: t.evidence.activityId, skill: t.evidence.skill })
		.from(t.evidence)
		.where(and(eq(t.evidence.personId, writer.id), eq(t.evidence.classroomId, classroom.id)))
		.orderBy(desc(t.evidence.activityId));

	return {
		word,
		classroom: classroom.id,
		code: classroom.code,
		run: run.id,
		network,
		person: writer.id,
		reader: reader.id,
		/** The writer's. */
		pictures: printed!.pictures,
		secret: printed!.secret,
		card,
		ad,
		/** The writer's own advertisement. */
		campaign: bought.id,
		/** Seen by everybody, with a comment that is, too. */
		post,
		comment,
		waitingPost,
		returned,
		returnedComment,
		/** Reviews: one on which the writer can say what she thinks, one that waits, one that was decided. */
		lookReview: await reviewOf(lookPost),
		review: await reviewOf(waitingPost),
		decided,
		removed,
		appealed,
		substitute,
		watchedWord: watchedWord!.id,
		scenario: own!.id,
		place: '0',
		line: '0',
		readySentence: ownSentences.at(-1)!.id,
		activity: String(shown!.activity),
		/** Something in the log that can be taken back. */
		undoable: String(chosen!.id),
		skill: shown!.skill,
		framework: 'nmw',
		badge: idOf(token),
		signingKey: keyIn(token),
		check,
		school: classroom.schoolId,
		lesson: 'deel-ik-dit',
		step: 'learn',
		key: 'saar',
		/** Whose chat waits for the writer. */
		chat: 'noud',
		story: 'verhaal',
		...visit,
	};
}

/** An item of a check in which the room's own word stands. */
function itemAbout(key: string, word: string): Item {
	const words = { nl: `Hier staat ${word}`, en: `Here stands ${word}` };
	const option = (key: string) => ({ key, words, aim: key === 'ask' });
	return {
		key,
		kind: 'choice',
		skill: null,
		name: words,
		asks: { a: words, b: words },
		options: ['share', 'keep', 'ask'].map(option),
		talk: words,
	};
}

/** The id of the badge in a token. */
function idOf(token: string): string {
	const { id } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { id: string };
	return id.slice('urn:uuid:'.length);
}

/** The id of the key that signed a token. */
function keyIn(token: string): string {
	const { kid } = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string };
	return kid.split('/').at(-1)!;
}

function sent(outcome: Sent | Refused): string {
	if ('refused' in outcome) throw new Error(`The room could not be filled: ${JSON.stringify(outcome)}`);
	return outcome.id;
}

/** A room that nobody ever made, with names as long as those of a real one. */
export function unknownLike(room: Room): Room {
	const names = Object.entries(room).map(([name, value]) => [
		name,
		typeof value === 'string' && isUuid(value) ? randomUUID() : value,
	]);
	return {
		...(Object.fromEntries(names) as Room),
		code: 'ZZZZ9999'.slice(0, room.code.length),
		secret: 'Z'.repeat(room.secret.length),
		activity: '9'.repeat(room.activity.length),
		undoable: '9'.repeat(room.undoable.length),
		framework: 'x'.repeat(room.framework.length),
		lesson: 'x'.repeat(room.lesson.length),
		skill: room.skill.replaceAll(/\w/g, 'x'),
		step: 'x'.repeat(room.step.length),
		key: 'x'.repeat(room.key.length),
		chat: 'x'.repeat(room.chat.length),
		story: 'x'.repeat(room.story.length),
		place: '9999',
		line: '9999',
		token: 'Z'.repeat(room.token.length),
	};
}

export const isUuid = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

export const malformations = [
	"' or 1=1 --",
	'0',
	'-1',
	'null',
	'../../etc/passwd',
	'\u0000',
	'é🦊',
	'{"$ne":1}',
	'__proto__',
	'%',
	'a'.repeat(2000),
	'<script>',
];

/** A room whose names are nothing that could be a name. */
export function malformedLike(room: Room): Room {
	const names = Object.keys(room).map((name, i) => [
		name,
		name === 'pictures' ? ['<script>', '', '0'] : malformations[i % malformations.length],
	]);
	return Object.fromEntries(names) as Room;
}
