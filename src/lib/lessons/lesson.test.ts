import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLesson, type Known, type Mistake, type Sources } from './lesson.ts';
import { slips } from './manuscript/slips.fixture.ts';
import { sentences } from './manuscript/sentences.ts';

const names = ['lesson.nl.md', 'lesson.en.md', 'guide.nl.md', 'guide.en.md', 'check.yaml'] as const;
type Name = (typeof names)[number];
type Files = Record<Name, string | null>;

const shipped = Object.fromEntries(
	names.map((name) => [name, readFileSync(`lessons/deel-ik-dit/${name}`, 'utf8')]),
) as Record<Name, string>;

function sourcesOf(files: Files, slug = 'deel-ik-dit'): Sources {
	const source = (name: Name) => ({ name, text: files[name] });
	return {
		slug,
		files: { nl: source('lesson.nl.md'), en: source('lesson.en.md') },
		guides: { nl: source('guide.nl.md'), en: source('guide.en.md') },
		check: source('check.yaml'),
	};
}

function mistakesIn(files: Partial<Files>, known?: Known, slug?: string): Mistake[] {
	const reading = readLesson(sourcesOf({ ...shipped, ...files }, slug), known);
	return 'mistakes' in reading ? reading.mistakes : [];
}

/** The shipped file with one passage replaced, and the line on which `at` then stands. */
function edited(name: Name, from: string, to: string, at: string): { text: string; line: number } {
	expect(shipped[name], `${name} no longer says ${from}`).toContain(from);
	const text = shipped[name].replace(from, () => to);
	const place = text.indexOf(at);
	expect(place, `the edit of ${name} does not hold ${at}`).toBeGreaterThan(-1);
	return { text, line: text.slice(0, place).split('\n').length };
}

const nl: Name = 'lesson.nl.md';
const en: Name = 'lesson.en.md';
const guide: Name = 'guide.nl.md';
const guideEn: Name = 'guide.en.md';

describe('reading a lesson', () => {
	it('accepts the lesson that is shipped', () => {
		const reading = readLesson(sourcesOf(shipped));
		if ('mistakes' in reading) throw new Error(JSON.stringify(reading.mistakes, null, '\t'));
		const steps = reading.lesson.texts.nl.steps;
		expect(steps.map(({ step }) => step)).toEqual(['learn', 'practise', 'play', 'reflect']);
		expect(steps[0]!.parts[1]).toMatchObject({
			kind: 'prose',
			speech: expect.stringMatching(/^Online delen is/),
		});
	});

	it('reads the files of any editor: byte-order mark, and Windows or old Mac line endings', () => {
		for (const ending of ['\r\n', '\r']) {
			const files = Object.fromEntries(
				names.map((name) => [name, `\uFEFF${shipped[name].replaceAll('\n', ending)}`]),
			) as Files;
			expect(mistakesIn(files)).toEqual([]);
			const broken = files[nl]!.replace('kind: scale', 'kind: slider');
			const [mistake] = mistakesIn({ ...files, [nl]: broken });
			expect(mistake).toMatchObject({
				code: 'field_allowed',
				line: edited(nl, 'kind: scale', 'kind: slider', 'kind: slider').line,
			});
		}
	});

	it.each(slips)(
		'reports $code at the right line of $file (slip %#)',
		({ code, file, from, to, at, known }) => {
			const { text, line } = edited(file, from, to, at);
			const mistakes = mistakesIn({ [file]: text }, known);
			expect(mistakes).toContainEqual(expect.objectContaining({ file, line, code }));
			for (const { reason } of mistakes) {
				expect(reason.nl).not.toMatch(/\{(?!step=|section=)/);
				expect(reason.en).not.toBe(reason.nl);
			}
		},
	);

	it('does without a check', () => {
		const reading = readLesson(sourcesOf({ ...shipped, 'check.yaml': null }));
		expect(reading).toMatchObject({ lesson: { check: null } });
	});

	it('reports a missing step at the end of the file', () => {
		const text = shipped[nl].replace('# Jij op het plein {step=play}', '## Jij op het plein');
		const line = text.trimEnd().split('\n').length;
		expect(mistakesIn({ [nl]: text })).toContainEqual(
			expect.objectContaining({ line, code: 'step_missing' }),
		);
	});

	it('reports a key that stands in another place than in the other language', () => {
		const [first, second] = shipped[en].match(/```term\nkey: (?:public|private)\n[^`]*```\n/g)!;
		const text = shipped[en].replace(first!, '@').replace(second!, first!).replace('@', second!);
		const line = text.slice(0, text.indexOf('key: private')).split('\n').length;
		expect(mistakesIn({ [en]: text })).toMatchObject([{ file: en, line, code: 'twin_order' }]);
	});

	it('reports a section that only one of the guides has', () => {
		const without = (text: string) => text.replace(/## .*\{section=care\}[^]*?(?=\n## )/, '');
		for (const name of [guide, guideEn])
			expect(mistakesIn({ [name]: without(shipped[name]) })).toMatchObject([
				{ file: name, code: 'section_missing', reason: { en: 'The part ‘care’ is missing.' } },
			]);
	});

	it('reports a walk with too few posts or places', () => {
		const [start, end] = [
			shipped[nl].indexOf('  - key: yusuf-training'),
			shipped[nl].indexOf('done: Je hebt'),
		];
		const few = shipped[nl].slice(0, start) + shipped[nl].slice(end);
		expect(mistakesIn({ [nl]: few })).toMatchObject([{ code: 'field_few' }]);
		const unmarked = shipped[nl].replace(/ {4}hotspots:\n(?: {6,}.*\n)+/g, '');
		const line = unmarked.slice(0, unmarked.indexOf('```walk')).split('\n').length;
		expect(mistakesIn({ [nl]: unmarked })).toMatchObject([{ code: 'hotspots_few', line }]);
	});

	it('reports a file that is missing or far too long, and a folder with an odd name', () => {
		expect(mistakesIn({ [en]: null })).toMatchObject([{ file: en, line: 1, code: 'file_missing' }]);
		expect(mistakesIn({ [nl]: 'a'.repeat(300_000) })).toMatchObject([{ file: nl, code: 'file_large' }]);
		expect(mistakesIn({}, {}, 'Deel ik dit?')).toMatchObject([{ line: 1, code: 'slug_wrong' }]);
	});

	it('reports all mistakes of all files at once, in the order of the files', () => {
		const broken = {
			[nl]: shipped[nl].replace('kind: scale', 'kind: slider').replace('{step=play}', '{step=spelen}'),
			[guide]: shipped[guide].replace('{section=care}', '{section=zorg}'),
		};
		expect(mistakesIn(broken).map(({ file, code }) => [file, code])).toEqual([
			[nl, 'step_unknown'],
			[nl, 'field_allowed'],
			[guide, 'section_unknown'],
		]);
	});

	it('has no sentence for a mistake that cannot be made', () => {
		const elsewhere = [
			'slug_wrong',
			'file_missing',
			'file_large',
			'hotspots_few',
			'step_missing',
			'twin_order',
		];
		const atReadingFromDisk = ['file_unreadable'];
		const safetyNet = ['field_wrong'];
		const told = new Set([
			...slips.map(({ code }) => code),
			...elsewhere,
			...atReadingFromDisk,
			...safetyNet,
		]);
		expect([...told].sort()).toEqual(Object.keys(sentences).sort());
	});
});

describe('whatever is written', { timeout: 30_000 }, () => {
	const scraps = fc.constantFrom(
		...[
			'---\n',
			'```',
			'```term\n',
			'```question\n',
			'```walk\n',
			'\n',
			': ',
			'- ',
			'# ',
			'{step=learn}',
			'\t',
		],
		...[
			'key: a\n',
			'kind: order\n',
			'options:\n',
			'  - key: a\n',
			'*a',
			'&a ',
			'? ',
			'[',
			'{',
			'"',
			"'",
			'#',
		],
		...[
			'__proto__: 1\n',
			'posts: [{}]\n',
			'!!binary x',
			'\u0000',
			'\uFEFF',
			'\r',
			'> ',
			'{section=aims}\n',
			'## ',
		],
	);
	const text = fc
		.array(fc.oneof(scraps, fc.string({ unit: 'binary' })), { maxLength: 40 })
		.map((pieces) => pieces.join(''));

	it('never throws, and always says where it went wrong', () => {
		fc.assert(
			fc.property(text, text, fc.boolean(), (lesson, manual, framed) => {
				const written = framed ? `---\n${lesson}\n---\n# x {step=learn}\n${lesson}` : lesson;
				const files = { [nl]: written, [en]: null, [guide]: manual, [guideEn]: null };
				const mistakes = mistakesIn(files).filter(({ code }) => code !== 'file_missing');
				expect(mistakes.length).toBeGreaterThan(0);
				for (const { line } of mistakes) expect(line).toBeGreaterThanOrEqual(1);
			}),
			{ numRuns: 200 },
		);
	});

	it('never throws on the shipped lesson with lines lost, doubled or strewn with scraps', () => {
		const lines = shipped[nl].split('\n');
		const place = fc.nat({ max: lines.length - 1 });
		const slip = fc.tuple(place, fc.constantFrom('lose', 'double', 'strew'), scraps);
		fc.assert(
			fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
				const changed = [...lines];
				for (const [at, what, scrap] of slips)
					changed.splice(
						at,
						1,
						...(what === 'lose' ? [] : what === 'double' ? [lines[at]!, lines[at]!] : [scrap + lines[at]]),
					);
				const written = changed.join('\n');
				for (const { file, line } of mistakesIn({
					[nl]: written,
					[en]: null,
					[guide]: null,
					[guideEn]: null,
				}))
					if (file === nl) expect(line).toBeLessThanOrEqual(written.split(/\r\n?|\n/).length);
			}),
			{ numRuns: 60 },
		);
	});
});
