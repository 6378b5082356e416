import { askable } from './askable.ts';
import { inChats } from './chatMistake.ts';
import type { Conditions, Verb } from './condition.ts';
import { quote, type Fault, type Path } from '../mistake.ts';
import { isSpeakable } from '../phrase.ts';
import type { Rule } from './rule.ts';
import type { Scenario } from './scenario.ts';
import type { ScriptedPost, ScriptItem } from './script.ts';
import { reserved } from './kinds.ts';
import { inSwitches } from './switchMistake.ts';
import type { Wording } from '../wording.ts';

/** Where the cast can answer in public: before approval nobody sees it, and a report stays private. */
const answerable: readonly Verb[] = ['post.approved', 'comment.approved', 'reaction.given'];

/** Everything in a well-formed scenario that could not happen the way it is written. */
export function contradictions(scenario: Scenario): Fault[] {
	return [
		...reservedKeys(scenario),
		...beforeTheirPost(scenario.script),
		...doneTwice(scenario.script),
		...inPolls(scenario.script),
		...twoPictures(scenario.script),
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
			key: 'key' in item ? item.key : '',
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
		const on = 'on' in item ? item.on : undefined;
		const first = on === undefined ? undefined : appears.get(on);
		if (on === undefined || first === undefined || item.minute >= first) return [];
		return fault(
			['script', place, 'minute'],
			`Dit gebeurt op minuut ${item.minute}, maar het bericht ${quote(on)} komt pas op minuut ${first}. Kies ${first} of later.`,
			`This happens at minute ${item.minute}, but the post ${quote(on)} comes at minute ${first}. Choose ${first} or later.`,
		);
	});
}

/** What each of the cast does once with a post. */
const once: Partial<Record<ScriptItem['kind'], Wording>> = {
	reaction: { nl: 'heeft al een reaction bij', en: 'already has a reaction on' },
	share: { nl: 'deelt al', en: 'already shares' },
	vote: { nl: 'koos al bij', en: 'already chose in' },
};

function doneTwice(script: readonly ScriptItem[]): Fault[] {
	const seen = new Set<string>();
	return script.flatMap((item, place) => {
		const twice = once[item.kind];
		if (!twice || !('on' in item)) return [];
		const on = item.on ?? '';
		const done = `${item.kind} ${item.cast} ${on}`;
		if (!seen.has(done)) {
			seen.add(done);
			return [];
		}
		return fault(
			['script', place],
			`${quote(item.cast)} ${twice.nl} ${quote(on)}. Houd er één over.`,
			`${quote(item.cast)} ${twice.en} ${quote(on)}. Keep one of them.`,
		);
	});
}

function inPolls(script: readonly ScriptItem[]): Fault[] {
	const polls = new Map(
		script.flatMap((item) => (item.kind === 'post' ? [[item.key, item.poll?.length ?? 0]] : [])),
	);
	return script.flatMap((item, place) => {
		if (item.kind === 'post') return sameOptions(item, ['script', place, 'poll']);
		const options = item.kind === 'vote' ? polls.get(item.on) : undefined;
		if (item.kind !== 'vote' || options === undefined || item.option <= options) return [];
		if (options === 0)
			return fault(
				['script', place, 'on'],
				`Bij ${quote(item.on)} is niets te kiezen. Geef dat bericht een poll.`,
				`There is nothing to choose with ${quote(item.on)}. Give that post a poll.`,
			);
		return fault(
			['script', place, 'option'],
			`${quote(item.on)} heeft ${options} antwoorden. Kies 1 tot en met ${options}.`,
			`${quote(item.on)} has ${options} options. Choose 1 to ${options}.`,
		);
	});
}

function sameOptions({ poll = [] }: ScriptedPost, path: Path): Fault[] {
	return (['nl', 'en'] as const).flatMap((language) => {
		const texts = poll.map((option) => option[language]);
		return texts.flatMap((text, turn) =>
			texts.indexOf(text) === turn
				? []
				: fault(
						[...path, turn, language],
						`${quote(text)} staat al in deze poll. Schrijf iets anders.`,
						`${quote(text)} is in this poll already. Write something else.`,
					),
		);
	});
}

function twoPictures(script: readonly ScriptItem[]): Fault[] {
	return script.flatMap((item, place) =>
		item.kind === 'post' && item.picture && item.made
			? fault(
					['script', place, 'made'],
					'Een bericht heeft één plaatje. Kies picture of made.',
					'A post has one picture. Choose picture or made.',
				)
			: [],
	);
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
	return [...inConditions(rule.when, rule.if, [...path, 'if']), ...unanswerable, ...untakeable(rule, path)];
}

/** A screenshot is of a post of the pupil's own, once others see it. */
const untakeable = ({ when, then }: Rule, path: Path): Fault[] =>
	then.flatMap(({ kind }, turn) =>
		kind === 'screenshot' && when !== 'post.approved'
			? fault(
					[...path, 'then', turn, 'kind'],
					`Na ${quote(when)} is er geen bericht van de leerling om vast te leggen. Dat kan alleen bij post.approved.`,
					`After ${quote(when)} there is no post of the pupil’s to take. That is possible with post.approved only.`,
				)
			: [],
	);

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
