import { z } from 'zod';
import { parse, render } from '#lib/text/markdown.ts';
import { speechOf } from '#lib/text/speech.ts';
import type { Part } from '../lesson.ts';
import type { StepName } from '../step.ts';
import * as fields from './fields.ts';
import type { Note } from './mistake.ts';
import type { Block } from './outline.ts';
import type { DraftPart, Known } from './part.ts';
import { readQuestion } from './question.ts';
import { readSheet } from './sheet.ts';
import { readWalk } from './walk.ts';

const termShape = z.strictObject({
	key: fields.key,
	term: fields.text,
	meaning: fields.text,
	example: fields.text,
});

const talkShape = z.strictObject({ prompt: fields.text });

const presentShape = z.strictObject({ text: fields.text, picture: z.string().min(1).optional() });

/** Reads one block of a step. Null, after noting why, when it cannot be used. */
export function readBlock(block: Block, step: StepName, known: Known, note: Note): DraftPart | null {
	if (block.kind === 'prose') return readProse(block, note);
	const { word, body, line } = block;
	switch (word) {
		case 'term':
			return readTerm(body, line, note);
		case 'question':
			return readQuestion(body, line, step, note);
		case 'walk':
			if (step !== 'practise') note(line, 'walk_elsewhere', { step });
			return readWalk(body, line, known, note);
		case 'talk':
			return readTalk(body, line, note);
		case 'present':
			return readPresent(body, line, known, note);
		default:
			note(line, 'fence_unknown', { word });
			return null;
	}
}

function readProse({ line, tokens }: Block & { kind: 'prose' }, note: Note): DraftPart {
	for (const token of tokens)
		if (token.type === 'heading_open' && token.tag === 'h1')
			note((token.map?.[0] ?? line - 1) + 1, 'heading_without_step');
	return keyless(line, { kind: 'prose', html: render(tokens), speech: speechOf(tokens) });
}

function readTerm(yaml: string, line: number, note: Note): DraftPart | null {
	const sheet = readSheet(yaml, line + 1, termShape, note);
	if (!sheet) return null;
	const keys = [{ key: sheet.value.key, line: sheet.lineOf('key') }];
	return { line, part: { kind: 'term', term: sheet.value }, keys, facts: [] };
}

function readTalk(yaml: string, line: number, note: Note): DraftPart | null {
	const sheet = readSheet(yaml, line + 1, talkShape, note);
	return sheet && keyless(line, { kind: 'talk', prompt: sheet.value.prompt });
}

function readPresent(yaml: string, line: number, { pictures }: Known, note: Note): DraftPart | null {
	const sheet = readSheet(yaml, line + 1, presentShape, note);
	if (!sheet) return null;
	const { text, picture = null } = sheet.value;
	if (picture && pictures && !pictures.includes(picture))
		note(sheet.lineOf('picture'), 'picture_unknown', { picture });
	const tokens = parse(text);
	return keyless(line, { kind: 'present', html: render(tokens), speech: speechOf(tokens), picture });
}

function keyless(line: number, part: Part): DraftPart {
	return { line, part, keys: [], facts: [] };
}
