import { askable } from './askable.ts';
import { inChats } from './chatMistake.ts';
import type { Conditions, Verb } from './condition.ts';
import { quote, type Fault, type Path } from './mistake.ts';
import { isSpeakable } from './phrase.ts';
import type { Rule } from './rule.ts';
import type { Scenario } from './scenario.ts';
import type { ScriptItem } from './script.ts';
import { reserved } from './kinds.ts';
import { inSwitches } from './switchMistake.ts';

/** Where the cast can answer in public: before approval nobody sees it, and a report stays private. */
const answerable: readonly Verb[] = ['post.approved', 'comment.approved', 'reaction.given'];

/** Everything in a well-formed scenario that could not happen the way it is written. */
export function contradictions(scenario: Scenario): Fault[] {
	return [
		...reservedKeys(scenario),
		...beforeTheirPost(scenario.script),
		...reactedTwice(scenario.script),
		...inAds(scenario.script),
		...inChats(scenario),
		...inSwitches(scenario),
		...scenario.rules.flatMap((rule, place) => inRule(rule, ['rules', place])),
		...scenario.goals.flatMap((goal, place) => inConditions(goal.when, goal.if, ['goals', place, 'if'])),
	];
}

function reservedKeys({ cast, script }: Scenario): Fault[] {
	const keyed = [
		...cast.map(({ key }, place) => ({ key, path: ['cast', place, 'key'] })),
		...script.map((item, place) => ({
			key: item.kind === 'reaction' ? '' : item.key,
			path: ['script', place, 'key'],
		})),
	];
	return keyed
		.filter(({ key }) => reserved.includes(key))
		.flatMap(({ key, path }) =>
			fault(
				path,
				`${quote(key)} heeft al een betekenis. Kies een andere sleutel.`,
				`${quote(key)} already has a meaning. Choose another key.`,
			),
		);
}

function beforeTheirPost(script: readonly ScriptItem[]): Fault[] {
	const appears = new Map<string, number>();
	for (const item of script) if (item.kind === 'post') appears.set(item.key, item.minute);
	return script.flatMap((item, place) => {
		const first = item.kind === 'post' ? undefined : appears.get(item.on);
		if (item.kind === 'post' || first === undefined || item.minute >= first) return [];
		return fault(
			['script', place, 'minute'],
			`Dit gebeurt op minuut ${item.minute}, maar het bericht ${quote(item.on)} komt pas op minuut ${first}. Kies ${first} of later.`,
			`This happens at minute ${item.minute}, but the post ${quote(item.on)} comes at minute ${first}. Choose ${first} or later.`,
		);
	});
}

function reactedTwice(script: readonly ScriptItem[]): Fault[] {
	const seen = new Set<string>();
	return script.flatMap((item, place) => {
		if (item.kind !== 'reaction') return [];
		const pair = `${item.cast} ${item.on}`;
		if (!seen.has(pair)) {
			seen.add(pair);
			return [];
		}
		return fault(
			['script', place],
			`${quote(item.cast)} heeft al een reaction bij ${quote(item.on)}. Houd er één over.`,
			`${quote(item.cast)} already has a reaction on ${quote(item.on)}. Keep one of them.`,
		);
	});
}

function inAds(script: readonly ScriptItem[]): Fault[] {
	return script.flatMap((item, place) => {
		const { ad } = item.kind === 'post' ? item : {};
		if (!ad) return [];
		const path = ['script', place, 'ad'];
		const { ages, topics } = ad.for === 'everyone' ? { ages: undefined, topics: [] } : ad.for;
		return [
			...(ad.kind === 'advertisement' && ad.label === false
				? fault(
						[...path, 'label'],
						'Bij een advertentie staat altijd dat het er een is. Alleen een influencer kan het verzwijgen.',
						'An advertisement always says that it is one. Only an influencer can keep it quiet.',
					)
				: []),
			...(ages && ages.from > ages.to
				? fault(
						[...path, 'for', 'ages'],
						`Niemand is ${ages.from} of ouder en ${ages.to} of jonger.`,
						`Nobody is ${ages.from} or older and ${ages.to} or younger.`,
					)
				: []),
			...(!ages && !topics
				? fault(
						[...path, 'for'],
						'Hier staat niemand. Kies ages of topics, of schrijf everyone.',
						'There is nobody here. Choose ages or topics, or write everyone.',
					)
				: []),
		];
	});
}

function inRule(rule: Rule, path: Path): Fault[] {
	const unanswerable = answerable.includes(rule.when)
		? []
		: rule.then.flatMap((outcome, turn) =>
				'on' in outcome && outcome.on === 'subject'
					? fault(
							[...path, 'then', turn, 'on'],
							`Na ${quote(rule.when)} is er niets waarop iedereen een antwoord mag zien. Kies een bericht uit het script, of een card.`,
							`After ${quote(rule.when)} there is nothing that everyone may see an answer to. Choose a post of the script, or a card.`,
						)
					: [],
			);
	return [...inConditions(rule.when, rule.if, [...path, 'if']), ...unanswerable];
}

function inConditions(when: Verb, asked: Conditions = {}, path: Path): Fault[] {
	const names = Object.keys(asked) as (keyof Conditions)[];
	const unaskable = names
		.filter((name) => !askable[when].includes(name))
		.flatMap((name) =>
			fault(
				[...path, name],
				`Bij ${quote(when)} kan ${quote(name)} nooit waar zijn. Dit kan wel: ${askable[when].join(', ')}.`,
				`With ${quote(when)}, ${quote(name)} can never be true. Possible are: ${askable[when].join(', ')}.`,
			),
		);
	return [
		...unaskable,
		...unspeakable(asked.says, [...path, 'says']),
		...impossible(asked.times, [...path, 'times']),
	];
}

function unspeakable(says: Conditions['says'], path: Path): Fault[] {
	if (says === undefined) return [];
	return (['nl', 'en'] as const).flatMap((language) =>
		says[language].flatMap((phrase, place) =>
			isSpeakable(phrase)
				? []
				: fault(
						[...path, language, place],
						`In ${quote(phrase)} staat geen woord. Schrijf minstens één letter of cijfer.`,
						`There is no word in ${quote(phrase)}. Write at least one letter or digit.`,
					),
		),
	);
}

function impossible(times: Conditions['times'], path: Path): Fault[] {
	if (times === undefined) return [];
	const { exactly, atLeast = exactly ?? 1, atMost = exactly ?? Infinity } = times;
	if (Object.keys(times).length === 0) {
		return fault(path, 'Kies exactly, atLeast of atMost.', 'Choose exactly, atLeast or atMost.');
	}
	const fits = atLeast <= atMost && (exactly === undefined || (exactly >= atLeast && exactly <= atMost));
	return fits
		? []
		: fault(path, 'Deze aantallen spreken elkaar tegen.', 'These numbers contradict each other.');
}

function fault(path: Path, nl: string, en: string): Fault[] {
	return [{ path, reason: { nl, en } }];
}
