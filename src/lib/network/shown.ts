import { labelOf, type AdLabel, type Advertisement } from './ads/label.ts';
import type { Language } from '#lib/people/person.ts';
import { describe } from '#lib/pictures/description.ts';
import { parse } from '#lib/pictures/recipe.ts';
import type { Mood, PostPlace } from './post/names.ts';
import type { ShownPoll } from './post/poll.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import { isPicture, type PictureId, type ReactionPicture } from '#lib/ui/pictures.ts';

/** Who wrote something. `cast` is the key of somebody of the cast, `person` the id of a classmate: whose profile can be opened. */
export type Author = { name: string; avatar: string; cast: string | null; person?: string };

/** Why only its author sees a text. */
export type Standing = { kind: 'waits' } | { kind: 'returned' | 'removed'; feedback: string | null };

export type ShownComment = { id: string; by: Author; mine: boolean; text: string; standing: Standing | null };

/** A post as a reader sees it: what is shown and no more, because all of it travels at every change. */
export type ShownPost = Omit<ShownComment, 'standing'> & {
	at: Date;
	picture: { id: PictureId; name: string } | null;
	/** A picture of its writer's own making, and what is to be seen on it. */
	made?: { recipe: string; description: string };
	/** What is said of it in small letters, such as who sees it; left out where nothing is. */
	note?: string;
	poll?: ShownPoll;
	/** Nobody shows it to others. */
	forFriends?: true;
	/** Its words were others before: where that can be read. */
	edited?: true;
	shared?: ShownShare;
	standing: Standing | null;
	reactions: Partial<Record<ReactionPicture, number>>;
	/** The reader's own reaction. */
	reacted: ReactionPicture | null;
	comments: ShownComment[];
	/** How many comments there are, shown or not. */
	commentCount: number;
	/** Nobody can comment on it any more. */
	closed: boolean;
	/** That somebody paid for it, where it says so. */
	ad?: AdLabel;
};

/** Somebody else's post, as it stands in one that shares it. `page` is where it stands itself, while it does. */
export type ShownShare = {
	name: string;
	text: string;
	page: string | null;
	/** That its author deleted it since. */
	note?: string;
} & Pick<ShownPost, 'picture' | 'made'>;

type Words = {
	id: string;
	personId: string | null;
	body: string;
	bodyEn: string | null;
	name: string | null;
	avatar: string | null;
	castKey: string | null;
	castName: string | null;
	castAvatar: string | null;
	reviewId: string | null;
	decision: string | null;
	feedback: string | null;
};

export type FeedPost = Words &
	Shared & {
		appearsAt: Date;
		commentsClosedAt: Date | null;
		picture: string | null;
		recipe?: string | null;
		audience?: string | null;
		ad?: Advertisement | null;
		mood?: Mood | null;
		place?: PostPlace | null;
		label?: 'ai' | null;
		options?: string[] | null;
		/** The same in English, where the cast asks. */
		optionsEn?: string[] | null;
		editedAt?: Date | null;
		votes?: { option: number; count: number; mine: boolean }[];
		comments: Words[];
		commentCount: number;
		reactions: { kind: ReactionPicture; count: number; mine: boolean }[];
	};

/** What a post shows of somebody else's, as the feed brings it; most bring nothing. */
type Shared = {
	sharedPostId?: string | null;
	sharedBody?: string | null;
	sharedBodyEn?: string | null;
	sharedPicture?: string | null;
	sharedRecipe?: string | null;
	sharedName?: string | null;
	sharedIsDeleted?: boolean;
	sharedIsHidden?: boolean;
};

export type Reader = {
	id: string;
	language: Language;
	/** Heavy news weighs on her class: nobody comments. */
	heavy?: boolean;
	/** What the scenario switched off. */
	off?: readonly string[];
};

/** A row of the feed in the words of one reader. */
export function showPost(post: FeedPost, reader: Reader): ShownPost {
	return {
		...showWords(post, reader),
		at: post.appearsAt,
		picture: showPicture(post.picture, reader.language),
		...showMade(post.recipe, reader.language),
		reactions: Object.fromEntries(post.reactions.map(({ kind, count }) => [kind, count])),
		reacted: post.reactions.find((reaction) => reaction.mine)?.kind ?? null,
		comments: post.comments.map((comment) => showWords(comment, reader)),
		commentCount: post.commentCount,
		closed: reader.heavy === true || post.commentsClosedAt !== null,
		...labelOf(post.ad),
	};
}

/** Left out where there is none, because most posts have none. */
export function showMade(recipe: string | null | undefined, language: Language): Pick<ShownPost, 'made'> {
	const made = parse(recipe);
	return made && recipe ? { made: { recipe, description: describe(made, language) } } : {};
}

function showWords(words: Words, { id, language, off }: Omit<Reader, 'heavy'>): ShownComment {
	return {
		id: words.id,
		by: {
			name: words.castName ?? words.name ?? '',
			avatar: words.castAvatar ?? words.avatar ?? '',
			cast: words.castKey,
			...(words.personId && words.personId !== id && !off?.includes('profiles')
				? { person: words.personId }
				: {}),
		},
		mine: words.personId === id,
		text: inLanguage(words, language),
		standing: standingOf(words),
	};
}

/** What the cast says, it says in both languages; what people write stays as they wrote it. */
export const inLanguage = ({ body, bodyEn }: Pick<Words, 'body' | 'bodyEn'>, language: Language): string =>
	language === 'en' ? (bodyEn ?? body) : body;

export function standingOf({
	reviewId,
	decision,
	feedback,
}: Pick<Words, 'reviewId' | 'decision' | 'feedback'>): Standing | null {
	if (reviewId === null) return null;
	return decision === 'returned' || decision === 'removed' ? { kind: decision, feedback } : { kind: 'waits' };
}

/** A picture with its name, for its text alternative; null for none. */
export const showPicture = (id: string | null, language: Language): ShownPost['picture'] =>
	isPicture(id) ? { id, name: pictureName(id, language) } : null;
