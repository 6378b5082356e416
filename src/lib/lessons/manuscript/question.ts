import { z } from 'zod';
import { questionKinds, type Question } from '../question.ts';
import type { StepName } from '../step.ts';
import * as fields from './fields.ts';
import type { Note } from './mistake.ts';
import { noteTwice, type DraftPart, type Fact } from './part.ts';
import { readSheet, type Sheet } from './sheet.ts';

const optionShape = z.strictObject({
	key: fields.key,
	text: fields.text,
	right: z.boolean().optional(),
	why: fields.text.optional(),
});

const questionShape = z.strictObject({
	key: fields.key,
	kind: z.enum(questionKinds),
	prompt: fields.text,
	starter: fields.text.optional(),
	options: z.array(optionShape).optional(),
});

type QuestionSheet = Sheet<z.infer<typeof questionShape>>;

/** Reads a `question` block. Null, after noting why, when it is not one. */
export function readQuestion(yaml: string, line: number, step: StepName, note: Note): DraftPart | null {
	const sheet = readSheet(yaml, line + 1, questionShape, note);
	if (!sheet) return null;
	const graded = isGraded(sheet, step);
	noteOptions(sheet, note);
	if (graded) noteAnswers(sheet, note);
	else noteInVain(sheet, note);
	const question = {
		...sheet.value,
		starter: sheet.value.starter ?? null,
		graded,
		options: optionsOf(sheet),
	};
	return {
		line,
		part: { kind: 'question', question },
		keys: [{ key: question.key, line: sheet.lineOf('key') }],
		facts: factsOf(question, sheet),
	};
}

/** Looking back has no right answers, and neither has an opinion; everywhere else there is one to find. */
function isGraded({ value: { kind, options = [] } }: QuestionSheet, step: StepName): boolean {
	if (step === 'reflect' || kind === 'open' || kind === 'scale') return false;
	return step === 'learn' || options.some(({ right, why }) => right !== undefined || why !== undefined);
}

function noteOptions({ value: { kind, options = [], starter }, lineOf }: QuestionSheet, note: Note): void {
	if (kind === 'open') {
		if (options.length > 0) note(lineOf('options'), 'options_unwanted');
		return;
	}
	const least = kind === 'choice' || kind === 'several' ? 2 : 3;
	if (options.length < least) note(lineOf('options'), 'options_missing', { least });
	if (starter !== undefined) note(lineOf('starter'), 'starter_unwanted');
	noteTwice(options, (place) => lineOf('options', place, 'key'), note);
}

function noteAnswers({ value: { kind, options = [] }, lineOf }: QuestionSheet, note: Note): void {
	for (const [place, { key, why }] of options.entries())
		if (why === undefined) note(lineOf('options', place), 'why_missing', { option: key });
	if (kind === 'order') return noteUnwanted('right', options, lineOf, note);
	const right = options.filter((option) => option.right);
	if (options.length > 0 && right.length === 0) note(lineOf('options'), 'right_missing');
	if (kind === 'choice' && right.length > 1) note(lineOf('options'), 'right_many');
}

function noteInVain({ value: { options = [] }, lineOf }: QuestionSheet, note: Note): void {
	noteUnwanted('right', options, lineOf, note);
	noteUnwanted('why', options, lineOf, note);
}

function noteUnwanted(
	field: 'right' | 'why',
	options: z.infer<typeof optionShape>[],
	lineOf: QuestionSheet['lineOf'],
	note: Note,
): void {
	for (const [place, option] of options.entries())
		if (option[field] !== undefined) note(lineOf('options', place, field), `${field}_unwanted`);
}

function optionsOf({ value: { options = [] } }: QuestionSheet): Question['options'] {
	return options.map(({ key, text, right = false, why = null }) => ({ key, text, right, why }));
}

function factsOf(question: Question, { lineOf }: QuestionSheet): Fact[] {
	const { key, kind, options } = question;
	const keys = options.map((option) => option.key).join(', ');
	const right = options.flatMap((option) => (option.right ? [option.key] : [])).join(', ');
	return [
		{ key, what: 'kind', value: kind, line: lineOf('kind') },
		{ key, what: 'options', value: keys, line: lineOf('options') },
		{ key, what: 'right', value: right, line: lineOf('options') },
	];
}
