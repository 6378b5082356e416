import { randomUUID } from 'node:crypto';
import { password as demoPassword } from '#lib/demo/school.ts';
import type { Fields } from './ask.ts';
import type { Room } from './room.ts';
import { pathOf, type Route } from './routes.ts';

/** What a form or an endpoint is sent by somebody who may, about a classroom. */
export type Sending = {
	fields: (room: Room) => Fields;
	/** Whether it changes anything; for most forms that is what they are for. */
	changes: boolean;
	/** Set where even they are told no. */
	isRefused?: true;
};

export type Row = {
	/** Only people of the classroom that the address is about find it. */
	isOfClassroom: boolean;
	/** What a page answers about something that does not exist; most addresses hold nothing that might not. */
	unknown?: 404;
	/** Which of a classroom's things the address names, where that is not the first that comes to mind. */
	names?: (room: Room) => Partial<Room>;
	/** Groups whose people of that classroom find it too, where its own group is for more than one kind. */
	alsoFor?: string[];
	/** What follows the path. */
	query?: (room: Room) => string;
	/** What a page answers to those it is for; left out for an endpoint. */
	get?: 200 | 303;
	/** One for each action, and for each method of an endpoint that takes a body. */
	sendings: Record<string, Sending>;
};

const page = (sendings: Record<string, Sending> = {}): Row => ({ isOfClassroom: false, get: 200, sendings });
/** A page about one classroom: it does not exist for others. */
const classroomPage = (sendings: Record<string, Sending> = {}): Row => ({
	isOfClassroom: true,
	get: 200,
	sendings,
});
/** A page about something that is the same for every classroom. */
const sharedPage = (): Row => ({ isOfClassroom: false, get: 200, unknown: 404, sendings: {} });
/** The address of a form that stands on other pages; looked at, it leads away. */
const formOnly = (sendings: Record<string, Sending>): Row => ({ isOfClassroom: false, get: 303, sendings });
const endpoint = (sendings: Record<string, Sending> = {}): Row => ({ isOfClassroom: false, sendings });

const changing = (fields: (room: Room) => Fields): Sending => ({ fields, changes: true });
const showing = (fields: (room: Room) => Fields): Sending => ({ fields, changes: false });
const nothing = () => ({});

const writing = () => ({ key: randomUUID(), body: 'Hallo allemaal', seen: 'yes' });

const agreeing = () => ({ until: dayAhead(9), limit: '5', naming: 'nobody' });
const inviting = () => ({
	key: randomUUID(),
	name: 'Piet Postbode',
	email: 'piet@post.example',
	theme: 'De post',
	threads: 'Brieven',
	from: dayAhead(1),
	...agreeing(),
});
const dayAhead = (days: number) =>
	new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const answering = {
	answer: changing(() => ({ question: 'safe-to-share', answer: 'hobby' })),
	choose: changing(() => ({ walk: 'neighbourhood', spot: 'love-of-horses', choice: 'keep' })),
};
/** A step takes only the answers to its own questions. */
const notHere = ({ fields }: Sending): Sending => ({ fields, changes: false, isRefused: true });

/** Every route there is, written down by hand: who finds it, and what may be sent to it. */
export const table: Record<string, Row> = {
	'/(open)': page(),
	'/(open)/badge/[school]': { ...endpoint(), get: 200, unknown: 404 },
	'/(open)/badge/[school]/keys': { ...endpoint(), get: 200, unknown: 404 },
	'/(open)/badge/[school]/keys/[signingKey]': { ...endpoint(), get: 200, unknown: 404 },
	'/(open)/badge/[school]/status': { ...endpoint(), get: 200, unknown: 404 },
	'/(open)/badge/check': page({ default: showing(() => ({ badge: 'a.b.c' })) }),
	'/(open)/demo': formOnly({ default: changing(() => ({ who: 'noor' })) }),
	'/(open)/healthz': { ...endpoint(), get: 200 },
	'/(open)/join': page({ join: showing(({ code }) => ({ code })), leave: showing(nothing) }),
	'/(open)/join/[code]': page({ leave: showing(nothing) }),
	'/(open)/join/[code]/[person]': page({
		pick: showing(({ pictures }) => ({ tapped: pictures[0]! })),
		undo: showing(({ pictures }) => ({ picture: pictures[0]! })),
		again: showing(nothing),
		enter: changing(({ pictures }) => ({ picture: pictures })),
		leave: showing(nothing),
	}),
	'/(open)/join/card/[secret]': page({ default: changing(nothing) }),
	'/(open)/language': formOnly({ default: showing(() => ({ language: 'en', back: '/join' })) }),
	'/(open)/look': formOnly({ default: showing(() => ({ large: 'on', back: '/join' })) }),
	'/(open)/demo/outbox': page(),
	'/(open)/visit/thanks': page(),
	'/(open)/visit/[token]': page({ default: changing(nothing) }),
	'/(open)/sign-in': page({
		default: changing(() => ({ email: 'noor@plein.example', password: demoPassword })),
	}),

	'/(signed-in)/account': page({
		password: changing(() => ({ old: demoPassword, next: 'vier paarse olifanten' })),
	}),
	'/(signed-in)/sign-out': formOnly({ default: changing(nothing) }),
	'/(signed-in)/stream': endpoint(),
	'/(signed-in)/image/[image]': {
		isOfClassroom: true,
		get: 200,
		alsoFor: ['(pupil)', '(expert)'],
		sendings: {},
	},

	'/(pupil)/here': endpoint({ POST: changing(() => ({ step: 'learn' })) }),
	'/(pupil)/lesson': page(),
	'/(pupil)/lesson/learn': page({ answer: answering.answer, choose: notHere(answering.choose) }),
	'/(pupil)/lesson/practise': page({ answer: notHere(answering.answer), choose: answering.choose }),
	'/(pupil)/lesson/play': page({ post: changing(writing), close: changing(({ card }) => ({ id: card })) }),
	'/(pupil)/lesson/play/[post]': classroomPage({
		comment: changing(writing),
		react: changing(() => ({ kind: 'heart' })),
		vote: notHere(changing(() => ({ option: '0' }))),
	}),
	'/(pupil)/lesson/play/[post]/journey': classroomPage(),
	'/(pupil)/lesson/play/[post]/picture-search': classroomPage(),
	'/(pupil)/lesson/play/[post]/change': classroomPage({
		change: changing(() => ({ ...writing(), body: 'Hallo nog eens' })),
		delete: changing(nothing),
		putBack: showing(nothing),
	}),
	'/(pupil)/lesson/play/[post]/history': classroomPage(),
	'/(pupil)/lesson/play/[post]/share': classroomPage({ default: changing(writing) }),
	'/(pupil)/lesson/play/[post]/again': {
		...classroomPage({ default: changing(writing) }),
		names: ({ returned }) => ({ post: returned }),
	},
	'/(pupil)/lesson/play/comment/[comment]/again': {
		...classroomPage({ default: changing(writing) }),
		names: ({ returnedComment }) => ({ comment: returnedComment }),
	},
	'/(pupil)/lesson/play/cast/[key]': {
		...sharedPage(),
		sendings: { away: changing(() => ({ kind: 'mute' })), friend: changing(() => ({ does: 'ask' })) },
	},
	'/(pupil)/lesson/play/profile': page({
		tell: changing(() => ({ ...writing(), body: 'Ik hou van vossen.' })),
		set: changing(() => ({ audience: 'everyone', approach: 'class', interest: 'guitar' })),
	}),
	'/(pupil)/lesson/play/profile/[person]': {
		...classroomPage({
			away: changing(() => ({ kind: 'block' })),
			friend: changing(() => ({ does: 'ask' })),
		}),
		names: ({ reader }) => ({ person: reader }),
	},
	'/(pupil)/lesson/play/friends': page(),
	'/(pupil)/lesson/play/own': formOnly({ default: showing(nothing) }),
	'/(pupil)/lesson/play/write': page({ default: changing(writing) }),
	'/(pupil)/lesson/play/[post]/why': {
		...classroomPage({
			hide: changing(() => ({ reason: 'often' })),
			unhide: showing(nothing),
			guess: showing(() => ({ guess: 'paid' })),
		}),
		names: ({ ad }) => ({ post: ad }),
	},
	'/(pupil)/lesson/play/pulls': page({
		put: changing(() => ({ pull: 'dots', on: 'no' })),
		feel: changing(() => ({ feeling: 'calm' })),
	}),
	'/(pupil)/lesson/play/pulls/now': endpoint(),
	'/(pupil)/lesson/play/older': endpoint(),
	'/(pupil)/lesson/play/stories': page(),
	'/(pupil)/lesson/play/stories/[key]': { ...sharedPage(), names: ({ story }) => ({ key: story }) },
	'/(pupil)/lesson/play/chats': page(),
	'/(pupil)/lesson/play/chats/[key]': {
		...sharedPage(),
		names: ({ chat }) => ({ key: chat }),
		sendings: {
			choose: changing(() => ({ key: randomUUID(), line: 'alleen', reply: 'noud-luisteren' })),
			say: changing(() => ({ ...writing(), line: 'alleen' })),
			ask: changing(nothing),
			block: changing(nothing),
			unblock: showing(nothing),
			seen: changing(nothing),
		},
	},
	'/(pupil)/lesson/play/bubble': page(),
	'/(pupil)/lesson/play/curtain': page(),
	'/(pupil)/lesson/play/campaign': page({ buy: changing(writing) }),
	'/(pupil)/lesson/play/campaign/[post]': {
		...classroomPage(),
		names: ({ campaign }) => ({ post: campaign }),
	},
	'/(pupil)/lesson/play/footprint': page({ wipe: showing(nothing) }),
	'/(pupil)/lesson/play/looked': endpoint({
		POST: changing(({ post }) => ({ post, seconds: '5' })),
	}),
	'/(pupil)/lesson/play/goals': page(),
	'/(pupil)/lesson/play/notifications': page(),
	'/(pupil)/lesson/play/ranking': page(),
	'/(pupil)/lesson/play/search': {
		...page(),
		query: ({ word }) => `q=${encodeURIComponent(word.toWellFormed())}`,
	},
	'/(pupil)/lesson/play/report': {
		...classroomPage({ default: changing(() => ({ reason: 'unkind', note: 'Dit is niet aardig' })) }),
		query: ({ comment }) => `kind=comment&id=${encodeURIComponent(comment.toWellFormed())}`,
	},
	'/(pupil)/lesson/patrol': page({
		default: changing(({ lookReview }) => ({ review: lookReview, choice: 'fits' })),
	}),
	'/(pupil)/lesson/vote': page({ default: changing(() => ({ colour: 'yellow' })) }),
	'/(pupil)/lesson/reflect': page({
		answer: changing(() => ({ question: 'thought-again', answer: 'Eerst dacht ik ja' })),
		choose: notHere(answering.choose),
	}),
	'/(pupil)/help': page(),
	'/(pupil)/me': page({
		why: changing(({ removed }) => ({ review: removed, question: 'Waarom is het weg?' })),
	}),
	'/(pupil)/threads': page(),
	'/(pupil)/threads/[thread]': {
		...classroomPage({
			ask: changing(() => ({ key: randomUUID(), body: 'Wat is uw lievelingskleur?', seen: 'yes' })),
			again: changing(() => ({ key: randomUUID(), body: 'Zo vraag ik het nu', seen: 'yes' })),
			vote: changing(({ question }) => ({ question, wants: 'yes' })),
			thank: changing(() => ({ thankful: 'yes' })),
		}),
		query: ({ returnedQuestion }) => `question=${encodeURIComponent(returnedQuestion.toWellFormed())}`,
	},
	'/(pupil)/threads/[thread]/report': {
		...classroomPage({ default: changing(() => ({ reason: 'unkind', note: 'Dit is niet aardig' })) }),
		query: ({ answer }) => `kind=answer&id=${encodeURIComponent(answer.toWellFormed())}`,
	},
	'/(pupil)/me/skills': page({
		reflect: changing(() => ({ key: randomUUID(), skill: 'slo:24B.2', text: 'Ik schrok ervan' })),
	}),
	'/(pupil)/me/portrait': page({
		wear: changing(() => ({ hair: 'curls', mouth: 'laugh' })),
		picture: changing(() => ({ avatar: 'crab' })),
	}),
	'/(pupil)/me/check': page(),
	'/(pupil)/me/check/[check]': classroomPage({
		default: changing(() => ({ moment: 'before', 'item-one': 'ask', 'item-two': 'keep' })),
	}),
	'/(pupil)/me/choose/[post]': classroomPage({
		default: changing(() => ({ skill: 'slo:24A.1', why: 'Iedereen begrijpt het' })),
	}),
	'/(pupil)/me/[run]': classroomPage(),

	'/(teacher)/school/words': page({
		try: showing(() => ({ word: 'skibidi', grade: 'tip' })),
		add: changing(() => ({ word: 'skibidi', grade: 'tip' })),
		remove: changing(({ watchedWord }) => ({ word: watchedWord })),
	}),
	'/(teacher)/school/sentences': page({
		add: changing(() => ({ occasion: 'return', nl: 'Mooi begin!', en: 'Nice start!' })),
		remove: changing(({ readySentence }) => ({ sentence: readySentence })),
	}),
	'/(teacher)/school/feeds': page({
		add: notHere(changing(() => ({ url: 'http://127.0.0.1/feed' }))),
		remove: changing(({ feed }) => ({ feed })),
	}),
	'/(teacher)/school/experts': page({
		add: changing(() => ({
			name: 'Piet Postbode',
			email: 'piet@post.example',
			theme: 'De post',
			consent: 'yes',
			how: 'Aan de deur',
			until: dayAhead(9),
		})),
		remove: changing(({ acquaintance }) => ({ entry: acquaintance })),
	}),
	'/(teacher)/school/help': page({
		default: changing(() => ({ nl: 'Praat met je juf.', en: 'Talk to your teacher.' })),
	}),
	'/(staff)/school/frameworks': page({
		add: changing(() => ({
			title: 'Van onze school',
			source: '',
			text: 'code;omschrijving;slo\nM1;Denkt na;24A.4',
		})),
	}),
	'/(staff)/school/frameworks/[framework]': {
		...sharedPage(),
		sendings: { remove: notHere(changing(nothing)) },
	},
	'/(staff)/school/frameworks/[framework]/case': { ...endpoint(), get: 200, unknown: 404 },
	'/(staff)/school/badges': page({
		revoke: changing(({ badge }) => ({ badge, reason: 'Per ongeluk gemaakt.' })),
	}),
	'/(staff)/school/log': page(),
	'/(staff)/school/log/export': { ...endpoint(), get: 200 },
	'/(staff)/school/skills': page(),
	'/(staff)/school/skills/checks': page(),

	'/(teacher)/scenarios': page({
		bring: notHere(changing(nothing)),
		copy: changing(({ lesson }) => ({ from: lesson })),
		write: changing(nothing),
	}),
	'/(teacher)/scenarios/[scenario]': {
		...sharedPage(),
		sendings: {
			copy: changing(nothing),
			read: changing(() => ({ version: '2' })),
			undo: changing(() => ({ version: '2' })),
			title: changing(() => ({ version: '2', 'title-nl': 'De straat', 'title-en': 'The street' })),
			remove: changing(nothing),
		},
	},
	'/(teacher)/scenarios/[scenario]/cast/[place]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({
				version: '2',
				name: 'Els',
				handle: 'els',
				kind: 'grown-up',
				avatar: 'ewe',
				'bio-nl': 'Hoi',
				'bio-en': 'Hi',
			})),
			// Without anybody there is no square.
			remove: notHere(changing(() => ({ version: '2' }))),
		},
	},
	'/(teacher)/scenarios/[scenario]/script/[place]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({
				version: '2',
				cast: 'buur',
				minute: '3',
				'body-nl': 'Dag allemaal',
				'body-en': 'Bye everybody',
			})),
			remove: changing(() => ({ version: '2' })),
		},
	},
	'/(teacher)/scenarios/[scenario]/rules/[place]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({
				version: '2',
				when: 'post.approved',
				'then-0-kind': 'reaction',
				'then-0-cast': 'buur',
				'then-0-on': 'subject',
				'then-0-reaction': 'clap',
				'then-0-after': '5',
			})),
			remove: changing(() => ({ version: '2' })),
		},
	},
	'/(teacher)/scenarios/[scenario]/goals/[place]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({
				version: '2',
				when: 'post.approved',
				'title-nl': 'Plaats iets',
				'title-en': 'Post something',
			})),
			remove: changing(() => ({ version: '2' })),
		},
	},
	'/(teacher)/scenarios/[scenario]/stories/[place]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({
				version: '2',
				cast: 'buur',
				minute: '4',
				lasts: '9',
				'body-nl': 'Kijk',
				'body-en': 'Look',
			})),
			remove: changing(() => ({ version: '2' })),
		},
	},
	'/(teacher)/scenarios/[scenario]/switches': {
		...sharedPage(),
		sendings: { save: changing(() => ({ version: '2', off: 'search', on: 'stories' })) },
	},
	'/(teacher)/scenarios/[scenario]/chats/[place]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({ version: '2', cast: 'buur', minute: '4' })),
			remove: changing(() => ({ version: '2' })),
			move: changing(() => ({ version: '2', line: '0', by: '1' })),
		},
	},
	'/(teacher)/scenarios/[scenario]/chats/[place]/lines/[line]': {
		...sharedPage(),
		sendings: {
			save: changing(() => ({ version: '2', 'says-0-nl': 'Hallo jij', 'says-0-en': 'Hello you' })),
			remove: changing(() => ({ version: '2' })),
		},
	},
	'/(teacher)/scenarios/[scenario]/chats/[place]/try': sharedPage(),
	'/(teacher)/scenarios/[scenario]/export': { ...endpoint(), get: 200, unknown: 404 },
	'/(teacher)/scenarios/[scenario]/preview': sharedPage(),
	'/(teacher)/lessons': page(),
	'/(teacher)/lessons/[lesson]': sharedPage(),
	'/(teacher)/lessons/[lesson]/home': sharedPage(),
	'/(teacher)/today': page({ begin: showing(({ classroom, lesson }) => ({ classroom, lesson })) }),
	'/(teacher)/classroom/[classroom]': classroomPage({
		freeze: changing(nothing),
		resume: showing(nothing),
		endHeavy: showing(nothing),
		open: changing(nothing),
		close: changing(nothing),
		hold: changing(() => ({ hold: 'none' })),
		pace: changing(() => ({ slow: '60' })),
		schedule: changing(() => ({ schedule: 'always' })),
		unlock: changing(({ person }) => ({ pupil: person })),
	}),
	'/(teacher)/classroom/[classroom]/activity': classroomPage({
		undo: changing(({ undoable }) => ({ activity: undoable })),
	}),
	'/(teacher)/classroom/[classroom]/activity/[activity]': classroomPage(),
	'/(teacher)/classroom/[classroom]/lane': classroomPage({
		decide: changing(({ review }) => ({ review, decision: 'approved' })),
		undo: changing(({ decided }) => ({ review: decided })),
	}),
	'/(teacher)/classroom/[classroom]/lane/appeals': classroomPage({
		default: changing(({ appealed }) => ({ review: appealed, answer: 'Omdat er een naam in stond.' })),
	}),
	'/(teacher)/classroom/[classroom]/lane/decided': classroomPage({
		default: changing(({ decided }) => ({ review: decided })),
	}),
	'/(teacher)/classroom/[classroom]/skills': classroomPage(),
	'/(teacher)/classroom/[classroom]/skills/check': classroomPage({
		default: changing(({ lesson }) => ({ key: randomUUID(), lesson })),
	}),
	'/(teacher)/classroom/[classroom]/skills/check/[check]': classroomPage({
		default: changing(() => ({ open: 'none' })),
	}),
	'/(teacher)/classroom/[classroom]/skills/check/[check]/[person]': classroomPage(),
	'/(teacher)/classroom/[classroom]/skills/[person]': classroomPage({
		level: changing(() => ({ skill: 'slo:24A.4', level: 'practises', after: '0' })),
		observe: changing(() => ({ key: randomUUID(), skill: 'slo:24A.2', sentence: 'Vroeg het eerst' })),
	}),
	'/(teacher)/classroom/[classroom]/skills/goal/[skill]': classroomPage({
		level: changing(({ person }) => ({ pupil: person, level: 'practises', after: '0' })),
	}),
	'/(teacher)/classroom/[classroom]/skills/[person]/report': classroomPage(),
	'/(teacher)/classroom/[classroom]/skills/[person]/diploma': classroomPage(),
	'/(teacher)/classroom/[classroom]/skills/[person]/badges': classroomPage({
		revoke: changing(({ badge }) => ({ badge, reason: 'Per ongeluk gemaakt.' })),
	}),
	'/(teacher)/classroom/[classroom]/skills/[person]/badge': {
		isOfClassroom: true,
		sendings: { POST: changing(() => ({ named: 'on' })) },
	},
	'/(teacher)/classroom/[classroom]/skills/csv': { isOfClassroom: true, get: 200, sendings: {} },
	'/(teacher)/classroom/[classroom]/skills/xapi': { isOfClassroom: true, get: 200, sendings: {} },
	'/(teacher)/classroom/[classroom]/cards': classroomPage({
		renew: changing(({ person }) => ({ pupil: person })),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]': classroomPage({
		step: changing(() => ({ step: 'play' })),
		hold: changing(() => ({ hold: 'all' })),
		shape: changing(() => ({ shape: 'solo' })),
		wake: changing(nothing),
		say: changing(() => ({ text: 'Nog vijf minuten', minutes: '5' })),
		unsay: changing(nothing),
		time: changing(() => ({ minutes: '5' })),
		untime: changing(nothing),
		call: changing(nothing),
		finish: changing(nothing),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/answers': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/board': classroomPage({
		names: showing(() => ({ names: 'on' })),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/board/[step]': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/board/bubble': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/board/feelings': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/board/curtain': classroomPage({
		open: changing(nothing),
		close: showing(nothing),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/board/journey': {
		...classroomPage(),
		query: ({ post }) => `post=${encodeURIComponent(post.toWellFormed())}`,
	},
	'/(teacher)/classroom/[classroom]/run/[run]/board/ranking': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/board/spotlight': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/pupil/[person]': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/pupil/[person]/screen': classroomPage({
		default: changing(nothing),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/pupil/[person]/chats': classroomPage(),
	'/(teacher)/classroom/[classroom]/run/[run]/square': classroomPage({
		comments: changing(({ post }) => ({ post, closed: 'yes' })),
		restart: changing(() => ({ seen: '1' })),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/groups': classroomPage({
		deal: changing(() => ({ count: '6' })),
		seat: changing(({ person }) => ({ [`group-${person}`]: '1' })),
		disband: changing(nothing),
		hand: changing(({ person }) => ({ pupil: person, step: 'play' })),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/patrol': classroomPage({
		choose: changing(({ person, reader }) => ({ pupil: [person, reader] })),
		rotate: changing(nothing),
		end: changing(nothing),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/spotlight': classroomPage({
		open: changing(({ post }) => ({ post })),
		ask: changing(nothing),
		turn: changing(nothing),
		close: changing(nothing),
	}),
	'/(teacher)/classroom/[classroom]/run/[run]/summary': classroomPage(),
	'/(teacher)/classroom/[classroom]/rules': classroomPage({
		default: changing(() => ({ nl0: 'We zijn eerlijk.', en0: '' })),
	}),
	'/(teacher)/classroom/[classroom]/runs': classroomPage(),
	'/(teacher)/classroom/[classroom]/activity/export': { ...classroomPage(), get: 200 },
	'/(teacher)/classroom/[classroom]/team': classroomPage({
		bring: changing(() => ({ email: 'elders@plein.example', until: 'today' })),
		end: changing(({ substitute }) => ({ colleague: substitute })),
	}),
	'/(teacher)/classroom/[classroom]/trust': classroomPage({
		give: changing(({ person }) => ({ pupil: person, level: 'trusted' })),
		pause: changing(({ person }) => ({ pupil: person, reason: 'We praten straks even samen.' })),
		resume: showing(({ person }) => ({ pupil: person })),
		picture: changing(({ person }) => ({ pupil: person })),
	}),
	'/(teacher)/classroom/[classroom]/news': classroomPage({
		default: changing(() => ({
			key: randomUUID(),
			title: 'Er ligt sneeuw',
			source: 'De krant',
			day: dayAhead(0),
		})),
	}),
	'/(teacher)/classroom/[classroom]/news/[talk]': classroomPage(),
	'/(teacher)/classroom/[classroom]/news/[talk]/board': classroomPage(),
	'/(teacher)/classroom/[classroom]/threads': classroomPage(),
	'/(teacher)/classroom/[classroom]/threads/invite': classroomPage({ default: changing(inviting) }),
	'/(teacher)/classroom/[classroom]/threads/visit/[visit]': classroomPage({
		settle: changing(() => agreeing()),
		renew: changing(nothing),
		end: changing(nothing),
	}),

	'/(teacher)/classroom/[classroom]/threads/[thread]': classroomPage({
		pass: changing(({ question }) => ({ question, on: 'yes' })),
		join: changing(({ question, alike }) => ({ from: alike, to: question })),
		part: changing(({ joined }) => ({ question: joined })),
		still: changing(() => ({ still: 'yes' })),
		links: changing(({ answer }) => ({ answer, allowed: 'yes' })),
	}),
	'/(teacher)/classroom/[classroom]/threads/[thread]/board': classroomPage(),
	'/(teacher)/classroom/[classroom]/threads/[thread]/transcript': classroomPage(),

	'/(expert)/visit/thread/[thread]': classroomPage({
		answer: changing(({ unanswered }) => ({
			key: randomUUID(),
			question: unanswered,
			body: 'In een doos.',
		})),
		report: changing(({ unanswered }) => ({ id: unanswered, reason: 'other' })),
	}),
	'/(expert)/visit': page({
		agree: showing(nothing),
		again: changing(() => ({ keep: 'yes' })),
		introduce: changing(() => ({ body: 'Ik bak brood.' })),
	}),
};

/** The addresses at which a route can be looked at, about a classroom: as a page and as its data. */
export function looksAt(route: Route, row: Row, room: Room): string[] {
	const { path, query } = addressOf(route, row, room);
	const looks = route.page
		? [`${path}${query && `?${query}`}`, `${path === '/' ? '' : path}/__data.json${query && `?${query}`}`]
		: [];
	return route.methods.includes('GET') ? [...looks, path] : looks;
}

/** Everything that can be sent to a route, about a classroom. */
export function sentTo(
	route: Route,
	row: Row,
	room: Room,
): { name: string; path: string; sending: Sending }[] {
	const { path, query } = addressOf(route, row, room);
	return Object.entries(row.sendings).map(([name, sending]) => {
		const asked = [route.actions.includes(name) && name !== 'default' ? `/${name}` : '', query]
			.filter(Boolean)
			.join('&');
		return { name, path: asked ? `${path}?${asked}` : path, sending };
	});
}

const addressOf = (route: Route, row: Row, room: Room) => ({
	path: pathOf(route, { ...room, ...row.names?.(room) }),
	query: row.query?.(room) ?? '',
});
