import { and, eq, inArray } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as sessions from '#lib/accounts/session.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import * as questions from '#lib/experts/question.server.ts';
import * as votes from '#lib/experts/wall/vote.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import * as patrols from '#lib/lessons/teacher/desk/patrol.server.ts';
import { lookAlong } from '#lib/lessons/teacher/pupil/screen.server.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as campaigns from '#lib/network/campaign/campaign.server.ts';
import { everyone } from '#lib/network/campaign/target.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import { writeCursor } from '#lib/server/cursor.ts';
import { inFeed } from '#lib/network/feed/feed.server.ts';
import * as places from '#lib/network/place.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import { emptyScenario } from '#lib/network/scenario/empty.ts';
import * as scenarios from '#lib/network/scenario/own.server.ts';
import { poolOfRun } from '#lib/network/ranking/pool.server.ts';
import * as reactions from '#lib/network/reaction/reaction.server.ts';
import * as reports from '#lib/network/report/report.server.ts';
import * as people from '#lib/people/person.server.ts';
import { is, type Person } from '#lib/people/person.ts';
import { serialise } from '#lib/pictures/recipe.ts';
import { db, t } from '#lib/server/db/index.ts';
import { handOut } from '#lib/skills/check/check.server.ts';
import { fill } from '#lib/skills/check/sheet.server.ts';
import { useFreshDatabase } from '../database.ts';
import { goOutToPlay, later, openSchool, type School } from '../school.ts';
import { receive } from '../system/visit.ts';
import { countQueries } from './queryCount.ts';
import { prepare, type Visit } from './visit.ts';

useFreshDatabase();

/** More than this many queries for a page would be a query per something. */
const most = 5;

let school: School;
let runId: string;
let pupils: Person[];
/** Long enough after its beginning that the whole script of the lesson has been played. */
let now: Date;
let guest: { expert: string; thread: string; talk: string };
let check: string;

beforeAll(async () => {
	school = await openSchool();
	const began = new Date(Date.now() - 3 * 60 * 60 * 1000);
	runId = await goOutToPlay(school, began);
	// Before now: what is still to come is on no page.
	now = later(-5 * 60, new Date());
	const members = await db
		.select()
		.from(t.membership)
		.where(eq(t.membership.classroomId, school.classroomId));
	const everybody = await Promise.all(members.map(({ personId }) => people.find(personId)));
	pupils = everybody.filter((person) => person && is(person, 'pupil')) as Person[];
	await live(pupils.slice(0, 2), 1);
	const hosts = { teacher: school.noor, writer: school.amina, reader: school.bram, approve };
	guest = await receive('Rika', 'molen', hosts, later(-60, now));
	await wonder(pupils.slice(0, 2));
	check = await ask();
	await fillIn(pupils.slice(0, 2));
});

/** Noor asks her class something before the lesson. */
async function ask(): Promise<string> {
	const key = randomUUID();
	const words = { nl: 'Wat doe je?', en: 'What do you do?' };
	const item = { key: 'one', skill: null, name: words, asks: { a: words, b: words }, talk: words };
	const items = [{ ...item, kind: 'scale' as const, options: [] }];
	await handOut(school.noor, school.classroomId, { key, lesson: 'deel-ik-dit', items }, now);
	return key;
}

async function fillIn(those: Person[]) {
	const filled = { answers: { one: 'quite' }, words: null };
	for (const person of those) await fill(person, { checkId: check, moment: 'before' }, filled, now);
}

async function approve(subjectId: string) {
	const waiting = await db
		.select({ id: t.review.id })
		.from(t.review)
		.where(eq(t.review.subjectId, subjectId));
	const reviewIds = waiting.map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
}

/** Each of these pupils asks the guest something, which the next one wants to know, too. */
async function wonder(those: Person[]) {
	for (const [i, person] of those.entries()) {
		const key = randomUUID();
		const draft = { key, body: `Vraag ${i} over de molen`, earlier: [], seen: true };
		await questions.propose(person, (await threads.ofPupil(person, guest.thread))!, draft, 'nl', now);
		await approve(key);
		const other = pupils[(i + 1) % pupils.length]!;
		await votes.vote(other, (await threads.ofPupil(other, guest.thread))!, key, true, now);
	}
}

/** A class at work: these pupils each write so many posts, comment, react and report; every third post waits. */
async function live(those: Person[], each: number) {
	const place = async (person: Person) => (await places.ofPupil(school.classroomId, person.id, now))!;
	const draft = (body: string) => ({ key: randomUUID(), body, picture: null, earlier: [], seen: true });
	for (const [i, person] of those.entries())
		for (let round = 0; round < each; round++) {
			now = later(1, now);
			const sent = await posts.submit(
				person,
				await place(person),
				draft(`Bericht ${round} over het weer`),
				'nl',
				now,
			);
			if ('refused' in sent) throw new Error(sent.refused);
			if ((i + round) % 3 === 2) continue;
			const waiting = await db
				.select({ id: t.review.id })
				.from(t.review)
				.where(eq(t.review.subjectId, sent.id));
			await reviews.decide(
				school.noor,
				{ reviewIds: waiting.map(({ id }) => id), decision: 'approved', feedback: null },
				now,
			);
			const other = pupils[(i + 1) % pupils.length]!;
			await comments.submit(
				other,
				await place(other),
				{ ...draft('Mooi bericht'), post: sent.id },
				'nl',
				now,
			);
			await reactions.toggle(other, await place(other), { post: sent.id, kind: 'clap' }, now);
			await reports.report(
				other,
				await place(other),
				{ kind: 'post', id: sent.id, reason: 'other', note: null },
				'nl',
				now,
			);
		}
}

/** An advertisement of the first pupil, that everybody sees: one, however often it is asked for. */
async function advertise(): Promise<string> {
	const place = (await places.ofPupil(school.classroomId, pupils[0]!.id, now))!;
	const [mine] = await campaigns.own(pupils[0]!, place.network!.id);
	if (mine) return mine.id;
	const draft = {
		key: randomUUID(),
		body: 'Hamsterballet, nu te zien',
		picture: null,
		earlier: [],
		seen: true,
	};
	const target = { ...everyone, interest: 'animals' as const };
	const bought = await campaigns.buy(pupils[0]!, place, { draft, target }, 'nl', now);
	if ('refused' in bought) throw new Error(bought.refused);
	await approve(bought.id);
	return bought.id;
}

async function queriesOf(visit: Visit): Promise<number> {
	const look = await prepare(visit);
	return countQueries(async () => void (await look()));
}

const pages: Record<string, () => Promise<Visit>> = {
	'the feed': async () => ({
		route: '/(pupil)/lesson/play',
		path: '/lesson/play',
		token: await tokenOf(school.amina),
	}),
	'the feed before a post': async () => ({
		route: '/(pupil)/lesson/play',
		path: `/lesson/play?before=${encodeURIComponent(await secondNewest())}`,
		token: await tokenOf(school.amina),
	}),
	'the chats of a pupil': async () => ({
		route: '/(pupil)/lesson/play/chats',
		path: '/lesson/play/chats',
		token: await tokenOf(school.amina),
	}),
	'a chat': async () => ({
		route: '/(pupil)/lesson/play/chats/[key]',
		path: '/lesson/play/chats/noud',
		params: { key: 'noud' },
		token: await tokenOf(school.amina),
	}),
	'a pupil’s chats, for her teacher': async () => {
		const { params, ...visit } = await runPage('/pupil/[person]/chats');
		return { ...visit, params: { ...params, person: school.amina.id } };
	},
	'a search on the square': async () => ({
		route: '/(pupil)/lesson/play/search',
		path: '/lesson/play/search?q=bericht',
		token: await tokenOf(school.amina),
	}),
	'the goals of a scenario, for a pupil': async () => ({
		route: '/(pupil)/lesson/play/goals',
		path: '/lesson/play/goals',
		token: await tokenOf(school.amina),
	}),
	'two orders of the posts': async () => ({
		route: '/(pupil)/lesson/play/ranking',
		path: '/lesson/play/ranking',
		token: await tokenOf(school.amina),
	}),
	'what the network knows about a pupil': async () => ({
		route: '/(pupil)/lesson/play/footprint',
		path: '/lesson/play/footprint',
		token: await tokenOf(school.amina),
	}),
	'what a pupil pays for an advertisement': async () => ({
		route: '/(pupil)/lesson/play/campaign',
		path: '/lesson/play/campaign?interest=animals',
		token: await tokenOf(pupils[0]!),
	}),
	'whom a pupil’s advertisement reached': async () => {
		const post = await advertise();
		return {
			route: '/(pupil)/lesson/play/campaign/[post]',
			path: `/lesson/play/campaign/${post}?interest=sport`,
			params: { post },
			token: await tokenOf(pupils[0]!),
		};
	},
	'why a pupil sees a classmate’s advertisement': async () => {
		const post = await advertise();
		return {
			route: '/(pupil)/lesson/play/[post]/why',
			path: `/lesson/play/${post}/why`,
			params: { post },
			token: await tokenOf(pupils[1]!),
		};
	},
	'what two invented people see': async () => ({
		route: '/(pupil)/lesson/play/bubble',
		path: '/lesson/play/bubble?step=4',
		token: await tokenOf(school.amina),
	}),
	'a search with a picture': async () => {
		const { posts } = await poolOfRun(runId, new Date());
		const post = posts.at(-1)!.id;
		const recipe = serialise({ scene: 'beach', parts: [] });
		const shown = [post, posts[0]!.id];
		await db.transaction((tx) => tx.update(t.post).set({ recipe }).where(inArray(t.post.id, shown)));
		return {
			route: '/(pupil)/lesson/play/[post]/picture-search',
			path: `/lesson/play/${post}/picture-search`,
			params: { post },
			token: await tokenOf(school.amina),
		};
	},
	'the journey of a post': async () => {
		const { posts } = await poolOfRun(runId, new Date());
		const post = posts.at(-1)!.id;
		return {
			route: '/(pupil)/lesson/play/[post]/journey',
			path: `/lesson/play/${post}/journey`,
			params: { post },
			token: await tokenOf(school.amina),
		};
	},
	...Object.fromEntries(
		(['pulls', 'stories'] as const).map((page) => [
			`pulls: ${page}`,
			async () => {
				await db.transaction((tx) =>
					tx
						.update(t.network)
						.set({ switches: { on: ['stories', 'streaks', 'endless', 'dots', 'autoplay'] } })
						.where(eq(t.network.lessonRunId, runId)),
				);
				return {
					route: `/(pupil)/lesson/play/${page}`,
					path: `/lesson/play/${page}`,
					token: await tokenOf(school.amina),
				};
			},
		]),
	),
	'who was cast, for a pupil': async () => ({
		route: '/(pupil)/lesson/play/curtain',
		path: '/lesson/play/curtain',
		token: await tokenOf(school.amina),
	}),
	'how a class feels, on the board': async () => ({
		...(await runPage('/board/feelings')),
		from: '/(teacher)/classroom/[classroom]/run/[run]/board',
	}),
	'two orders of the posts on the board': async () => ({
		...(await runPage('/board/ranking')),
		from: '/(teacher)/classroom/[classroom]/run/[run]/board',
	}),
	'what others did with a pupil’s posts': async () => ({
		route: '/(pupil)/lesson/play/notifications',
		path: '/lesson/play/notifications',
		token: await tokenOf(school.amina),
	}),
	'a pupil’s own profile': async () => ({
		route: '/(pupil)/lesson/play/profile',
		path: '/lesson/play/profile',
		token: await tokenOf(school.amina),
	}),
	...Object.fromEntries(
		(['change', 'share', 'history'] as const).map((what) => [
			`a post: ${what}`,
			async () => {
				const [mine] = await db
					.select({ id: t.post.id })
					.from(t.post)
					.where(and(eq(t.post.personId, pupils[0]!.id), reviews.cleared(t.post.id)))
					.limit(1);
				return {
					route: `/(pupil)/lesson/play/[post]/${what}`,
					path: `/lesson/play/${mine!.id}/${what}`,
					params: { post: mine!.id },
					token: await tokenOf(pupils[0]!),
				};
			},
		]),
	),
	'her friends': async () => ({
		route: '/(pupil)/lesson/play/friends',
		path: '/lesson/play/friends',
		token: await tokenOf(school.amina),
	}),
	'the profile of a classmate': async () => ({
		route: '/(pupil)/lesson/play/profile/[person]',
		path: `/lesson/play/profile/${school.bram.id}`,
		params: { person: school.bram.id },
		token: await tokenOf(school.amina),
	}),
	'why a pupil sees an advertisement': async () => {
		const [ad] = await db.select({ id: t.post.id }).from(t.post).where(eq(t.post.scriptKey, 'win-een-taart'));
		return {
			route: '/(pupil)/lesson/play/[post]/why',
			path: `/lesson/play/${ad!.id}/why`,
			params: { post: ad!.id },
			token: await tokenOf(school.amina),
		};
	},
	'the lane': () => teachersPage('/lane'),
	'the log': () => teachersPage('/activity'),
	today: async () => ({ route: '/(teacher)/today', path: '/today', token: await tokenOf(school.noor) }),
	'the skills of a classroom': () => teachersPage('/skills'),
	'the skills of a pupil': async () => {
		const { params, ...visit } = await teachersPage('/skills/[person]');
		return { ...visit, params: { ...params, person: school.amina.id } };
	},
	'the desk of a lesson': () => runPage(''),
	'the summary of a lesson': () => runPage('/summary'),
	'the spotlight': () => inSpotlight(() => runPage('/spotlight')),
	'the spotlight on the board': () =>
		inSpotlight(async () => ({
			...(await runPage('/board/spotlight')),
			from: '/(teacher)/classroom/[classroom]/run/[run]/board',
		})),
	'what a pupil on patrol looks at': async () => {
		await patrols.choose(school.noor, runId, [school.amina.id, school.bram.id], new Date());
		return {
			route: '/(pupil)/lesson/patrol',
			path: '/lesson/patrol',
			token: await tokenOf(school.amina),
		};
	},
	'the patrol of a lesson': () => runPage('/patrol'),
	'the groups of a lesson': () => runPage('/groups'),
	'a vote with cards': () =>
		inSpotlight(async () => ({
			route: '/(pupil)/lesson/vote',
			path: '/lesson/vote',
			token: await tokenOf(school.bram),
		})),
	'a pupil in a lesson': async () => {
		const { params, ...visit } = await runPage('/pupil/[person]');
		return { ...visit, params: { ...params, person: school.amina.id } };
	},
	'the skills of a classroom in another framework': async () => ({
		...(await teachersPage('/skills')),
		path: '/skills?framework=digcomp',
	}),
	'the pupils at a skill': async () => {
		const { params, ...visit } = await teachersPage('/skills/goal/[skill]');
		return { ...visit, params: { ...params, skill: 'slo:24A.4' } };
	},
	'the log of a school': async () => ({
		route: '/(staff)/school/log',
		path: '/school/log',
		token: await tokenOf(await lead()),
	}),
	'the year groups of a school': async () => ({
		route: '/(staff)/school/skills',
		path: '/school/skills',
		token: await tokenOf(await lead()),
	}),
	'a pupil’s screen as her teacher sees it': async () => {
		await lookAlong(school.noor, runId, school.amina.id, new Date());
		const { params, ...visit } = await runPage('/pupil/[person]/screen');
		return { ...visit, alone: true, params: { ...params, person: school.amina.id } };
	},
	'a pupil’s own page': async () => ({
		route: '/(pupil)/me',
		path: '/me',
		token: await tokenOf(school.amina),
	}),
	'a pupil’s face, which she composes': async () => ({
		route: '/(pupil)/me/portrait',
		path: '/me/portrait',
		token: await tokenOf(school.amina),
	}),
	'a pupil’s own skills': async () => ({
		route: '/(pupil)/me/skills',
		path: '/me/skills',
		token: await tokenOf(school.amina),
	}),
	'the scenarios of a school': async () => ({
		route: '/(teacher)/scenarios',
		path: '/scenarios',
		token: await tokenOf(school.noor),
	}),
	'a scenario of the school’s own': () => scenarioPage(''),
	'a scenario as pupils see it': () => scenarioPage('/preview'),
	'somebody of the cast': () => scenarioPage('/cast/[place]', { place: '0' }),
	'a rule of a scenario': () => scenarioPage('/rules/[place]', { place: 'new' }),
	'a goal of a scenario': () => scenarioPage('/goals/[place]', { place: 'new' }),
	'a story of a scenario': () => scenarioPage('/stories/[place]', { place: 'new' }),
	'the switches of a scenario': () => scenarioPage('/switches'),
	'a chat of a scenario': () => scenarioPage('/chats/[place]', { place: '0' }),
	'a line of a chat': () => scenarioPage('/chats/[place]/lines/[line]', { place: '0', line: '0' }),
	'a chat that is tried': () => scenarioPage('/chats/[place]/try', { place: '0' }),
	'something in the script': () => scenarioPage('/script/[place]', { place: 'new' }),
	'the checks of a classroom': () => teachersPage('/skills/check'),
	'what a class chose in a check': () => checkPage(''),
	'what a pupil chose in a check': () => checkPage('/[person]'),
	'a pupil’s own checks': async () => ({
		route: '/(pupil)/me/check',
		path: '/me/check',
		token: await tokenOf(school.amina),
	}),
	'a check, for a pupil': async () => ({
		route: '/(pupil)/me/check/[check]',
		path: `/me/check/${check}`,
		params: { check },
		token: await tokenOf(school.amina),
	}),
	'the checks of a school': async () => ({
		route: '/(staff)/school/skills/checks',
		path: '/school/skills/checks',
		token: await tokenOf(await lead()),
	}),
	'where a pupil lands': async () => ({
		route: '/(pupil)/lesson',
		path: '/lesson',
		token: await tokenOf(school.amina),
	}),
	'the visitors of a classroom': () => teachersPage('/threads'),
	'a thread, for its teacher': () => threadPage(''),
	'a thread on the board': () => threadPage('/board'),
	'a thread on paper': () => threadPage('/transcript'),
	'the news of a classroom': () => teachersPage('/news'),
	'a talk about the news': () => talkPage(''),
	'a talk on the board': () => talkPage('/board'),
	'the news sources of a school': async () => ({
		route: '/(teacher)/school/feeds',
		path: '/school/feeds',
		token: await tokenOf(school.noor),
	}),
	'the threads of a pupil': async () => ({
		route: '/(pupil)/threads',
		path: '/threads',
		token: await tokenOf(school.amina),
	}),
	'a thread, for a pupil': async () => ({
		route: '/(pupil)/threads/[thread]',
		path: `/threads/${guest.thread}`,
		params: { thread: guest.thread },
		token: await tokenOf(school.amina),
	}),
	'a thread, for its guest': async () => ({
		route: '/(expert)/visit/thread/[thread]',
		path: `/visit/thread/${guest.thread}`,
		params: { thread: guest.thread },
		token: (await sessions.begin(guest.expert)).token,
	}),
	'the names behind a class code': async () => ({
		route: '/(open)/join/[code]',
		path: '/join/PLEIN7',
		params: { code: 'PLEIN7' },
	}),
};

async function lead(): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, emailOf('marja')));
	return (await people.find(row!.id))!;
}

const tokenOf = async (person: Person): Promise<string> => (await sessions.begin(person.id)).token;

const teachersPage = async (below: string): Promise<Visit> => ({
	route: `/(teacher)/classroom/[classroom]${below}`,
	path: `/classroom/${school.classroomId}${below}`,
	params: { classroom: school.classroomId },
	token: await tokenOf(school.noor),
});

/** A page while the class votes about a post. */
async function inSpotlight(visit: () => Promise<Visit>): Promise<Visit> {
	const { network } = (await places.ofPupil(school.classroomId, school.amina.id, now))!;
	const { posts } = await inFeed(school.amina, network!.id, { before: null, now: new Date() });
	await spotlights.open(school.noor, runId, posts[1]!.id, new Date());
	await spotlights.ask(school.noor, runId, new Date());
	return visit();
}

/** A page of the lesson that goes on. */
const runPage = async (below: string): Promise<Visit> => {
	const { params, ...visit } = await teachersPage(`/run/[run]${below}`);
	return { ...visit, params: { ...params, run: runId } };
};

const withChat = {
	...emptyScenario,
	chats: [
		{
			cast: 'buur',
			minute: 3,
			lines: [{ key: 'hoi', says: [{ nl: 'Hoi', en: 'Hi' }], replies: [] }],
		},
	],
};

async function scenarioPage(below: string, names: Record<string, string> = {}): Promise<Visit> {
	const made = await scenarios.add(school.noor, { scenario: withChat, origin: 'written' }, now);
	return {
		route: `/(teacher)/scenarios/[scenario]${below}`,
		path: `/scenarios/${made!.id}${below}`,
		params: { scenario: made!.id, ...names },
		token: await tokenOf(school.noor),
	};
}

async function checkPage(below: string): Promise<Visit> {
	const page = await teachersPage('/skills/check');
	return {
		...page,
		route: `${page.route}/[check]${below}`,
		path: `${page.path}/${check}`,
		params: { ...page.params, check, person: school.amina.id },
	};
}

async function talkPage(below: string): Promise<Visit> {
	const page = await teachersPage('/news');
	return {
		...page,
		route: `${page.route}/[talk]${below}`,
		path: `${page.path}/${guest.talk}${below}`,
		params: { ...page.params, talk: guest.talk },
	};
}

async function threadPage(below: string): Promise<Visit> {
	const page = await teachersPage('/threads');
	return {
		...page,
		route: `${page.route}/[thread]${below}`,
		path: `${page.path}/${guest.thread}${below}`,
		params: { ...page.params, thread: guest.thread },
	};
}

async function secondNewest(): Promise<string> {
	const { network } = (await places.ofPupil(school.classroomId, school.amina.id, now))!;
	const { posts } = await inFeed(school.amina, network!.id, { before: null, now: new Date() });
	return writeCursor({ at: posts[1]!.appearsAt, id: posts[1]!.id });
}

describe('queries of a page', () => {
	const few: Record<string, number> = {};

	test.each(Object.keys(pages))('%s: few when little happened', async (name) => {
		const visit = await pages[name]!();
		await queriesOf(visit);
		few[name] = await queriesOf(visit);
		expect(few[name]).toBeGreaterThan(0);
		expect(few[name]).toBeLessThanOrEqual(most);
	});

	test('a lively class', async () => {
		await live(pupils, 3);
		await wonder(pupils);
		await fillIn(pupils);
		const lively = (await lane(school.noor, school.classroomId))!;
		expect(lively.waiting).toBeGreaterThan(20);
	}, 60_000);

	test.each(Object.keys(pages))('%s: as many when a lot happened', async (name) => {
		const visit = await pages[name]!();
		// What is remembered for a minute may have been forgotten since.
		await queriesOf(visit);
		expect(await queriesOf(visit)).toBe(few[name]);
	});

	test('the count notices one query more', async () => {
		const look = () => db.select().from(t.school).limit(1);
		expect(await countQueries(async () => void (await look()))).toBe(1);
		expect(await countQueries(async () => void (await Promise.all([look(), look(), look()])))).toBe(3);
	});
});
