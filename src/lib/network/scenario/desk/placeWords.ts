import { m } from '#lib/paraglide/messages.js';
import type { Path } from '../mistake.ts';
import type { Scenario } from '../format/scenario.ts';
import type { Wording } from '../wording.ts';
import { momentWords } from './moment.ts';
import { castName, optionName, postName, reactionName } from './names.ts';
import { ruleWords } from './ruleWords.ts';
import type { ScriptItem } from '../format/script.ts';

type Language = keyof Wording;

/** What an item of the script does, in a few words: "Saar plaatst". */
export function itemWords(
	scenario: Pick<Scenario, 'cast' | 'script'>,
	item: ScriptItem,
	language: Language,
): string {
	const name = castName(scenario, item.cast);
	if (item.kind === 'post') return m.scenario_posts({ name });
	if (item.kind === 'notification') return m.scenario_notifies({ name });
	const post = postName(scenario, item.on, language);
	if (item.kind === 'share') return m.scenario_shares({ name, post });
	if (item.kind === 'vote')
		return m.scenario_votes({ name, post, option: optionName(scenario, item, language) });
	if (item.kind === 'comment') return m.scenario_comments({ name, post });
	return m.scenario_reacts({ name, post, reaction: reactionName(item.reaction) });
}

/** Where in the scenario's forms something stands, and what that is. */
export function placeWords(
	scenario: Scenario,
	[list, place, part, turn]: Path,
	language: Language,
): { below: string; words: string } | null {
	if (list === 'switches') return { below: '/switches', words: m.editor_switches() };
	if (list === 'stories' && place === undefined) return { below: '/switches', words: m.editor_stories() };
	if (typeof place !== 'number') return null;
	const below = `/${list}/${place}`;
	switch (list) {
		case 'cast':
			return { below, words: `${m.scenario_cast()}: ${scenario.cast[place]?.name}` };
		case 'script': {
			const item = scenario.script[place];
			if (!item) return null;
			return {
				below,
				words: `${momentWords(item.minute, language)}: ${itemWords(scenario, item, language)}`,
			};
		}
		case 'stories': {
			const story = scenario.stories?.[place];
			if (!story) return null;
			return { below, words: m.editor_story_of({ name: castName(scenario, story.cast) }) };
		}
		case 'chats': {
			const chat = scenario.chats?.[place];
			if (!chat) return null;
			const line = part === 'lines' && typeof turn === 'number' ? `/lines/${turn}` : '';
			return {
				below: `${below}${line}`,
				words: m.editor_chat_with({ name: castName(scenario, chat.cast) }),
			};
		}
		case 'rules': {
			const rule = scenario.rules[place];
			return rule ? { below, words: ruleWords(scenario, rule, language) } : null;
		}
		case 'goals': {
			const goal = scenario.goals[place];
			return goal ? { below, words: `${m.editor_goal()}: ${goal.title[language]}` } : null;
		}
		default:
			return null;
	}
}

/** Every place once, in the order of the scenario. */
export function placesWords(scenario: Scenario, paths: readonly Path[], language: Language) {
	const places = paths.flatMap((path) => placeWords(scenario, path, language) ?? []);
	return [...new Map(places.map((place) => [place.below, place])).values()];
}
