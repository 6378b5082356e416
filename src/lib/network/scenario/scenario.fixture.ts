import fc from 'fast-check';
import { reactionKinds } from './script.ts';
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
						post: fc.record(
							{
								kind: fc.constant('post' as const),
								key: fc.constant(on),
								cast: member,
								body: wording(500),
								picture: fc.constantFrom('house', 'soccer-ball'),
								minute: minute(-100),
							},
							{ requiredKeys: ['kind', 'key', 'cast', 'body', 'minute'] },
						),
						comments: fc.array(
							fc.record({ cast: member, body: wording(300), minute: fc.constantFrom(120, 119.5) }),
							{ maxLength: 2 },
						),
						reaction: fc.option(fc.record({ cast: member, reaction: fc.constantFrom(...reactionKinds) })),
					})
					.map(({ post, comments, reaction }) => [
						{ ...post, minute: Math.min(post.minute, 119) },
						...comments.map((comment, n) => ({
							kind: 'comment' as const,
							key: `zegt-${i}-${n}`,
							on,
							...comment,
						})),
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
				off: fc.subarray(['search', 'polls', 'friends'] as const, { minLength: 1 }),
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
								avatar: fc.constantFrom('fox', 'owl'),
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
