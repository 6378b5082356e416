import { describe, expect, test } from 'vitest';
import { putItem, putMember, removeItem, removeMember, retitle, typedItem, typedMember } from './edit.ts';
import { emptyScenario as plein } from '../empty.ts';
import { faultsIn } from '../format/scenario.ts';
import { everyShipped } from '../shipped/shipped.fixture.ts';
import type { ScriptedPost, ScriptItem } from '../format/script.ts';
import { placeIn, type Typed } from './typed.ts';

function done(edited: ReturnType<typeof retitle>) {
	if ('wrong' in edited) throw new Error(JSON.stringify(edited.wrong));
	return edited.scenario;
}
const wrongIn = (edited: ReturnType<typeof retitle>) => ('wrong' in edited ? Object.keys(edited.wrong) : []);
const comment = {
	kind: 'comment',
	cast: 'buur',
	on: 'hallo',
	minute: '4,5',
	'body-nl': 'Leuk dat je er bent',
	'body-en': 'Nice that you are here',
};

describe('what somebody typed into a form', () => {
	test('that changes nothing gives the same scenario', () => {
		expect(done(putMember(plein, 0, typedMember(plein.cast[0]!)))).toEqual(plein);
		expect(done(putItem(plein, 0, typedItem(plein.script[0]!)))).toEqual(plein);
		expect(done(retitle(plein, { 'title-nl': plein.title.nl, 'title-en': plein.title.en }))).toEqual(plein);
	});

	test('that says more about a post is read back as it stands in the file', () => {
		const full = {
			...(plein.script[0] as ScriptedPost),
			mood: 'proud' as const,
			place: 'pool' as const,
			label: 'ai' as const,
			poll: [
				{ nl: 'Groen', en: 'Green' },
				{ nl: 'Geel', en: 'Yellow' },
			],
			made: {
				scene: 'front-door' as const,
				parts: [{ words: '12', ink: 'black' as const, x: 1, y: 2, size: 3 }],
			},
		};
		const typed = typedItem(full);
		expect(done(putItem(plein, 0, typed)).script[0]).toEqual(full);
		const { made, ...without } = full;
		expect(made).toBeDefined();
		expect(done(putItem(plein, 0, { ...typed, 'made-gone': 'on' })).script[0]).toEqual(without);
		const third = { 'poll-3-nl': 'Paars', 'poll-3-en': 'Purple' };
		expect(done(putItem(plein, 0, { ...typed, ...third })).script[0]).toMatchObject({
			poll: [...full.poll, { nl: 'Paars', en: 'Purple' }],
		});
		const empty = { 'poll-0-nl': '', 'poll-0-en': '', 'poll-1-nl': '', 'poll-1-en': '' };
		expect(done(putItem(plein, 0, { ...typed, ...empty })).script[0]).not.toHaveProperty('poll');
	});

	test('that says too little of a poll, or something odd, says so where it was typed', () => {
		const post = typedItem(plein.script[0]!);
		const one = { 'poll-2-nl': 'Ja', 'poll-2-en': 'Yes' };
		expect(wrongIn(putItem(plein, 0, { ...post, ...one }))).toEqual(['poll-0-nl']);
		expect(wrongIn(putItem(plein, 0, { ...post, ...one, 'poll-3-nl': 'Nee' }))).toEqual(['poll-3-en']);
		const odd = { mood: 'prout', place: 'maan', label: 'x', made: 'nothing' };
		expect(wrongIn(putItem(plein, 0, { ...post, ...odd })).toSorted()).toEqual([
			'label',
			'made',
			'mood',
			'place',
		]);
	});

	test('adds with a key of its own, and keeps the key of what is there', () => {
		const sam = { ...typedMember(plein.cast[0]!), name: 'Buur', handle: '@Sam.Twee' };
		const two = done(putMember(plein, null, sam));
		expect(two.cast.map(({ key, handle }) => [key, handle])).toEqual([
			['buur', 'robbie.van.hiernaast'],
			['buur-2', 'sam.twee'],
		]);
		expect(done(putMember(two, 0, { ...sam, name: 'Els' })).cast[0]).toMatchObject({
			key: 'buur',
			name: 'Els',
		});
	});

	test('reads a minute as people write it', () => {
		expect(done(putItem(plein, null, comment)).script[1]).toMatchObject({
			key: 'leuk-dat-je-er',
			minute: 4.5,
		});
		expect(done(putItem(plein, null, { ...comment, minute: '−3' })).script[1]).toMatchObject({ minute: -3 });
	});

	test('that cannot be says so at its field', () => {
		expect(wrongIn(putItem(plein, null, { ...comment, minute: 'straks', 'body-en': ' ' }))).toEqual([
			'minute',
			'body-en',
		]);
		expect(wrongIn(putItem(plein, null, { kind: 'toverspreuk' }))).toEqual(['kind']);
		expect(wrongIn(putMember(plein, null, {})).toSorted()).toEqual([
			'avatar',
			'bio-en',
			'bio-nl',
			'handle',
			'kind',
			'name',
		]);
		expect(wrongIn(retitle(plein, { 'title-nl': 'x'.repeat(81), 'title-en': 'x' }))).toEqual(['title-nl']);
	});

	test('that points nowhere is kept, and named as in a file', () => {
		const scenario = done(putItem(plein, null, { ...comment, on: 'halo' }));
		expect(faultsIn(scenario).map(({ path, reason }) => [path.join('.'), reason.nl])).toEqual([
			['script.1.on', '“halo” is geen bericht (post) uit het script. Bedoel je “hallo”?'],
		]);
	});
});

describe('who paid for a post', () => {
	const post = plein.script[0]!;
	const ad = {
		kind: 'influencer',
		paidBy: 'Bakkerij',
		label: false,
		for: {
			ages: { from: 8, to: 12 },
			topics: [{ name: { nl: 'brood', en: 'bread' }, posts: ['hallo'] }],
		},
		because: { nl: 'Brood.', en: 'Bread.' },
	} as const;
	const paid = { ...plein, script: [{ ...post, ad } as unknown as ScriptItem] };
	const typed = typedItem(paid.script[0]!);

	test('stays when the words are changed, and can be taken away', () => {
		expect(done(putItem(paid, 0, { ...typed, 'body-nl': 'Anders' })).script[0]).toMatchObject({ ad });
		expect(done(putItem(paid, 0, { ...typed, 'ad-kind': '' })).script[0]).toEqual(post);
	});

	test('can be written for everyone, and said aloud', () => {
		const open: Typed = { ...typed, 'ad-for': 'everyone' };
		const { 'ad-quiet': _quiet, ...said } = open;
		expect(done(putItem(paid, 0, said)).script[0]).toMatchObject({ ad: { for: 'everyone' } });
		expect(done(putItem(paid, 0, said)).script[0]).not.toHaveProperty('ad.label');
	});

	test('is wrong at its own field, also where a topic before it was left empty', () => {
		const gap = {
			...typed,
			'ad-from': 'acht',
			'ad-topic-0-name-nl': '',
			'ad-topic-0-name-en': '',
			'ad-topic-0-posts': '',
			'ad-topic-2-name-nl': 'koek',
			'ad-because-en': '',
		};
		expect(wrongIn(putItem(paid, 0, gap)).toSorted()).toEqual([
			'ad-because-en',
			'ad-from',
			'ad-topic-2-name-en',
		]);
	});
});

test('a form with nothing changed gives the same scenario, whichever of the shipped ones', () => {
	for (const scenario of everyShipped()) {
		scenario.cast.forEach((member, place) =>
			expect(done(putMember(scenario, place, typedMember(member)))).toEqual(scenario),
		);
		scenario.script.forEach((item, place) =>
			expect(done(putItem(scenario, place, typedItem(item))).script[place]).toEqual(item),
		);
	}
});

test('taking something out leaves the rest, and never nobody', () => {
	expect(removeItem(plein, 0).script).toEqual([]);
	expect(removeMember(plein, 0)).toBeNull();
	const two = { ...plein, cast: [...plein.cast, { ...plein.cast[0]!, key: 'els' }] };
	expect(removeMember(two, 0)?.cast.map(({ key }) => key)).toEqual(['els']);
});

test.each([
	['new', null],
	['0', 0],
	['1', undefined],
	['-1', undefined],
	['01x', undefined],
	['__proto__', undefined],
])('the place %s', (name, place) => {
	expect(placeIn(['one'], name)).toBe(place);
});
