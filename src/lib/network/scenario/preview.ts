import type { Language } from '#lib/people/person.ts';
import { labelOf } from '#lib/network/ads/label.ts';
import { showPicture, type Author, type ShownPost } from '#lib/network/shown.ts';
import { isPicture } from '#lib/ui/pictures.ts';
import type { Scenario } from './scenario.ts';
import { timeline } from './timeline.ts';

/** A face for somebody whose picture or self is not there (any more). */
const faceless = 'fox' as const;

/** What stands on the square at a minute, newest first, as a pupil who did nothing yet sees it. */
export function seenAt(
	scenario: Pick<Scenario, 'cast' | 'script'>,
	minute: number,
	language: Language,
	/** The moment at which the minute counts as now. */
	now: Date,
): ShownPost[] {
	const byKey = new Map(scenario.cast.map((member) => [member.key, member]));
	const author = (key: string): Author => {
		const member = byKey.get(key);
		return {
			name: member?.name ?? key,
			avatar: isPicture(member?.avatar) ? member.avatar : faceless,
			// Names lead nowhere here.
			cast: null,
		};
	};
	const posts = new Map<string, ShownPost>();
	for (const item of timeline(scenario)) {
		if (item.minute > minute) break;
		if (item.kind === 'post') {
			posts.set(item.key, {
				id: item.key,
				by: author(item.cast),
				mine: false,
				text: item.body[language],
				at: new Date(now.getTime() - (minute - item.minute) * 60_000),
				picture: showPicture(item.picture ?? null, language),
				standing: null,
				reactions: {},
				reacted: null,
				comments: [],
				commentCount: 0,
				closed: false,
				...labelOf(item.ad),
			});
			continue;
		}
		const post = posts.get(item.on);
		if (!post) continue;
		if (item.kind === 'reaction') post.reactions[item.reaction] = (post.reactions[item.reaction] ?? 0) + 1;
		else {
			const { key: id, cast, body } = item;
			post.comments.push({ id, by: author(cast), mine: false, text: body[language], standing: null });
			post.commentCount++;
		}
	}
	return [...posts.values()].reverse();
}
