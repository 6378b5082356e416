// The words that the format has for things. Here and not beside what reads them, so that a page which offers them to
// choose from need not bring along the reader.

/** Words with a meaning of their own, wherever a key could stand. */
export const reserved: readonly string[] = ['subject', 'any', 'none'];

export const castKinds = ['child', 'grown-up', 'organisation', 'stranger'] as const;
export type CastKind = (typeof castKinds)[number];

export const reactionKinds = ['heart', 'laugh', 'wow', 'sad', 'clap'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** How somebody says she feels with a post, and where she says she is. */
export const moods = ['happy', 'proud', 'excited', 'calm', 'tired', 'sad', 'angry', 'scared'] as const;
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

/** What stands in a script: each with somebody of the cast who does it, at a minute. */
export const itemKinds = ['post', 'comment', 'reaction', 'share', 'vote', 'notification'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Who may see something: her class, her friends, or everyone on the square. */
export const audiences = ['class', 'friends', 'everyone'] as const;

/** What one of the cast does about being friends: asks, or answers whoever asked. */
export const friendDeeds = ['ask', 'accept', 'decline'] as const;

/** What a pupil does that a rule or a goal can be about. */
export const verbs = [
	'post.submitted',
	'post.approved',
	'comment.submitted',
	'comment.approved',
	'reaction.given',
	'report.opened',
	'nudge.heeded',
	'message.chosen',
	'message.submitted',
	'cast.blocked',
	'post.shared',
	'post.deleted',
	'friend.requested',
	'friend.accepted',
	'profile.set',
	'ad.hidden',
	'ad.spotted',
	'ad.bought',
	'pull.switched',
] as const;
export type Verb = (typeof verbs)[number];

/** What every square can do unless its scenario switches it off. */
export const features = [
	'comments',
	'reactions',
	'shares',
	'polls',
	'made-pictures',
	'search',
	'friends',
	'profiles',
	'notifications',
] as const;
export type Feature = (typeof features)[number];

/** What apps do to be looked at for longer. On a square only as lesson material, where its scenario switches it on. */
export const pulls = ['stories', 'streaks', 'endless', 'dots', 'autoplay'] as const;
export type Pull = (typeof pulls)[number];

export const adKinds = ['advertisement', 'influencer'] as const;

/** So many things can follow from a rule; one more can be written beside those that are there. */
export const mostOutcomes = 10;

/** As many messages, replies and ways to type as a line of a chat has room for. */
export const mostSays = 6;
export const mostReplies = 5;
export const mostWays = 10;

/** In a form: what she types ends the chat. A field without a choice is no way at all. */
export const end = '.';

/** So many things somebody can like, for an advertisement. */
export const mostTopics = 6;
