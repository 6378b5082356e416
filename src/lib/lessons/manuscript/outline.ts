import { parse, type Token } from '#lib/text/markdown.ts';
import { wordsOf } from '#lib/text/speech.ts';
import type { Note } from './mistake.ts';

/** A run of ordinary Markdown, or a fenced block with its word. Lines are counted from 1. */
export type Block =
	| { kind: 'prose'; line: number; tokens: Token[] }
	| { kind: 'fence'; line: number; word: string; body: string };

/** A heading that opens a part of a file, as `Leren {step=learn}`: its text, and the word it names. */
export type Heading = { line: number; title: string; names: string | null };

/** A part of a file: what stands under one heading, or before the first (then without a heading). */
export type Chapter = { heading: Heading | null; blocks: Block[] };

/** Line endings and byte-order mark as one editor would write them. */
export function plain(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Separates the front matter from the rest. The rest keeps its line numbers: blank lines stand
 * where the front matter stood. Null, after noting why, when there is none.
 */
export function cutFront(text: string, note: Note): { front: string; rest: string } | null {
	const lines = text.split('\n');
	const isFence = (line: string | undefined) => line?.trimEnd() === '---';
	if (!isFence(lines[0])) return note(1, 'front_missing');
	const end = lines.findIndex((line, at) => at > 0 && isFence(line));
	if (end === -1) return note(1, 'front_open');
	const front = lines.slice(1, end).join('\n');
	const rest = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
	return { front, rest };
}

/**
 * Cuts Markdown at its headings of one level, and what stands under each at its fenced blocks.
 * A heading names its chapter with `{<label>=<name>}` behind its text.
 */
export function chaptersOf(markdown: string, tag: 'h1' | 'h2', label: string, note: Note): Chapter[] {
	const lines = markdown.split('\n');
	const chapters: Chapter[] = [{ heading: null, blocks: [] }];
	for (const run of topLevel(parse(markdown))) {
		const blocks = chapters.at(-1)!.blocks;
		const first = run[0]!;
		if (first.type === 'heading_open' && first.tag === tag) {
			chapters.push({ heading: readHeading(run, label), blocks: [] });
		} else if (first.type === 'fence') {
			blocks.push(readFence(first, lines, note));
		} else {
			for (const token of run) if (token.type === 'fence') note(lineOf(token), 'fence_nested');
			addProse(blocks, run);
		}
	}
	return chapters.filter(({ heading, blocks }) => heading || blocks.length > 0);
}

/** The tokens in runs of one block each: a paragraph, a whole list, a heading. */
function topLevel(tokens: Token[]): Token[][] {
	const runs: Token[][] = [];
	for (const token of tokens) {
		const opens = token.level === 0 && token.nesting !== -1;
		if (opens) runs.push([token]);
		else runs.at(-1)?.push(token);
	}
	return runs;
}

function readHeading(run: Token[], label: string): Heading {
	const words = wordsOf(run[1]!).trim();
	const [, title, name] = words.match(new RegExp(`^(.*?)\\s*\\{${label}=([^}]*)\\}$`)) ?? [];
	return { line: lineOf(run[0]!), title: title ?? words, names: name?.trim() ?? null };
}

function readFence(token: Token, lines: string[], note: Note): Block {
	const line = lineOf(token);
	if (!isClosed(token, lines)) note(line, 'fence_open');
	return { kind: 'fence', line, word: token.info.trim(), body: token.content };
}

/** A forgotten end makes a block swallow what follows, up to the end of the next block or the file. */
function isClosed(token: Token, lines: string[]): boolean {
	const [start, end] = token.map!;
	const last = lines[end - 1]?.trim() ?? '';
	const hasEnd =
		end - 1 > start && last.startsWith(token.markup) && last.replaceAll(token.markup[0]!, '') === '';
	return hasEnd && !/^ {0,3}```/m.test(token.content);
}

function addProse(blocks: Block[], run: Token[]): void {
	const previous = blocks.at(-1);
	if (previous?.kind === 'prose') previous.tokens.push(...run);
	else blocks.push({ kind: 'prose', line: lineOf(run[0]!), tokens: [...run] });
}

function lineOf(token: Token): number {
	return (token.map?.[0] ?? 0) + 1;
}
