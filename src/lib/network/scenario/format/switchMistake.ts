import type { Conditions, Verb } from './condition.ts';
import type { Feature } from './kinds.ts';
import { quote, type Fault, type Path } from '../mistake.ts';
import type { Outcome } from './rule.ts';
import type { Scenario } from './scenario.ts';

/** What a scenario may not hold while a feature is off: it could never happen, or would show what is not there. */
type Bound = {
	verbs?: readonly Verb[];
	conditions?: readonly (keyof Conditions)[];
	outcomes?: readonly Outcome['kind'][];
	script?: readonly string[];
	/** Parts of something in the script. */
	parts?: readonly string[];
};

const bound: Record<Feature, Bound> = {
	comments: {
		verbs: ['comment.submitted', 'comment.approved'],
		outcomes: ['comment'],
		script: ['comment'],
	},
	reactions: { verbs: ['reaction.given'], outcomes: ['reaction'], script: ['reaction'] },
	shares: { verbs: ['post.shared'], outcomes: ['share'], script: ['share'] },
	polls: { script: ['vote'], parts: ['poll'] },
	'made-pictures': { conditions: ['shows'] },
	search: {},
	friends: { verbs: ['friend.requested', 'friend.accepted'], outcomes: ['friend'] },
	profiles: { verbs: ['profile.set'], conditions: ['profile'] },
	notifications: {},
};

/** Everything that contradicts what the scenario switches off or on. */
export function inSwitches(scenario: Scenario): Fault[] {
	const { off = [], on = [] } = scenario.switches ?? {};
	return [
		...twice(off, ['switches', 'off']),
		...twice(on, ['switches', 'on']),
		...off.flatMap((feature) => despite(scenario, feature)),
		...inStories(scenario),
		...neverSwitched(scenario, on),
		...(on.includes('autoplay') && !on.includes('stories')
			? fault(
					['switches', 'on', on.indexOf('autoplay')],
					'Autoplay speelt verhalen af. Zet stories ook aan.',
					'Autoplay plays stories. Switch stories on as well.',
				)
			: []),
	];
}

function twice(names: readonly string[], path: Path): Fault[] {
	return names.flatMap((name, place) =>
		names.indexOf(name) === place
			? []
			: fault(
					[...path, place],
					`${quote(name)} staat er al. Houd er één over.`,
					`${quote(name)} is already there. Keep one of them.`,
				),
	);
}

function despite({ script, rules, goals }: Scenario, feature: Feature): Fault[] {
	const { verbs = [], conditions = [], outcomes = [], script: items = [], parts = [] } = bound[feature];
	const isOff = (path: Path) =>
		fault(
			path,
			`Dit kan hier niet: ${quote(feature)} staat uit bij switches.`,
			`This is not possible here: ${quote(feature)} is off under switches.`,
		);
	const asked = (asks: { when: Verb; if?: Conditions }, path: Path) => [
		...(verbs.includes(asks.when) ? isOff([...path, 'when']) : []),
		...conditions.flatMap((name) => (asks.if?.[name] === undefined ? [] : isOff([...path, 'if', name]))),
	];
	return [
		...script.flatMap((item, place) => [
			...(items.includes(item.kind) ? isOff(['script', place]) : []),
			...parts.flatMap((part) => (part in item ? isOff(['script', place, part]) : [])),
		]),
		...rules.flatMap((rule, place) => [
			...asked(rule, ['rules', place]),
			...rule.then.flatMap(({ kind }, turn) =>
				outcomes.includes(kind) ? isOff(['rules', place, 'then', turn]) : [],
			),
		]),
		...goals.flatMap((goal, place) => asked(goal, ['goals', place])),
	];
}

/** A rule about a pull that is not there waits for ever. */
function neverSwitched({ rules, goals }: Scenario, on: readonly string[]): Fault[] {
	const inList = (list: Scenario['rules'] | Scenario['goals'], name: string) =>
		list.flatMap(({ when, if: asked }, place) => {
			if (when !== 'pull.switched') return [];
			const isThere = asked?.pull ? [asked.pull].flat().some((pull) => on.includes(pull)) : on.length > 0;
			return isThere
				? []
				: fault(
						[name, place, 'when'],
						'Dit lokkertje staat niet aan. Zet het bij switches onder on.',
						'This pull is not on. Put it under on in switches.',
					);
		});
	return [...inList(rules, 'rules'), ...inList(goals, 'goals')];
}

function inStories({ stories = [], switches }: Scenario): Fault[] {
	const isOn = switches?.on?.includes('stories') ?? false;
	return [
		...(stories.length > 0 && !isOn
			? fault(
					['stories'],
					'Niemand ziet deze verhalen. Zet bij switches onder on ook stories.',
					'Nobody sees these stories. Put stories under on in switches.',
				)
			: []),
		...(stories.length === 0 && isOn
			? fault(
					['switches', 'on', switches!.on!.indexOf('stories')],
					'Er is geen verhaal. Schrijf er een onder stories.',
					'There is no story. Write one under stories.',
				)
			: []),
		...stories.flatMap(({ minute, lasts, picture, body }, place) => [
			...(picture || body
				? []
				: fault(
						['stories', place],
						'Dit verhaal is leeg. Geef het een picture of een body.',
						'This story is empty. Give it a picture or a body.',
					)),
			...(minute + lasts > 0
				? []
				: fault(
						['stories', place, 'lasts'],
						`Dit verhaal is weg voor het spelen begint. Laat het langer dan ${-minute} minuten staan.`,
						`This story is gone before playing begins. Let it stay longer than ${-minute} minutes.`,
					)),
		]),
	];
}

function fault(path: Path, nl: string, en: string): Fault[] {
	return [{ path, reason: { nl, en } }];
}
