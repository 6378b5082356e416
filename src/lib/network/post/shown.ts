import { m } from '#lib/paraglide/messages.js';
import type { Language } from '#lib/people/person.ts';
import {
	inLanguage,
	showMade,
	showPicture,
	showPost,
	type FeedPost,
	type Reader,
	type ShownPost,
} from '../shown.ts';
import { moodNames, placeNames } from './names.ts';
import { showPoll } from './poll.ts';

/** A post with all that can go with one, beside its words and its picture; most posts have none of it. */
export function showWhole(post: FeedPost, reader: Reader): ShownPost {
	return {
		...showPost(post, reader),
		...noteOn(post, reader.language),
		...(post.options ? { poll: showPoll(optionsIn(post, reader.language), post.votes ?? []) } : {}),
		...(post.audience === 'friends' ? { forFriends: true as const } : {}),
		...(post.editedAt ? { edited: true as const } : {}),
		...showShare(post, reader.language),
	};
}

const optionsIn = ({ options, optionsEn }: FeedPost, language: Language): string[] =>
	(language === 'en' ? optionsEn : null) ?? options ?? [];

type Noted = Pick<FeedPost, 'audience' | 'mood' | 'place' | 'label' | 'editedAt'>;

/** Worded here and not in the browser: most posts have no note, and the square is light. */
export function noteOn(
	{ audience, mood, place, label, editedAt }: Noted,
	language: Language,
): Pick<ShownPost, 'note'> {
	const locale = { locale: language };
	const parts = [
		mood && m.network_note_mood({ mood: moodNames[mood]({}, locale) }, locale),
		place && m.network_note_place({ place: placeNames[place]({}, locale) }, locale),
		label && m.network_note_ai({}, locale),
		editedAt && m.network_edited({}, locale),
		audience === 'class' && m.network_audience_class_only({}, locale),
		audience === 'friends' && m.network_audience_friends_only({}, locale),
	];
	const note = parts.filter(Boolean).join(' · ');
	return note ? { note } : {};
}

function showShare(post: FeedPost, language: Language): Pick<ShownPost, 'shared'> {
	if (!post.sharedPostId) return {};
	const locale = { locale: language };
	const name = post.sharedName ?? '';
	// What a teacher took away is away, wherever it was shared.
	if (post.sharedIsHidden) {
		return { shared: { name, text: m.network_shared_removed({}, locale), page: null, picture: null } };
	}
	const sharer = post.castName ?? post.name ?? '';
	return {
		shared: {
			name,
			text: inLanguage({ body: post.sharedBody ?? '', bodyEn: post.sharedBodyEn ?? null }, language),
			picture: showPicture(post.sharedPicture ?? null, language),
			...showMade(post.sharedRecipe, language),
			page: post.sharedIsDeleted ? null : `/lesson/play/${post.sharedPostId}`,
			...(post.sharedIsDeleted && { note: m.network_shared_before({ sharer, name }, locale) }),
		},
	};
}
