import { z } from 'zod';
import { render } from '#lib/text/markdown.ts';
import { guideSections, requiredSections, type Guide, type GuidePart } from '../guide.ts';
import * as fields from './fields.ts';
import type { Note } from './mistake.ts';
import { chaptersOf, cutFront, plain, type Block, type Chapter } from './outline.ts';
import { readSheet } from './sheet.ts';

const frontShape = z.strictObject({ title: fields.text });

/** Reads a teacher's guide: its title, and named sections. Null, after noting why, when it is not one. */
export function readGuide(text: string, note: Note): Guide | null {
	const cut = cutFront(plain(text), note);
	if (!cut) return null;
	const front = readSheet(cut.front, 2, frontShape, note);
	const chapters = chaptersOf(cut.rest, 'h2', 'section', note);
	noteSections(chapters, cut.rest, note);
	const parts = chapters.flatMap((chapter) => readPart(chapter, note) ?? []);
	return front && { title: front.value.title, parts };
}

function noteSections(chapters: Chapter[], text: string, note: Note): void {
	const seen = new Set<string>();
	for (const { heading } of chapters) {
		if (heading?.names && seen.has(heading.names))
			note(heading.line, 'section_twice', { section: heading.names });
		seen.add(heading?.names ?? '');
	}
	const end = text.trimEnd().split('\n').length;
	for (const section of requiredSections) if (!seen.has(section)) note(end, 'section_missing', { section });
}

function readPart({ heading, blocks }: Chapter, note: Note): GuidePart | null {
	const html = blocks.map((block) => readBlock(block, note)).join('');
	if (!heading) return note(blocks[0]!.line, 'section_unnamed');
	const { names, title, line } = heading;
	if (names === null) return note(line, 'section_unnamed');
	const section = guideSections.find((name) => name === names);
	const allowed = guideSections.join(', ');
	if (!section) return note(line, 'section_unknown', { section: names, allowed });
	return { section, title, html };
}

function readBlock(block: Block, note: Note): string {
	if (block.kind === 'prose') return render(block.tokens);
	note(block.line, 'guide_block', { word: block.word });
	return '';
}
