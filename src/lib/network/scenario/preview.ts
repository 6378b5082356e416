import type { Language } from '#lib/people/person.ts';
import { labelOf } from '#lib/network/ads/label.ts';
import { noteOn } from '#lib/network/post/shown.ts';
import { showPoll } from '#lib/network/post/poll.ts';
import { serialise } from '#lib/pictures/recipe.ts';
import { showMade, showPicture, type Author, type ShownPost } from '#lib/network/shown.ts';
import type { Outcome } from './format/rule.ts';
import type { Scenario } from './format/scenario.ts';
import type { ScriptedPost, ScriptedShare } from './format/script.ts';
import { timeline } from './timeline.ts';
import type { Wording } from './wording.ts';

/** A face for somebody who is not there (any more). */
const faceless = 'fox' as const;

const authorIn =
	(cast: Scenario['cast']) =>
	(key: string): Author => {
		const member = cast.find((one) => one.key === key);
		return {
			name: member?.name ?? key,
			avatar: member?.avatar ?? faceless,
			// Names lead nowhere here.
			cast: null,
		};
	};

const bare = (id: string, by: Author, text: string, at: Date): ShownPost => ({
	id,
	by,
	mine: false,
	text,
	at,
	picture: null,
	standing: null,
	reactions: {},
	reacted: null,
	comments: [],
	commentCount: 0,
	closed: false,
});

/** What stands on the square at a minute, newest first, as a pupil who did nothing yet sees it. */
export function seenAt(
	scenario: Pick<Scenario, 'cast' | 'script'>,
	minute: number,
	language: Language,
	/** The moment at which the minute counts as now. */
	now: Date,
): ShownPost[] {
	const author = authorIn(scenario.cast);
	const momentOf = (at: number) =>
		Number.isFinite(minute) ? new Date(now.getTime() - (minute - at) * 60_000) : now;
	const posts = new Map<string, ShownPost>();
	for (const item of timeline(scenario)) {
		if (item.minute > minute) break;
		if (item.kind === 'post') {
			posts.set(item.key, {
				...bare(item.key, author(item.cast), item.body[language], momentOf(item.minute)),
				picture: showPicture(item.picture ?? null, language),
				...showMade(item.made && serialise(item.made), language),
				...noteOn(item, language),
				...(item.poll && {
					poll: showPoll(
						item.poll.map((option) => option[language]),
						[],
					),
				}),
				...labelOf(item.ad),
			});
			continue;
		}
		const post = 'on' in item && item.on ? posts.get(item.on) : undefined;
		if (!post) continue;
		if (item.kind === 'share') {
			const { by, text, picture, made } = post;
			posts.set(idOf(item), {
				...bare(idOf(item), author(item.cast), item.body?.[language] ?? '', momentOf(item.minute)),
				shared: { name: by.name, text, picture, ...(made && { made }), page: null },
			});
			continue;
		}
		if (item.kind === 'reaction') post.reactions[item.reaction] = (post.reactions[item.reaction] ?? 0) + 1;
		if (item.kind === 'comment') {
			const { key: id, cast, body } = item;
			post.comments.push({ id, by: author(cast), mine: false, text: body[language], standing: null });
			post.commentCount++;
		}
	}
	return [...posts.values()].reverse();
}

/** What a pupil sees of something that follows from a rule; null for what has no picture of its own. */
export type Following =
	| { post: ShownPost }
	| { card: { title: string; body: string } }
	| { chat: { name: string; said: string[] } };

/** `sample` stands for what the pupil just did. */
export function seenOf(
	scenario: Pick<Scenario, 'cast' | 'script' | 'chats'>,
	outcome: Outcome,
	{ sample, language, now }: { sample: { name: string; text: string }; language: Language; now: Date },
): Following | null {
	const author = authorIn(scenario.cast);
	const textOf = (body: Wording | Wording[]) => [body].flat()[0]![language];
	const postOn = (key: string): ShownPost =>
		seenAt(scenario, Infinity, language, now).find(({ id }) => id === key) ??
		bare(key, { name: sample.name, avatar: faceless, cast: null }, sample.text, now);
	switch (outcome.kind) {
		case 'card':
			return { card: { title: outcome.title[language], body: outcome.body[language] } };
		case 'post': {
			const post = bare('new', author(outcome.cast), textOf(outcome.body), now);
			return { post: { ...post, picture: showPicture(outcome.picture ?? null, language) } };
		}
		case 'comment': {
			const by = author(outcome.cast);
			const said = { id: 'new', by, mine: false, text: textOf(outcome.body), standing: null };
			return { post: { ...postOn(outcome.on), comments: [said], commentCount: 1 } };
		}
		case 'reaction':
			return { post: { ...postOn(outcome.on), comments: [], reactions: { [outcome.reaction]: 1 } } };
		case 'chat': {
			const chat = (scenario.chats ?? []).find(({ cast }) => cast === outcome.cast);
			const line = chat?.lines.find(({ key }) => key === outcome.line) ?? chat?.lines[0];
			return line
				? { chat: { name: author(outcome.cast).name, said: line.says.map((words) => words[language]) } }
				: null;
		}
		default:
			return null;
	}
}

/** What a post or a share is called here. */
export const idOf = (item: ScriptedPost | ScriptedShare): string =>
	item.kind === 'post' ? item.key : `${item.cast} ${item.on}`;
