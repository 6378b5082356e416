import type { Column, Kit } from '../kit.pg.ts';
import { audiences, type network as square, type Translated } from './network.ts';
import type { people } from './people.ts';

export const reactionKinds = ['heart', 'laugh', 'wow', 'sad', 'clap'] as const;
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

export function posts(
	k: Kit,
	{ classroom, person }: ReturnType<typeof people>,
	{ network, castMember }: ReturnType<typeof square>,
) {
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
			k.index('cast_vote_network').on(c.networkId, c.appearsAt),
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

	return { post, comment, reaction, postChange, pollVote, castVote, castNotification, screenshot };
}
