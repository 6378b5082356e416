import fc from 'fast-check';
import { filters, inks, scenes, stickers } from '#lib/pictures/parts.ts';
import { moods, postPlaces, reactionKinds } from './kinds.ts';
import type { Scenario } from './scenario.ts';

/** Any text a person could type, and some that a file could trip over. */
const words = (most: number) =>
	fc
		.oneof(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
			fc.constantFrom(
				'yes',
				'null',
				'1e3',
				'- niet: dit',
				'# hoi',
				'het \'was\' "zo"',
				'een\ntwee\n\n drie',
				'*ster &anker !tag',
				'a: b',
				'0x1F',
				'~',
				'tab\ttab',
				'eind:',
				'één 🦊',
				'\u2028\u0085\ufeff',
				'%',
				'@iemand',
				'--- niet\n...\n---',
			),
		)
		.map((text) => text.trim().slice(0, most).toWellFormed().trim() || 'x');
const wording = (most: number) => fc.record({ nl: words(most), en: words(most) });
const keys = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
const minute = (from: number) =>
	fc.double({ min: from, max: 120, noNaN: true }).map((at) => Math.max(from, at + 0));

const placed = {
	x: fc.integer({ min: 0, max: 40 }),
	y: fc.integer({ min: 0, max: 30 }),
	size: fc.integer({ min: 1, max: 8 }),
};
const recipes = fc.record(
	{
		scene: fc.constantFrom(...scenes),
		filter: fc.constantFrom(...filters),
		parts: fc.array(
			fc.oneof(
				fc.record({ sticker: fc.constantFrom(...stickers), ...placed }),
				fc.record({
					words: fc.constantFrom('12', 'Hoi: daar', '# 3'),
					ink: fc.constantFrom(...inks),
					...placed,
				}),
			),
			{ maxLength: 3 },
		),
	},
	{ requiredKeys: ['scene', 'parts'] },
);
const polls = fc
	.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 4 })
	.map((numbers) => numbers.map((n) => ({ nl: `- keuze ${n}`, en: `choice: ${n}` })));
/** A post has a picture or one that was made, or neither. */
const images = fc.oneof(
	fc.record({}),
	fc.record({ picture: fc.constantFrom('house', 'soccer-ball') }),
	fc.record({ made: recipes }),
);

/** In the order of the format. */
const withImage = <Post extends { kind: string; key: string; cast: string; body: object; minute: number }>(
	{ kind, key, cast, body, ...more }: Post,
	image: object,
) => ({ kind, key, cast, body, ...image, ...more, minute: Math.min(more.minute, 119) });

/** Scenarios without a mistake, of every kind of part. */
export const scenarios: fc.Arbitrary<Scenario> = fc
	.record({ cast: fc.integer({ min: 1, max: 4 }), posts: fc.integer({ min: 0, max: 4 }) })
	.chain(({ cast, posts }) => {
		const members = keys('wie', cast);
		const postKeys = keys('bericht', posts);
		const member = fc.constantFrom(...members);
		const said = fc.tuple(
			...postKeys.map((on, i) =>
				fc
					.record({
						image: images,
						post: fc.record(
							{
								kind: fc.constant('post' as const),
								key: fc.constant(on),
								cast: member,
								body: wording(500),
								mood: fc.constantFrom(...moods),
								place: fc.constantFrom(...postPlaces),
								label: fc.constant('ai' as const),
								poll: polls,
								minute: minute(-100),
							},
							{ requiredKeys: ['kind', 'key', 'cast', 'body', 'minute'] },
						),
						comments: fc.array(
							fc.record({ cast: member, body: wording(300), minute: fc.constantFrom(120, 119.5) }),
							{ maxLength: 2 },
						),
						share: fc.option(fc.record({ cast: member, body: wording(500) }, { requiredKeys: ['cast'] })),
						vote: fc.option(fc.record({ cast: member, option: fc.constantFrom(1, 2) })),
						told: fc.option(fc.record({ cast: member, body: wording(120), isAbout: fc.boolean() })),
						reaction: fc.option(fc.record({ cast: member, reaction: fc.constantFrom(...reactionKinds) })),
					})
					.map(({ image, post, comments, reaction, share, vote, told }) => [
						withImage(post, image),
						...comments.map((comment, n) => ({
							kind: 'comment' as const,
							key: `zegt-${i}-${n}`,
							on,
							...comment,
						})),
						...(share ? [{ kind: 'share' as const, on, ...share, minute: 120 }] : []),
						...(vote && 'poll' in post ? [{ kind: 'vote' as const, on, ...vote, minute: 120 }] : []),
						...(told
							? [
									{
										kind: 'notification' as const,
										cast: told.cast,
										body: told.body,
										...(told.isAbout && { on }),
										minute: 120,
									},
								]
							: []),
						...(reaction ? [{ kind: 'reaction' as const, on, ...reaction, minute: 120 }] : []),
					]),
			),
		);
		const rule = fc.record(
			{
				when: fc.constant('comment.approved' as const),
				if: fc.record(
					{
						findings: fc.constantFrom('any' as const, 'none' as const),
						says: fc.record({
							nl: fc.array(
								words(60).map((word) => `a ${word}`.slice(0, 60).trim()),
								{ minLength: 1, maxLength: 3 },
							),
							en: fc.constant(['yes']),
						}),
						times: fc.record({ atLeast: fc.integer({ min: 1, max: 9 }) }),
					},
					{ requiredKeys: [] },
				),
				atMostOnce: fc.boolean(),
				then: fc.tuple(
					fc.record({
						kind: fc.constant('comment' as const),
						cast: member,
						on: fc.constant('subject'),
						body: fc.oneof(wording(300), fc.array(wording(300), { minLength: 1, maxLength: 3 })),
						after: fc.double({ min: 0, max: 600, noNaN: true }).map((seconds) => seconds + 0),
					}),
				),
			},
			{ requiredKeys: ['when', 'then'] },
		);
		const story = fc.record(
			{
				cast: member,
				minute: minute(-10),
				lasts: fc.double({ min: 11, max: 120, noNaN: true }),
				picture: fc.constantFrom('house', 'soccer-ball'),
				body: wording(140),
			},
			{ requiredKeys: ['cast', 'minute', 'lasts', 'picture'] },
		);
		return fc
			.record({
				title: wording(80),
				off: fc.subarray(['search', 'notifications', 'friends'] as const, { minLength: 1 }),
				stories: fc.option(fc.array(story, { minLength: 1, maxLength: 3 })),
				people: fc.tuple(
					...members.map((key) =>
						fc.record(
							{
								key: fc.constant(key),
								name: words(40),
								handle: fc.constant(key),
								bio: wording(300),
								purpose: wording(200),
								avatar: fc.constantFrom('fox', 'owl', 'portrait:1:dbjdabbeeb'),
								age: fc.integer({ min: 4, max: 120 }),
								place: words(60),
								kind: fc.constantFrom('child' as const, 'stranger' as const),
							},
							{ requiredKeys: ['key', 'name', 'handle', 'bio', 'avatar', 'kind'] },
						),
					),
				),
				said,
				rules: fc.array(rule, { maxLength: 3 }),
				goals: fc.array(wording(80), { maxLength: 2 }),
			})
			.map(({ title, people, said, rules, goals, off, stories }) => ({
				format: 1 as const,
				title,
				...(stories && { switches: { off, on: ['stories' as const] } }),
				cast: people,
				script: said.flat(),
				...(stories && { stories: stories.map((one, i) => ({ key: `verhaal-${i}`, ...one })) }),
				rules: rules.map((one, i) => ({ key: `regel-${i}`, ...one })),
				goals: goals.map((title, i) => ({
					key: `doel-${i}`,
					title,
					when: 'post.approved' as const,
					times: i + 1,
				})),
			}));
	}) as fc.Arbitrary<Scenario>;
