import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grades, kinds, longestRead, nudgesFor, pieces, type Nudge } from './nudge.ts';

const drafts = ['nudge-examples.tsv', 'nudge-more.tsv'].flatMap((file) =>
	readFileSync(new URL(`../../../tests/data/${file}`, import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.split('\t')[1]!),
);
const words = [...new Set(drafts.flatMap((draft) => draft.split(' ')))];

/** Any UTF-16 units at all, halves of surrogate pairs included. */
const noise = fc
	.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 32, max: 126 })), { maxLength: 300 })
	.map((units) => String.fromCharCode(...units));
/** What rules fire on, in any order and with anything between. */
const soup = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...words) },
			fc.string({ unit: 'grapheme', maxLength: 4 }),
		),
		{
			maxLength: 40,
		},
	)
	.chain((parts) => fc.constantFrom(' ', '', '. ', '\n', ', ').map((glue) => parts.join(glue)));
const anyDraft = fc.oneof(noise, soup, fc.constantFrom(...drafts));
const language = fc.constantFrom('nl' as const, 'en' as const);

const overlaps = (a: Nudge, b: Nudge) => a.from < b.to && b.from < a.to;

describe('for any draft', () => {
	test('nudges are sound: known, inside the draft, sorted, apart from their own kind', () => {
		fc.assert(
			fc.property(anyDraft, language, (draft, language) => {
				const nudges = nudgesFor(draft, { language });
				for (const [i, nudge] of nudges.entries()) {
					expect(kinds).toContain(nudge.kind);
					expect(grades).toContain(nudge.grade);
					expect(Number.isInteger(nudge.from) && Number.isInteger(nudge.to)).toBe(true);
					expect(nudge.from).toBeGreaterThanOrEqual(0);
					expect(nudge.to).toBeGreaterThan(nudge.from);
					expect(nudge.to).toBeLessThanOrEqual(draft.length);
					const next = nudges.slice(i + 1);
					expect(next.every(({ from }) => from >= nudge.from)).toBe(true);
					expect(next.some((other) => other.kind === nudge.kind && overlaps(nudge, other))).toBe(false);
				}
			}),
			{ numRuns: 600 },
		);
	});

	test('the same draft has the same nudges', () => {
		fc.assert(
			fc.property(anyDraft, language, (draft, language) => {
				expect(nudgesFor(draft, { language })).toEqual(nudgesFor(draft, { language }));
			}),
			{ numRuns: 200 },
		);
	});

	test('a friendly sentence after it takes no nudge away', () => {
		fc.assert(
			fc.property(
				anyDraft,
				fc.constantFrom('\nHet is mooi weer vandaag.', '\nThe sun is out.'),
				(draft, more) => {
					fc.pre(draft.length + more.length < longestRead);
					const before = nudgesFor(draft, { language: 'nl' });
					const after = nudgesFor(draft + more, { language: 'nl' });
					for (const { kind, from, to } of before) {
						expect(after.some((nudge) => nudge.kind === kind && nudge.from <= from && nudge.to >= to)).toBe(
							true,
						);
					}
				},
			),
			{ numRuns: 600 },
		);
	});

	test('its pieces are the draft, marked where the nudges are', () => {
		fc.assert(
			fc.property(anyDraft, (draft) => {
				const nudges = nudgesFor(draft, { language: 'nl' });
				const runs = pieces(draft, nudges);
				expect(runs.map(({ text }) => text).join('')).toBe(draft);
				const marked = new Set(runs.flatMap((run) => run.kinds));
				expect(marked).toEqual(new Set(nudges.map(({ kind }) => kind)));
			}),
			{ numRuns: 300 },
		);
	});
});

test.each(drafts)('stays when a friendly sentence follows: %s', (draft) => {
	const kindsOf = (text: string) => new Set(nudgesFor(text, { language: 'nl' }).map(({ kind }) => kind));
	const before = kindsOf(draft);
	const after = kindsOf(`${draft}. Het is mooi weer vandaag.`);
	expect([...before].filter((kind) => !after.has(kind))).toEqual([]);
});

describe('time', { timeout: 60_000 }, () => {
	const hostile = [
		...[
			'a',
			' ',
			'0 ',
			'a@',
			'a.',
			'(',
			'"',
			'!',
			'\ud800',
			'😀',
			'a b ',
			'a0',
			'nul ',
			'punt ',
			'http://',
			'www.',
		],
		...[
			'NL91 ',
			'x_',
			'je bent dom ',
			'jij bent zo ',
			'ik woon in ',
			'niemand wil met ',
			'wachtwoord is ',
			'Lars van de ',
		],
		...['mijn insta ', 'alleen thuis ', 'om 3 uur ', '12 a b ', '3-9-2014 '],
	];
	const read = (draft: string) => nudgesFor(draft, { language: 'nl' });
	const fill = (unit: string, length: number) =>
		unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

	/** Processor time in milliseconds: a shared machine makes the clock on the wall useless. */
	function shortest(draft: string, rounds: number): number {
		let best = Infinity;
		for (let i = 0; i < rounds; i += 1) {
			const start = process.cpuUsage();
			read(draft);
			best = Math.min(best, process.cpuUsage(start).user / 1000);
		}
		return best;
	}

	/** Below this many milliseconds a ratio says more about the machine than about the rules. */
	const measurable = 2;

	test.each(hostile)('twice as much of %j takes about twice as long', (unit) => {
		const half = fill(unit, longestRead / 2);
		const whole = fill(unit, longestRead);
		let ratio = Infinity;
		for (let attempt = 0; attempt < 5 && ratio > 2.5; attempt += 1) {
			const rounds = 3 + attempt * 4;
			const [a, b] = [shortest(half, rounds), shortest(whole, rounds)];
			ratio = Math.min(ratio, b / Math.max(a, measurable));
		}
		expect(ratio).toBeLessThanOrEqual(2.5);
	});

	test.each(hostile)('100,000 characters of %j are no trouble', (unit) => {
		expect(shortest(fill(unit, 100_000), 2)).toBeLessThan(400);
	});

	test('a usual draft is read within a fraction of a frame', () => {
		const draft =
			'Ik ga morgen met Emma naar het park. Wie komt er ook? We nemen een bal mee en iets te eten. Leuk!';
		read(draft);
		expect(shortest(draft, 50)).toBeLessThan(8);
	});
});
