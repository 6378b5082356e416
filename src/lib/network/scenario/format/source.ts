import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit as visitNodes,
	type Document,
	type ParsedNode,
	type YAMLError,
} from 'yaml';
import { quote, type Path } from '../mistake.ts';
import type { Wording } from '../wording.ts';
import { yamlReason } from './yaml-reason.ts';

/** A scenario fits in a fraction of this; more is not a scenario. */
export const mostBytes = 512 * 1024;
const deepest = 12;

/** Something the file itself has wrong, before anybody looks at what it says. */
export type Flaw = { line: number; reason: Wording };
export type Source = { data: unknown; lineOf: (path: Path) => number };

/**
 * Reads YAML into plain data that knows its lines. Strict where YAML is generous: one document, no
 * anchors pulled in twice, no tags, every field once. Any input gives an answer; nothing is thrown.
 */
export function readSource(text: string): Source | { flaws: Flaw[] } {
	if (isTooBig(text)) {
		return flawed(
			1,
			'Dit bestand is groter dan 512 kB. Maak het kleiner.',
			'This file is larger than 512 kB. Make it smaller.',
		);
	}
	try {
		return parse(text);
	} catch {
		// Nesting without end exhausts the parser's stack before it complains.
		return flawed(1, 'Dit bestand is niet te lezen als YAML.', 'This file cannot be read as YAML.');
	}
}

function isTooBig(text: string): boolean {
	return text.length > mostBytes || new TextEncoder().encode(text).length > mostBytes;
}

function flawed(line: number, nl: string, en: string): { flaws: Flaw[] } {
	return { flaws: [{ line, reason: { nl, en } }] };
}

function parse(text: string): Source | { flaws: Flaw[] } {
	const lines = new LineCounter();
	// The parser's own search for doubled fields compares each with each: half a minute for a hostile
	// file. `survey` does it in one pass.
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		schema: 'core',
		merge: false,
		resolveKnownTags: false,
		stringKeys: true,
		uniqueKeys: false,
	});
	const complaints = [...document.errors, ...document.warnings];
	if (complaints.length > 0) {
		const quotes = beginningsOfQuotes(document);
		const lineOf = ({ pos: [offset] }: YAMLError) => lines.linePos(quotes.get(offset) ?? offset).line;
		return { flaws: oncePerLine(complaints, lineOf) };
	}

	const { index, flaws } = survey(document.contents, (offset) => lines.linePos(offset).line);
	if (flaws.length > 0) return { flaws };
	return { data: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineIn(index, path) };
}

/** Where quoted texts begin, by where they end: one that is not closed is reported at its end, lines too late. */
function beginningsOfQuotes(document: Document): Map<number, number> {
	const beginnings = new Map<number, number>();
	visitNodes(document, {
		Scalar: (_, { type, range }) => {
			if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) beginnings.set(range[1], range[0]);
		},
	});
	return beginnings;
}

/** One slip often makes the parser stumble several times; the first stumble says it best. */
function oncePerLine(errors: readonly YAMLError[], lineOf: (error: YAMLError) => number): Flaw[] {
	const first = new Map<number, Flaw>();
	for (const error of errors) {
		const line = Math.max(1, lineOf(error));
		if (!first.has(line)) first.set(line, { line, reason: yamlReason(error) });
	}
	return [...first.values()];
}

/** The line of every field and list item, by path; and what stands there that may not. */
function survey(root: ParsedNode | null, lineAt: (offset: number) => number) {
	const index = new Map<string, number>();
	const flaws: Flaw[] = [];
	if (root) visit(root, [], lineAt(root.range[0]));
	return { index, flaws };

	function visit(node: ParsedNode, path: Path, line: number): void {
		index.set(nameOf(path), line);
		if (isAlias(node)) return reject(line, ...aliasWords(node.source));
		if (path.length > deepest) return reject(line, 'Dit zit te diep genest.', 'This is nested too deeply.');
		if (isSeq(node)) {
			node.items.forEach((item, place) => visit(item as ParsedNode, [...path, place], startOf(item, line)));
		}
		if (isMap(node)) visitFields(node.items as { key: ParsedNode; value: ParsedNode | null }[], path);
	}

	function visitFields(fields: readonly { key: ParsedNode; value: ParsedNode | null }[], path: Path): void {
		const firstLines = new Map<string, number>();
		for (const { key, value } of fields) {
			const line = lineAt(key.range[0]);
			const name = isScalar(key) ? String(key.value) : '';
			const before = firstLines.get(name);
			if (before !== undefined) {
				reject(
					line,
					`${quote(name)} staat hier al, op regel ${before}. Houd er één over.`,
					`${quote(name)} is already here, on line ${before}. Keep one of them.`,
				);
				continue;
			}
			firstLines.set(name, line);
			if (value) visit(value, [...path, name], line);
			else index.set(nameOf([...path, name]), line);
		}
	}

	function startOf(item: unknown, otherwise: number): number {
		const offset = (item as ParsedNode | null)?.range?.[0];
		return offset === undefined ? otherwise : lineAt(offset);
	}

	function reject(line: number, nl: string, en: string): void {
		flaws.push({ line, reason: { nl, en } });
	}
}

function aliasWords(name: string): [string, string] {
	const alias = quote(`*${name}`);
	return [
		`Verwijzen met ${alias} kan hier niet. Schrijf de tekst zelf op.`,
		`Pointing with ${alias} is not possible here. Write the text itself.`,
	];
}

/** The line of the nearest thing that is there: what is missing is reported where it belongs. */
function lineIn(index: ReadonlyMap<string, number>, path: Path): number {
	for (let length = path.length; length >= 0; length--) {
		const line = index.get(nameOf(path.slice(0, length)));
		if (line !== undefined) return line;
	}
	return 1;
}

function nameOf(path: Path): string {
	return JSON.stringify(path);
}
