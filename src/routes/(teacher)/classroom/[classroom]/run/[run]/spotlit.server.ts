import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import type { Language } from '#lib/people/person.ts';

type Run = Parameters<typeof spotlights.shown>[0];

/** What is in the spotlight, as its teacher shows it to the class; null when nothing is. Two queries. */
export async function spotlitIn(run: Run, language: Language) {
	const [post, tally] = await Promise.all([spotlights.shown(run, new Date()), spotlights.tally(run)]);
	if (!run.spotlitPostId) return null;
	return {
		/** Null when it was given back or taken away in the meantime. */
		post: post && {
			words: language === 'en' ? (post.bodyEn ?? post.body) : post.body,
			picture: post.picture,
			recipe: post.recipe,
		},
		tally,
	};
}
