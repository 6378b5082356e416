import type { Column, Kit } from '../kit.pg.ts';
import type { lessons } from './lessons.ts';
import type { people } from './people.ts';
import type { scenarios } from './scenario.ts';

export const reactionKinds = ['heart', 'laugh', 'wow', 'sad', 'clap'] as const;
/** Who may see something: the class, one's friends, or everybody who lives in the scenario as well. */
export const audiences = ['class', 'friends', 'everyone'] as const;
/** How somebody says she feels, with a post. */
export const moods = ['happy', 'proud', 'excited', 'calm', 'tired', 'sad', 'angry', 'scared'] as const;
/** Where somebody says she is: places of the square's own pretend town. */
export const postPlaces = [
	'home',
	'school',
	'playground',
	'pool',
	'library',
	'beach',
	'forest',
	'market',
] as const;
/** What an author says of how a post was made. */
export const postLabels = ['ai'] as const;
/** What came of a friend request. */
export const friendAnswers = ['accepted', 'declined'] as const;
/** Blocked: neither meets the other. Muted: only she does not see, and nobody notices. */
export const blockKinds = ['block', 'mute'] as const;
/** Who says a message: the pupil, the cast, or the scenario that explains. */
export const speakers = ['person', 'cast', 'hint'] as const;

/** How somebody says she feels while pulls are on. */
export const feelings = ['happy', 'calm', 'restless', 'sad', 'scared'] as const;

type Translated = { nl: string; en: string };

/** What a square does other than usual: `off` is what it lacks, `on` which pulls it has. */
export type Switched = { off?: string[]; on?: string[] };

/** What somebody paid for: a post of the cast, or a pupil's, of whom it is kept apart whom it was for. */
export type Advertisement = PaidByShop | { kind: 'campaign'; label?: true };

/** Who paid for a post of the cast, and whom it was meant for. */
export type PaidByShop = {
	/** An influencer is somebody of the cast who was paid to say it. */
	kind: 'advertisement' | 'influencer';
	paidBy: string;
	/** False where it does not say that it was paid for. */
	label?: boolean;
	for:
		'everyone' | { ages?: { from: number; to: number }; topics?: { name: Translated; posts?: string[] }[] };
	because: Translated;
};

export function network(
	k: Kit,
	{ classroom, person }: ReturnType<typeof people>,
	{ lessonRun }: ReturnType<typeof lessons>,
	{ scenarioEdition }: ReturnType<typeof scenarios>,
) {
	/**
	 * One lesson run's own social network. Its clock starts at `openedAt`. A run has one that has not ended, and as
	 * many that have as its teacher began anew. Where each pupil plays alone, every pupil has one as well, and the
	 * run's own, on which no pupil is, is for the board.
	 */
	const network = k.table(
		'network',
		{
			id: k.id(),
			lessonRunId: k.ref(() => lessonRun.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			/** The one pupil who is on it; null for the class's. */
			personId: k.ref(() => person.id),
			scenario: k.str().notNull(),
			openedAt: k.time().notNull(),
			pausedAt: k.time(),
			/** When its teacher began the square anew: from then on it is there to look back at. */
			endedAt: k.time(),
			/** Since when its teacher shows who was cast, and what for. */
			revealedAt: k.time(),
			/** The words of the scenario as they were when it opened: what is changed later changes nothing here. */
			edition: k.ref(() => scenarioEdition.id),
			/** What its scenario switches off and on; null where it does neither. */
			switches: k.json<Switched>(),
		},
		(c) => [
			k
				.uniqueIndex('network_going')
				.on(c.lessonRunId)
				.where(k.sql`ended_at is null and person_id is null`),
			k
				.uniqueIndex('network_going_solo')
				.on(c.personId, c.lessonRunId)
				.where(k.sql`ended_at is null and person_id is not null`),
			k.index('network_person').on(c.personId),
			k.index('network_of_run').on(c.lessonRunId, c.openedAt),
			k.index('network_edition').on(c.edition),
		],
	);

	const castMember = k.table(
		'cast_member',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			key: k.str().notNull(),
			name: k.str().notNull(),
			handle: k.str().notNull(),
			avatar: k.str().notNull(),
			bio: k.json<Translated>().notNull(),
			kind: k.str().notNull(),
			age: k.int(),
			place: k.str(),
			/** What the scenario has it for: told once the teacher shows who was cast. */
			purpose: k.json<Translated>(),
		},
		(c) => [k.uniqueIndex('cast_member_key').on(c.networkId, c.key)],
	);

	/** Written by a person or by the cast. `appearsAt` may lie ahead: nobody has to tick a clock. */
	const post = k.table(
		'post',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id),
			castMemberId: k.ref(() => castMember.id),
			scriptKey: k.str(),
			body: k.str().notNull(),
			bodyEn: k.str(),
			picture: k.str(),
			/** How a picture of her own making is made, as JSON; text, because it travels as it is. */
			recipe: k.str(),
			/** Who sees it; null for everyone, as for all that was written before one could choose. */
			audience: k.oneOf(audiences),
			mood: k.oneOf(moods),
			place: k.oneOf(postPlaces),
			label: k.oneOf(postLabels),
			/** What can be chosen in a poll. */
			options: k.json<string[]>(),
			/** The same in English, where the cast asks. */
			optionsEn: k.json<string[]>(),
			/** What it shows of somebody else’s. */
			sharedPostId: k.ref((): Column => post.id),
			/** When its words became others; what they were stands in `post_change`. */
			editedAt: k.time(),
			/** Since when its author wants nobody to see it; where it was shared already, it stays. */
			deletedAt: k.time(),
			appearsAt: k.time().notNull(),
			createdAt: k.time().notNull(),
			/** Since when nobody can comment on it any more. */
			commentsClosedAt: k.time(),
			/** Set for what somebody paid for. */
			ad: k.json<Advertisement>(),
		},
		(c) => [
			k.index('post_feed').on(c.networkId, c.appearsAt, c.id),
			k.index('post_person').on(c.personId, c.networkId),
			k.index('post_cast_member').on(c.castMemberId, c.appearsAt, c.id),
			k.index('post_shared').on(c.sharedPostId),
		],
	);

	const comment = k.table(
		'comment',
		{
			id: k.id(),
			postId: k.ref(() => post.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			personId: k.ref(() => person.id),
			castMemberId: k.ref(() => castMember.id),
			scriptKey: k.str(),
			body: k.str().notNull(),
			bodyEn: k.str(),
			appearsAt: k.time().notNull(),
			createdAt: k.time().notNull(),
		},
		(c) => [
			k.index('comment_post').on(c.postId, c.appearsAt),
			k.index('comment_network').on(c.networkId, c.appearsAt),
			k.index('comment_person').on(c.personId, c.networkId),
			k.index('comment_cast_member').on(c.castMemberId),
		],
	);

	const reaction = k.table(
		'reaction',
		{
			id: k.id(),
			postId: k.ref(() => post.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id),
			castMemberId: k.ref(() => castMember.id),
			kind: k.oneOf(reactionKinds).notNull(),
			appearsAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('reaction_person').on(c.postId, c.personId),
			k.uniqueIndex('reaction_cast_member').on(c.postId, c.castMemberId),
			k.index('reaction_network').on(c.networkId, c.appearsAt),
			k.index('reaction_by_person').on(c.personId),
			k.index('reaction_by_cast_member').on(c.castMemberId),
		],
	);

	/** What one of the cast shows for a while. Both moments may lie ahead. */
	const story = k.table(
		'story',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			key: k.str().notNull(),
			picture: k.str(),
			body: k.json<Translated>(),
			appearsAt: k.time().notNull(),
			goneAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('story_key').on(c.networkId, c.key),
			k.index('story_cast_member').on(c.castMemberId),
		],
	);

	/** The pulls that a pupil put away for herself, or the meter beside them. */
	const putAway = k.table(
		'put_away',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			pulls: k.json<string[]>().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.networkId, c.personId] }), k.index('put_away_person').on(c.personId)],
	);

	/** How a pupil said she felt, for her own eyes. */
	const feeling = k.table(
		'feeling',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			feeling: k.oneOf(feelings).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.index('feeling_of').on(c.networkId, c.personId, c.at),
			k.index('feeling_person').on(c.personId),
		],
	);

	/** How long a post stood before somebody's eyes, as her browser tells it. */
	const glance = k.table(
		'glance',
		{
			postId: k.ref(() => post.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			seconds: k.int().notNull(),
			firstAt: k.time().notNull(),
			lastAt: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.postId, c.personId] }),
			k.index('glance_person').on(c.personId, c.networkId),
			k.index('glance_network').on(c.networkId),
		],
	);

	/** What somebody searched for on a network, as her browser tells it. */
	const search = k.table(
		'search',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			text: k.str().notNull(),
			times: k.int().notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.networkId, c.personId, c.text] }),
			k.index('search_person').on(c.personId),
		],
	);

	/** Other words for a post, until they may be seen beside those that stand; then with what stood there before. */
	const postChange = k.table(
		'post_change',
		{
			id: k.id(),
			postId: k.ref(() => post.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			body: k.str().notNull(),
			before: k.str(),
			createdAt: k.time().notNull(),
			appliedAt: k.time(),
		},
		(c) => [
			k.index('post_change_post').on(c.postId, c.createdAt),
			k.index('post_change_network').on(c.networkId),
			k.index('post_change_person').on(c.personId),
		],
	);

	/** What a pupil chose in a poll, once. */
	const pollVote = k.table(
		'poll_vote',
		{
			postId: k.ref(() => post.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			/** Which of the post's options, from 0. */
			option: k.int().notNull(),
			at: k.time().notNull(),
		},
		(c) => [k.primaryKey({ columns: [c.postId, c.personId] }), k.index('poll_vote_person').on(c.personId)],
	);

	/** What one of the cast chooses in a poll. `at` may lie ahead. */
	const castVote = k.table(
		'cast_vote',
		{
			postId: k.ref(() => post.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			/** Which of the post's options, from 0. */
			option: k.int().notNull(),
			appearsAt: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.postId, c.castMemberId] }),
			k.index('cast_vote_cast_member').on(c.castMemberId),
			k.index('cast_vote_network').on(c.networkId),
		],
	);

	/** What one of the cast does that is about each pupil of the class: read among what else she is told of. */
	const castNotification = k.table(
		'cast_notification',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			/** What it leads to; without it, to who did it. */
			postId: k.ref(() => post.id),
			body: k.str().notNull(),
			bodyEn: k.str().notNull(),
			appearsAt: k.time().notNull(),
		},
		(c) => [
			k.index('cast_notification_network').on(c.networkId, c.appearsAt),
			k.index('cast_notification_cast_member').on(c.castMemberId),
			k.index('cast_notification_post').on(c.postId),
		],
	);

	/**
	 * One of the cast took a picture of what a pupil's post said: that stays with them, whatever becomes of the post.
	 * Until its moment, the words follow the post's.
	 */
	const screenshot = k.table(
		'screenshot',
		{
			id: k.id(),
			postId: k.ref(() => post.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			/** Whose post it is. */
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			body: k.str().notNull(),
			appearsAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('screenshot_once').on(c.postId, c.castMemberId),
			k.index('screenshot_person').on(c.personId, c.networkId),
			k.index('screenshot_network').on(c.networkId),
			k.index('screenshot_cast_member').on(c.castMemberId),
		],
	);

	/** What a scenario says to one pupil alone, after something she did. */
	const card = k.table(
		'card',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			key: k.str().notNull(),
			title: k.json<Translated>().notNull(),
			body: k.json<Translated>().notNull(),
			appearsAt: k.time().notNull(),
			closedAt: k.time(),
		},
		(c) => [
			k.index('card_person').on(c.networkId, c.personId, c.appearsAt),
			k.index('card_by_person').on(c.personId),
		],
	);

	/** How often a scenario's rule answered a person, so that it can be said to do so once. */
	const firing = k.table(
		'firing',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			rule: k.str().notNull(),
			count: k.int().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.networkId, c.personId, c.rule] }),
			k.index('firing_person').on(c.personId),
		],
	);

	/** How often a pupil did what a goal of the scenario asks, and since when it is reached. */
	const goalTry = k.table(
		'goal_try',
		{
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			goal: k.str().notNull(),
			count: k.int().notNull(),
			reachedAt: k.time(),
		},
		(c) => [
			k.primaryKey({ columns: [c.networkId, c.personId, c.goal] }),
			k.index('goal_try_person').on(c.personId),
		],
	);

	/**
	 * One pupil and one of the cast, writing to each other. Never two people: it has a person and a cast member, and
	 * no room for another.
	 */
	const chat = k.table(
		'chat',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			/** The line of the script that waits for her answer; null when nothing does. */
			line: k.str(),
			/** When the cast says the first of it. */
			appearsAt: k.time().notNull(),
			/** When she last looked at it. */
			seenAt: k.time(),
			/** Since when she has asked an adult to read along. */
			askedAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('chat_once').on(c.networkId, c.personId, c.castMemberId),
			k.index('chat_person').on(c.personId),
			k.index('chat_cast_member').on(c.castMemberId),
		],
	);

	/** What is said in a chat. `appearsAt` may lie ahead, as everything of the cast's may. */
	const message = k.table(
		'message',
		{
			id: k.id(),
			chatId: k.ref(() => chat.id).notNull(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			by: k.oneOf(speakers).notNull(),
			/** The line of the script it belongs to, or answers. */
			line: k.str().notNull(),
			/** The key of the reply she chose; null for what she typed herself. */
			chose: k.str(),
			body: k.str().notNull(),
			bodyEn: k.str(),
			appearsAt: k.time().notNull(),
			createdAt: k.time().notNull(),
		},
		(c) => [
			k.index('message_chat').on(c.chatId, c.appearsAt),
			k.index('message_network').on(c.networkId, c.personId, c.appearsAt),
			k.index('message_person').on(c.personId),
			k.index('message_cast_member').on(c.castMemberId),
		],
	);

	/** What a pupil tells about herself on one network, and who may see it. */
	const profile = k.table(
		'profile',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			bio: k.str().notNull(),
			/** Of a fixed list, so that nothing in them needs to be read first. */
			interests: k.json<string[]>().notNull(),
			audience: k.oneOf(audiences).notNull(),
			/** Of whom what she writes may be answered, and who may write to her. */
			approach: k.oneOf(audiences).notNull(),
			changedAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('profile_once').on(c.networkId, c.personId),
			k.index('profile_person').on(c.personId),
		],
	);

	/**
	 * A pupil asked a classmate or one of the cast to be friends, or one of the cast asked her. Both moments may lie
	 * ahead where they are the cast's.
	 */
	const friendship = k.table(
		'friendship',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			/** Who asked; or, where one of the cast did, who was asked. */
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id),
			otherId: k.ref(() => person.id),
			askedByCast: k.bool().notNull(),
			askedAt: k.time().notNull(),
			answer: k.oneOf(friendAnswers),
			answeredAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('friendship_cast').on(c.networkId, c.personId, c.castMemberId),
			k.uniqueIndex('friendship_other').on(c.networkId, c.personId, c.otherId),
			k.index('friendship_of_other').on(c.otherId, c.networkId),
			k.index('friendship_person').on(c.personId),
			k.index('friendship_cast_member').on(c.castMemberId),
		],
	);

	/** Whom a pupil wants to hear nothing from any more: one of the cast or a classmate. */
	const block = k.table(
		'block',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id),
			otherId: k.ref(() => person.id),
			kind: k.oneOf(blockKinds).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('block_cast').on(c.networkId, c.personId, c.castMemberId),
			k.uniqueIndex('block_other').on(c.networkId, c.personId, c.otherId),
			k.index('block_person').on(c.personId),
			k.index('block_cast_member').on(c.castMemberId),
			k.index('block_other_person').on(c.otherId),
		],
	);

	return {
		network,
		castMember,
		post,
		comment,
		reaction,
		story,
		putAway,
		feeling,
		postChange,
		pollVote,
		castVote,
		castNotification,
		screenshot,
		glance,
		search,
		card,
		firing,
		goalTry,
		chat,
		message,
		profile,
		friendship,
		block,
	};
}
