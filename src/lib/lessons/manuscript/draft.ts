import { z } from 'zod';
import { shapes, type Shape } from '../shape.ts';
import { stepNames, type StepName } from '../step.ts';
import { readBlock } from './block.ts';
import * as fields from './fields.ts';
import type { Note } from './mistake.ts';
import { chaptersOf, cutFront, plain, type Chapter } from './outline.ts';
import type { DraftPart, Fact, Keyed, Known } from './part.ts';
import { readSheet, type Sheet } from './sheet.ts';

const frontShape = z.strictObject({
	title: fields.text,
	summary: fields.text,
	theme: fields.text,
	minutes: z.int().min(5).max(240),
	groups: z.array(z.int().min(1).max(8)).min(1),
	skills: z.array(fields.skill).min(1),
	version: z.int().min(1),
	/** Where it stands among the lessons; without one it comes after those that have one. */
	order: z.int().min(1).max(999).optional(),
});

export type Front = z.infer<typeof frontShape>;

export type DraftStep = { step: StepName; title: string; line: number; shape: Shape; parts: DraftPart[] };

/** A lesson in one language, every part with its line. */
export type Draft = { front: Front; steps: DraftStep[]; keys: DraftKey[]; facts: Fact[] };

export type DraftKey = Keyed & { step: StepName };

/** Reads a lesson file in one language. Null, after noting why, when its outline cannot be read. */
export function readDraft(text: string, known: Known, note: Note): Draft | null {
	const cut = cutFront(plain(text), note);
	if (!cut) return null;
	const front = readSheet(cut.front, 2, frontShape, note);
	if (front) noteSkills(front, known, note);
	const chapters = chaptersOf(cut.rest, 'h1', 'step', note);
	const steps = chapters.flatMap((chapter) => readStep(chapter, known, note) ?? []);
	noteSteps(steps, chapters, cut.rest, note);
	const keys = steps.flatMap(keysIn);
	noteKeys(keys, note);
	if (!front) return null;
	const facts = [...frontFacts(front), ...steps.flatMap(stepFacts), ...steps.flatMap(partFacts)];
	return { front: front.value, steps, keys, facts };
}

function noteSkills(front: Sheet<Front>, { skills }: Known, note: Note): void {
	for (const [place, skill] of front.value.skills.entries())
		if (skills && !skills.includes(skill)) note(front.lineOf('skills', place), 'skill_unknown', { skill });
}

function readStep({ heading, blocks }: Chapter, known: Known, note: Note): DraftStep | null {
	if (!heading) return note(blocks[0]!.line, 'text_before_step');
	const { line, title, names } = heading;
	if (names === null) return note(line, 'heading_without_step');
	const [named = '', ...options] = names.split(/\s+/);
	const step = stepNames.find((name) => name === named);
	if (!step) return note(line, 'step_unknown', { step: named });
	if (title === '') note(line, 'step_untitled', { step });
	const parts = blocks.flatMap((block) => readBlock(block, step, known, note) ?? []);
	return { step, title, line, shape: readShape(step, line, options, note), parts };
}

/** Whether the class is at it together, which is what no word means, or each pupil alone. */
function readShape(step: StepName, line: number, options: string[], note: Note): Shape {
	const [option] = options;
	if (option === undefined) return 'class';
	const shape = shapes.find((name) => option === `shape=${name}`);
	if (!shape || options.length > 1) note(line, 'step_option', { option: options.join(' ') });
	else if (step !== 'play') note(line, 'shape_elsewhere', { step });
	return shape ?? 'class';
}

function noteSteps(steps: DraftStep[], chapters: Chapter[], text: string, note: Note): void {
	const seen: StepName[] = [];
	for (const { step, line } of steps) {
		if (seen.includes(step)) note(line, 'step_twice', { step });
		else if (seen.some((earlier) => stepNames.indexOf(earlier) > stepNames.indexOf(step)))
			note(line, 'step_order', { step });
		seen.push(step);
	}
	// A heading that went wrong is a step its author did write: saying it is missing would mislead.
	const hasOddHeading = chapters.some(
		({ heading }) => heading && !stepNames.some((name) => name === heading.names?.split(/\s/)[0]),
	);
	if (hasOddHeading) return;
	const end = text.trimEnd().split('\n').length;
	for (const step of stepNames) if (!seen.includes(step)) note(end, 'step_missing', { step });
}

function keysIn({ step, parts }: DraftStep): DraftKey[] {
	return parts.flatMap(({ keys }) => keys.map((keyed) => ({ ...keyed, step })));
}

/** A pupil's answers are kept by key, so that a key means one thing in a whole lesson. */
function noteKeys(keys: Keyed[], note: Note): void {
	const firsts = new Map<string, number>();
	for (const { key, line } of keys) {
		const first = firsts.get(key);
		if (first !== undefined) note(line, 'key_twice', { key, first });
		else firsts.set(key, line);
	}
}

function frontFacts({ value, lineOf }: Sheet<Front>): Fact[] {
	return (['minutes', 'groups', 'skills', 'version', 'order'] as const).map((field) => ({
		key: field,
		what: 'value',
		value: String(value[field]),
		line: lineOf(field),
	}));
}

/** The board turns its pages by number, so both languages need as many, in the same order; and they play in one shape. */
function stepFacts({ step, line, shape, parts }: DraftStep): Fact[] {
	const pages = parts.flatMap(({ part: { kind } }) => (kind === 'talk' || kind === 'present' ? [kind] : []));
	return [
		{ key: step, what: 'talk + present', value: pages.join(', '), line },
		{ key: step, what: 'shape', value: shape, line },
	];
}

function partFacts({ parts }: DraftStep): Fact[] {
	return parts.flatMap(({ facts }) => facts);
}
