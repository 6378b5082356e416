import type { Language } from '#lib/people/person.ts';
import { inLanguage } from '../shown.ts';
import type { PoolPost } from './pool.server.ts';
import type { Rankable } from './rank.ts';

/** A post in an order, as it is shown. */
export type ShownRankable = Rankable & {
	text: string;
	/** It says that it was paid for. */
	ad: boolean;
	/** Who wrote it; null on the board, which shows no names of people. */
	name: string | null;
	avatar: string;
	/** Where it can be read whole; null where that is somebody else's page. */
	page: string | null;
};

/** Posts of the pool for the reader's own page. */
export const showPool = (posts: readonly PoolPost[], language: Language): ShownRankable[] =>
	posts.map((post) => ({ ...show(post, language), name: post.name, page: `/lesson/play/${post.id}` }));

/** The same for the board: the cast has a name, a pupil is somebody of the class. */
export const showOnBoard = (posts: readonly PoolPost[], language: Language): ShownRankable[] =>
	posts.map((post) => ({
		...show(post, language),
		name: post.castName,
		avatar: post.castName ? post.avatar : 'speech-balloon',
		page: null,
	}));

const show = (post: PoolPost, language: Language) => ({
	id: post.id,
	at: post.at,
	by: post.by,
	interests: post.interests,
	reactions: post.reactions,
	ad: post.ad,
	text: inLanguage(post, language),
	avatar: post.avatar,
});
