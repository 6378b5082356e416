import { m } from '#lib/paraglide/messages.js';
import type { Feature, Pull } from '../format/kinds.ts';

type Named = { name: () => string; about: () => string };

/** What a square can do, as a teacher reads it who may leave it out. */
export const featureWords: Record<Feature, Named> = {
	comments: { name: m.editor_off_comments, about: m.editor_off_comments_about },
	reactions: { name: m.editor_off_reactions, about: m.editor_off_reactions_about },
	shares: { name: m.editor_off_shares, about: m.editor_off_shares_about },
	polls: { name: m.editor_off_polls, about: m.editor_off_polls_about },
	'made-pictures': { name: m.editor_off_made_pictures, about: m.editor_off_made_pictures_about },
	search: { name: m.editor_off_search, about: m.editor_off_search_about },
	friends: { name: m.editor_off_friends, about: m.editor_off_friends_about },
	profiles: { name: m.editor_off_profiles, about: m.editor_off_profiles_about },
	notifications: { name: m.editor_off_notifications, about: m.editor_off_notifications_about },
};

export const pullWords: Record<Pull, Named> = {
	stories: { name: m.pull_stories, about: m.editor_on_stories_about },
	autoplay: { name: m.pull_autoplay, about: m.editor_on_autoplay_about },
	streaks: { name: m.pull_streaks, about: m.editor_on_streaks_about },
	endless: { name: m.pull_endless, about: m.editor_on_endless_about },
	dots: { name: m.pull_dots, about: m.editor_on_dots_about },
};
