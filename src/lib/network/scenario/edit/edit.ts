import { z } from 'zod';
import { adField, adIn, typedAd } from './adEdit.ts';
import { moreIn, optionFieldAt, typedMore } from './postEdit.ts';
import { castMember, type CastMember } from '../format/cast.ts';
import { reserved } from '../format/kinds.ts';
import type { Path } from '../mistake.ts';
import type { Scenario } from '../format/scenario.ts';
import { scriptItem, type ScriptItem } from '../format/script.ts';
import { freeKey, keyOf } from '../title.ts';
import {
	checked,
	choiceIn,
	fieldOf,
	numberIn,
	optional,
	put,
	textIn,
	wordingIn,
	wordingOrNone,
	type Typed,
	type Wrong,
} from './typed.ts';
import { wordingUpTo } from '../wording.ts';

type Edited = { scenario: Scenario } | { wrong: Wrong };

/** Gives the scenario another title. */
export function retitle(scenario: Scenario, typed: Typed): Edited {
	const read = checked(z.object({ title: wordingUpTo(80) }), { title: wordingIn(typed, 'title') });
	return 'wrong' in read ? read : { scenario: { ...scenario, ...read.value } };
}

/** Puts somebody into the cast: in the place of who stands there, or at the end. */
export function putMember(scenario: Scenario, place: number | null, typed: Typed): Edited {
	const before = place === null ? null : scenario.cast[place];
	const name = textIn(typed, 'name');
	const isTaken = (key: string) => reserved.includes(key) || scenario.cast.some((one) => one.key === key);
	const read = checked(castMember, {
		key: before?.key ?? freeKey(keyOf(name, 'iemand'), isTaken),
		name,
		handle: textIn(typed, 'handle').replace(/^@/, '').toLowerCase(),
		bio: wordingIn(typed, 'bio'),
		...optional('purpose', wordingOrNone(typed, 'purpose')),
		avatar: textIn(typed, 'avatar'),
		...optional('age', numberIn(typed, 'age')),
		...optional('place', choiceIn(typed, 'place')),
		kind: textIn(typed, 'kind'),
	});
	return 'wrong' in read ? read : { scenario: { ...scenario, cast: put(scenario.cast, place, read.value) } };
}

/** Null where she is the last: a square without anybody is none. */
export const removeMember = (scenario: Scenario, place: number): Scenario | null =>
	scenario.cast.length > 1 ? { ...scenario, cast: scenario.cast.toSpliced(place, 1) } : null;

/** Puts something into the script: in the place of what stands there, or at the end. */
export function putItem(scenario: Scenario, place: number | null, typed: Typed): Edited {
	const before = place === null ? null : scenario.script[place];
	const kind = before?.kind ?? textIn(typed, 'kind');
	const isTaken = (key: string) =>
		reserved.includes(key) || scenario.script.some((one) => 'key' in one && one.key === key);
	const words = textIn(typed, 'body-nl').split(/\s+/).slice(0, 4).join(' ');
	const key = before && 'key' in before ? before.key : freeKey(keyOf(words, 'bericht'), isTaken);
	const done = { cast: textIn(typed, 'cast'), minute: numberIn(typed, 'minute') };
	const parts: Record<string, object> = {
		post: {
			key,
			body: wordingIn(typed, 'body'),
			...optional('picture', choiceIn(typed, 'picture')),
			...moreIn(typed),
			...optional('ad', adIn(typed, before?.kind === 'post' ? before.ad : undefined)),
		},
		comment: { key, on: textIn(typed, 'on'), body: wordingIn(typed, 'body') },
		reaction: { on: textIn(typed, 'on'), reaction: textIn(typed, 'reaction') },
		share: { on: textIn(typed, 'on'), ...optional('body', wordingOrNone(typed, 'body')) },
		vote: { on: textIn(typed, 'on'), ...optional('option', numberIn(typed, 'option')) },
		notification: { body: wordingIn(typed, 'body'), ...optional('on', choiceIn(typed, 'on')) },
	};
	const read = checked(scriptItem, { kind, ...done, ...parts[kind] }, (path) => itemField(path, typed));
	if ('wrong' in read) return read;
	return { scenario: { ...scenario, script: put<ScriptItem>(scenario.script, place, read.value) } };
}

/** The field in which something of the script is wrong. */
export function itemField([first, ...rest]: Path, typed?: Typed): string {
	if (first === 'ad') return adField(rest, typed);
	if (first === 'poll') return optionFieldAt(rest, typed);
	if (first === 'made') return 'made';
	return fieldOf([first ?? 'reaction', ...rest]);
}

export const removeItem = (scenario: Scenario, place: number): Scenario => ({
	...scenario,
	script: scenario.script.toSpliced(place, 1),
});

export const removeRule = (scenario: Scenario, place: number): Scenario => ({
	...scenario,
	rules: scenario.rules.toSpliced(place, 1),
});

/** The fields of a form, as they are filled in for what is there already. */
export const typedMember = ({ name, handle, bio, purpose, avatar, age, place, kind }: CastMember): Typed => ({
	name,
	handle,
	'bio-nl': bio.nl,
	'bio-en': bio.en,
	'purpose-nl': purpose?.nl ?? '',
	'purpose-en': purpose?.en ?? '',
	avatar,
	age: age === undefined ? '' : String(age),
	place: place ?? '',
	kind,
});

export const typedItem = (item: ScriptItem): Typed => ({
	kind: item.kind,
	cast: item.cast,
	minute: String(item.minute),
	...('body' in item && item.body && { 'body-nl': item.body.nl, 'body-en': item.body.en }),
	...('picture' in item && item.picture && { picture: item.picture }),
	...('on' in item && item.on && { on: item.on }),
	...('option' in item && { option: String(item.option) }),
	...('reaction' in item && { reaction: item.reaction }),
	...(item.kind === 'post' && typedMore(item)),
	...('ad' in item && typedAd(item.ad)),
});
