import { labelOf, type AdLabel, type Advertisement } from './ads/label.ts';
import type { Language } from '#lib/people/person.ts';
import { m } from '#lib/paraglide/messages.js';
import { describe } from '#lib/pictures/description.ts';
import { parse } from '#lib/pictures/recipe.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import { isPicture, type PictureId, type ReactionPicture } from '#lib/ui/pictures.ts';

/** Who wrote something. `cast` is the key of somebody of the cast, `person` the id of a classmate: whose profile can be opened. */
export type Author = { name: string; avatar: PictureId; cast: string | null; person?: string };

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

type Post = Words & {
	appearsAt: Date;
	commentsClosedAt: Date | null;
	picture: string | null;
	recipe?: string | null;
	audience?: string | null;
	ad?: Advertisement | null;
	comments: Words[];
	commentCount: number;
	reactions: { kind: ReactionPicture; count: number; mine: boolean }[];
};

type Reader = {
	id: string;
	language: Language;
	/** Heavy news weighs on her class: nobody comments. */
	heavy?: boolean;
};

/** A row of the feed in the words of one reader. */
export function showPost(post: Post, reader: Reader): ShownPost {
	return {
		...showWords(post, reader),
		at: post.appearsAt,
		picture: showPicture(post.picture, reader.language),
		...showMade(post.recipe, reader.language),
		...noteOn(post, reader.language),
		reactions: Object.fromEntries(post.reactions.map(({ kind, count }) => [kind, count])),
		reacted: post.reactions.find((reaction) => reaction.mine)?.kind ?? null,
		comments: post.comments.map((comment) => showWords(comment, reader)),
		commentCount: post.commentCount,
		closed: reader.heavy === true || post.commentsClosedAt !== null,
		...labelOf(post.ad),
	};
}

/** Worded here and not in the browser: most posts have no note, and the square is light. */
function noteOn({ audience }: Post, language: Language): Pick<ShownPost, 'note'> {
	const seenBy = {
		class: m.network_audience_class_only,
		friends: m.network_audience_friends_only,
	}[audience ?? ''];
	const note = [seenBy?.({}, { locale: language })].filter(Boolean).join(' · ');
	return note ? { note } : {};
}

/** Left out where there is none, because most posts have none. */
function showMade(recipe: string | null | undefined, language: Language): Pick<ShownPost, 'made'> {
	const made = parse(recipe);
	return made && recipe ? { made: { recipe, description: describe(made, language) } } : {};
}

function showWords(words: Words, { id, language }: Omit<Reader, 'heavy'>): ShownComment {
	return {
		id: words.id,
		by: {
			name: words.castName ?? words.name ?? '',
			avatar: (words.castAvatar ?? words.avatar) as PictureId,
			cast: words.castKey,
			...(words.personId && words.personId !== id ? { person: words.personId } : {}),
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
