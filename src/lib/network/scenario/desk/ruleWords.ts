import { m } from '#lib/paraglide/messages.js';
import { meaningName } from '#lib/pictures/meaningNames.ts';
import { nudgeName } from '#lib/skills/names.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import { isPicture } from '#lib/ui/pictures.ts';
import type { Conditions, Verb } from '../format/condition.ts';
import type { Outcome, Rule } from '../format/rule.ts';
import type { Scenario } from '../format/scenario.ts';
import type { Wording } from '../wording.ts';
import type { Audience } from '../../audience.ts';
import { pullWords } from './switchNames.ts';
import type { Pull } from '../format/kinds.ts';
import { audienceName, castName, postName, reactionName, replyName } from './names.ts';

type Language = keyof Wording;
type Named = Pick<Scenario, 'cast' | 'script' | 'chats'>;
/** What the cast does, and the texts that take turns with it. */
type Told = { lead: string; texts: Wording[] };

const whens: Partial<Record<string, () => string>> = {
	'post.submitted': m.scenario_when_post_submitted,
	'post.approved': m.scenario_when_post_approved,
	'comment.submitted': m.scenario_when_comment_submitted,
	'comment.approved': m.scenario_when_comment_approved,
	'reaction.given': m.scenario_when_reaction_given,
	'report.opened': m.scenario_when_report_opened,
	'nudge.heeded': m.scenario_when_nudge_heeded,
	'message.chosen': m.scenario_when_message_chosen,
	'message.submitted': m.scenario_when_message_submitted,
	'cast.blocked': m.scenario_when_cast_blocked,
	'post.shared': m.scenario_when_post_shared,
	'post.deleted': m.scenario_when_post_deleted,
	'friend.requested': m.scenario_when_friend_requested,
	'friend.accepted': m.scenario_when_friend_accepted,
	'profile.set': m.scenario_when_profile_set,
	'ad.hidden': m.scenario_when_ad_hidden,
	'ad.spotted': m.scenario_when_ad_spotted,
	'ad.bought': m.campaign_when_bought,
	'pull.switched': m.scenario_when_pull_switched,
};

export const whenWords = (verb: Verb): string => whens[verb]?.() ?? m.scenario_when_other({ verb });

/** When, if and how often, as one sentence without its end: "Als een kind iets meldt, bij iets van Saar". */
export function ruleWords(
	scenario: Named,
	{ when, if: asked = {} }: Pick<Rule, 'when' | 'if'>,
	language: Language,
): string {
	return [whenWords(when), ...conditionWords(scenario, asked, language)].join(', ');
}

type Words = (asked: never, scenario: Named, language: Language) => string[];

/** `any`, `none`, or these. */
const choosing =
	(
		[any, none, these]: readonly [() => string, () => string, (named: { what: string }) => string],
		name: (one: string, scenario: Named, language: Language) => string,
	): Words =>
	(asked: string | string[], scenario, language) => {
		if (asked === 'any') return [any()];
		if (asked === 'none') return [none()];
		return [
			these({
				what: [asked]
					.flat()
					.map((one) => name(one, scenario, language))
					.join(', '),
			}),
		];
	};

const audienceWords = (asked: string | string[]) =>
	[asked]
		.flat()
		.map((one) => audienceName(one as Audience))
		.join(', ');

const friendWords = {
	ask: m.scenario_then_friend_ask,
	accept: m.scenario_then_friend_accept,
	decline: m.scenario_then_friend_decline,
};

const conditionsInWords: { [name in string]?: Words } = {
	findings: choosing(
		[m.scenario_if_findings_any, m.scenario_if_findings_none, m.scenario_if_findings],
		nudgeName,
	),
	heeded: choosing([m.scenario_if_heeded_any, m.scenario_if_heeded_none, m.scenario_if_heeded], nudgeName),
	onCast: choosing([m.scenario_if_cast_any, m.scenario_if_cast_none, m.scenario_if_cast], (key, scenario) =>
		castName(scenario, key),
	),
	pull: (asked: Pull | Pull[]) => [
		m.scenario_if_pull({
			what: [asked]
				.flat()
				.map((pull) => pullWords[pull].name())
				.join(', '),
		}),
	],
	onPost: choosing(
		[m.scenario_if_post_any, m.scenario_if_post_none, m.scenario_if_post],
		(key, scenario, language) => postName(scenario, key, language),
	),
	picture: choosing(
		[m.scenario_if_picture_any, m.scenario_if_picture_none, m.scenario_if_picture],
		(id, _, language) => (isPicture(id) ? pictureName(id, language) : id),
	),
	shows: choosing(
		[m.scenario_if_shows_any, m.scenario_if_shows_none, m.scenario_if_shows],
		(meaning, _, language) => meaningName(meaning, language),
	),
	chose: choosing([m.editor_chose_any, m.editor_chose_none, m.editor_chose], (key, scenario, language) =>
		replyName(scenario, key, language),
	),
	audience: (asked: string | string[]) => [m.scenario_if_audience({ what: audienceWords(asked) })],
	profile: (asked: string | string[]) => [m.scenario_if_profile({ what: audienceWords(asked) })],
	says: (asked: NonNullable<Conditions['says']>) => [
		m.scenario_if_says({ what: [...new Set([...asked.nl, ...asked.en])].join(', ') }),
	],
	times: ({ exactly, atLeast, atMost }: NonNullable<Conditions['times']>) => [
		...(exactly === undefined ? [] : [m.scenario_if_exactly({ count: exactly })]),
		...(atLeast === undefined ? [] : [m.scenario_if_at_least({ count: atLeast })]),
		...(atMost === undefined ? [] : [m.scenario_if_at_most({ count: atMost })]),
	],
};

function conditionWords(scenario: Named, asked: Conditions, language: Language): string[] {
	return Object.entries(asked).flatMap(([name, value]) => {
		if (value === undefined) return [];
		const words = conditionsInWords[name];
		return words ? words(value as never, scenario, language) : [m.scenario_if_other({ what: name })];
	});
}

/** When a pupil types something of which this is true, or anything at all. */
export const typedWords = (scenario: Named, asked: Conditions, language: Language): string =>
	[m.editor_typed(), ...conditionWords(scenario, asked, language)].join(', ');

/** What the cast does then, as a sentence and the texts that go with it. */
export function outcomeWords(scenario: Named, outcome: Outcome, language: Language): Told {
	const { kind, after: seconds } = outcome;
	const texts = 'body' in outcome && outcome.body ? [outcome.body].flat() : [];
	const name = 'cast' in outcome ? castName(scenario, outcome.cast) : '';
	switch (kind) {
		case 'comment':
			return {
				lead:
					outcome.on === 'subject'
						? m.scenario_then_comment({ name, seconds })
						: m.scenario_then_comment_on({ name, seconds, post: postName(scenario, outcome.on, language) }),
				texts,
			};
		case 'reaction':
			return {
				lead: m.scenario_then_reaction({ name, seconds, reaction: reactionName(outcome.reaction) }),
				texts,
			};
		case 'post':
			return { lead: m.scenario_then_post({ name, seconds }), texts };
		case 'chat':
			return { lead: m.scenario_then_chat({ name, seconds }), texts };
		case 'share':
			return { lead: m.scenario_then_share({ name, seconds }), texts };
		case 'screenshot':
			return { lead: m.scenario_then_screenshot({ name, seconds }), texts };
		case 'friend':
			return { lead: friendWords[outcome.does]({ name, seconds }), texts };
		case 'card':
			return { lead: m.scenario_then_card({ seconds, title: outcome.title[language] }), texts };
		default:
			return { lead: m.scenario_then_other({ seconds, kind: String(kind) }), texts };
	}
}
