import { isPortrait } from '#lib/ui/portrait/portrait.ts';
import type { Ad } from './ad.ts';
import type { Chat } from './chat.ts';
import type { Conditions } from './condition.ts';
import { advise, quote, type Fault, type Path } from '../mistake.ts';
import type { Scenario } from './scenario.ts';
import type { Wording } from '../wording.ts';

/** A place where one part of a scenario names another. */
type Reference = { path: Path; to: 'cast' | 'post' | 'picture' | 'chat' | 'reply'; name: string };
/** How the avatar begins that is a face, and no picture. */
const portraitLike = 'portrait:';
type Named = { path: Path; name: string };

const missing: Record<Reference['to'], Wording> = {
	cast: { nl: 'staat niet in de cast', en: 'is not in the cast' },
	post: { nl: 'is geen bericht (post) uit het script', en: 'is not a post of the script' },
	picture: { nl: 'is geen plaatje dat er is', en: 'is not a picture we have' },
	chat: { nl: 'heeft geen chat', en: 'has no chat' },
	reply: { nl: 'is geen antwoord (reply) uit een chat', en: 'is not a reply of a chat' },
};

/**
 * Every name that points nowhere, and every key that is used twice. Pictures are checked when their ids
 * are given: all of them, avatars included.
 */
export function misreferences(scenario: Scenario, pictures?: readonly string[]): Fault[] {
	return [...danglers(scenario, pictures), ...undrawable(scenario), ...namespaces(scenario).flatMap(doubles)];
}

function danglers(scenario: Scenario, pictures?: readonly string[]): Fault[] {
	const posts = scenario.script.filter((item) => item.kind === 'post');
	const known = {
		cast: scenario.cast.map((member) => member.key),
		post: posts.map((post) => post.key),
		picture: pictures,
		chat: (scenario.chats ?? []).map((chat) => chat.cast),
		reply: (scenario.chats ?? []).flatMap(repliesIn),
	};
	return [...references(scenario)].flatMap(({ path, to, name }) => {
		const names = known[to];
		return names === undefined || names.includes(name) ? [] : [{ path, reason: unknown(name, to, names) }];
	});
}

/** Everywhere a scenario names somebody of the cast or a post of its script: what breaks when that is taken out. */
export const usesOf = (scenario: Scenario, to: 'cast' | 'post', name: string): Path[] =>
	[...references(scenario)].flatMap((one) =>
		one.name === name && (one.to === to || (to === 'cast' && one.to === 'chat')) ? [one.path] : [],
	);

function unknown(name: string, to: Reference['to'], names: readonly string[]): Wording {
	const advice = advise(name, names);
	return {
		nl: `${quote(name)} ${missing[to].nl}.${advice.nl}`,
		en: `${quote(name)} ${missing[to].en}.${advice.en}`,
	};
}

/** Faces of the cast that name parts nobody drew. */
const undrawable = ({ cast }: Scenario): Fault[] =>
	cast.flatMap(({ avatar }, place) =>
		!avatar.startsWith(portraitLike) || isPortrait(avatar)
			? []
			: [
					{
						path: ['cast', place, 'avatar'],
						reason: {
							nl: `${quote(avatar)} is geen gezicht dat we kunnen tekenen. Na “portrait:1:” komen tien letters, voor elk onderdeel één.`,
							en: `${quote(avatar)} is not a face that we can draw. After “portrait:1:” come ten letters, one for each part.`,
						},
					},
				],
	);

const repliesIn = ({ lines }: Chat): string[] => lines.flatMap((line) => line.replies.map(({ key }) => key));

function* references({
	cast,
	script,
	stories = [],
	chats = [],
	rules,
	goals,
}: Scenario): Generator<Reference> {
	for (const [place, member] of cast.entries()) {
		if (!member.avatar.startsWith(portraitLike))
			yield { path: ['cast', place, 'avatar'], to: 'picture', name: member.avatar };
	}
	for (const [place, item] of script.entries()) {
		yield { path: ['script', place, 'cast'], to: 'cast', name: item.cast };
		if ('on' in item && item.on !== undefined)
			yield { path: ['script', place, 'on'], to: 'post', name: item.on };
		if (item.kind === 'post' && item.picture)
			yield { path: ['script', place, 'picture'], to: 'picture', name: item.picture };
		if (item.kind === 'post' && item.ad) yield* inAd(['script', place, 'ad'], item.ad);
	}
	for (const [place, { cast: name, picture }] of stories.entries()) {
		yield { path: ['stories', place, 'cast'], to: 'cast', name };
		if (picture) yield { path: ['stories', place, 'picture'], to: 'picture', name: picture };
	}
	for (const [place, chat] of chats.entries()) {
		yield { path: ['chats', place, 'cast'], to: 'cast', name: chat.cast };
	}
	for (const [place, rule] of rules.entries()) {
		yield* inConditions(['rules', place, 'if'], rule.if);
		for (const [turn, outcome] of rule.then.entries()) {
			const path = ['rules', place, 'then', turn];
			if (outcome.kind !== 'card' && outcome.kind !== 'chat')
				yield { path: [...path, 'cast'], to: 'cast', name: outcome.cast };
			if (outcome.kind === 'chat') yield { path: [...path, 'cast'], to: 'chat', name: outcome.cast };
			if ('on' in outcome && outcome.on !== 'subject')
				yield { path: [...path, 'on'], to: 'post', name: outcome.on };
			if ('picture' in outcome && outcome.picture) {
				yield { path: [...path, 'picture'], to: 'picture', name: outcome.picture };
			}
		}
	}
	for (const [place, goal] of goals.entries()) yield* inConditions(['goals', place, 'if'], goal.if);
}

function* inAd(path: Path, { for: audience }: Ad): Generator<Reference> {
	const { topics = [] } = audience === 'everyone' ? {} : audience;
	for (const [turn, { posts = [] }] of topics.entries())
		for (const [place, name] of posts.entries())
			yield { path: [...path, 'for', 'topics', turn, 'posts', place], to: 'post', name };
}

function* inConditions(
	path: Path,
	{ onCast, onPost, picture, chose }: Conditions = {},
): Generator<Reference> {
	for (const reference of chosen([...path, 'onCast'], onCast)) yield { ...reference, to: 'cast' };
	for (const reference of chosen([...path, 'onPost'], onPost)) yield { ...reference, to: 'post' };
	for (const reference of chosen([...path, 'chose'], chose)) yield { ...reference, to: 'reply' };
	for (const reference of chosen([...path, 'picture'], picture)) yield { ...reference, to: 'picture' };
}

function chosen(path: Path, asked: string | readonly string[] | undefined): Named[] {
	if (asked === undefined || asked === 'any' || asked === 'none') return [];
	if (typeof asked === 'string') return [{ path, name: asked }];
	return asked.map((name, place) => ({ path: [...path, place], name }));
}

/** The lists in which a name may occur only once. */
function namespaces({ cast, script, stories = [], chats = [], rules, goals }: Scenario): Named[][] {
	return [
		cast.map(({ key }, place) => ({ path: ['cast', place, 'key'], name: key })),
		cast.map(({ handle }, place) => ({ path: ['cast', place, 'handle'], name: handle })),
		script.flatMap((item, place) =>
			'key' in item ? [{ path: ['script', place, 'key'], name: item.key }] : [],
		),
		stories.map(({ key: name }, place) => ({ path: ['stories', place, 'key'], name })),
		chats.map(({ cast: name }, place) => ({ path: ['chats', place, 'cast'], name })),
		...chats.map(({ lines }, place) =>
			lines.map(({ key }, turn) => ({ path: ['chats', place, 'lines', turn, 'key'], name: key })),
		),
		chats.flatMap(({ lines }, place) =>
			lines.flatMap(({ replies }, turn) =>
				replies.map(({ key }, choice) => ({
					path: ['chats', place, 'lines', turn, 'replies', choice, 'key'],
					name: key,
				})),
			),
		),
		rules.map(({ key }, place) => ({ path: ['rules', place, 'key'], name: key })),
		rules.flatMap((rule, place) =>
			rule.then.flatMap((outcome, turn) =>
				outcome.kind === 'card' ? [{ path: ['rules', place, 'then', turn, 'key'], name: outcome.key }] : [],
			),
		),
		goals.map(({ key }, place) => ({ path: ['goals', place, 'key'], name: key })),
	];
}

function doubles(names: readonly Named[]): Fault[] {
	const seen = new Set<string>();
	return names.flatMap(({ path, name }) => {
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		const reason = {
			nl: `${quote(name)} is al in gebruik. Kies een andere naam.`,
			en: `${quote(name)} is already in use. Choose another name.`,
		};
		return [{ path, reason }];
	});
}
