import {
	isCollection,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type YAMLError,
} from 'yaml';
import type { MistakeCode, Note } from './mistake.ts';

export type Path = readonly PropertyKey[];

/** What YAML says, and the line in the file (counted from 1) of the value at a path. */
export type Yaml = { value: unknown; lineOf(path: Path): number };

type Trap = { offset: number; code: MistakeCode };

/** Reads YAML that stands in a file from line `first` on. Null, after noting why, when it cannot be read. */
export function readYaml(yaml: string, first: number, note: Note): Yaml | null {
	const lines = new LineCounter();
	const lineAt = (offset: number) => first - 1 + Math.max(1, lines.linePos(offset).line);
	try {
		const document = parseDocument(yaml, {
			lineCounter: lines,
			prettyErrors: false,
			logLevel: 'silent',
			resolveKnownTags: false,
			stringKeys: true,
		});
		const trap = errorIn(document, yaml) ?? trapIn(document);
		if (trap) return note(lineAt(trap.offset), trap.code);
		const value: unknown = document.toJS({ maxAliasCount: 0 });
		return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
	} catch {
		return note(first, 'yaml_wrong');
	}
}

const codes: Record<string, MistakeCode> = {
	BLOCK_AS_IMPLICIT_KEY: 'yaml_colon',
	MULTILINE_IMPLICIT_KEY: 'yaml_colon',
	MISSING_CHAR: 'yaml_colon',
	BAD_INDENT: 'yaml_indent',
	TAB_AS_INDENT: 'yaml_tab',
	DUPLICATE_KEY: 'yaml_twice',
};

/** The first error, for it is the cause of the others, at the place where its author should look. */
function errorIn(document: Document, yaml: string): Trap | null {
	const [error, next] = document.errors;
	if (!error) return null;
	const [start] = error.pos;
	if (/closing|end with/.test(error.message))
		return { offset: openedBefore(start, document), code: 'yaml_quote' };
	const code = codes[error.code] ?? 'yaml_wrong';
	if (isIndentedTooFar(error, next)) return { offset: next!.pos[1] - 1, code };
	return { offset: start + Math.max(0, yaml.slice(start).search(/\S/)), code };
}

/** A field that is indented too far is taken for the end of the text above it, on which the error then stands. */
function isIndentedTooFar(error: YAMLError, next: YAMLError | undefined): boolean {
	const isNested = error.code === 'BLOCK_AS_IMPLICIT_KEY' && error.message.startsWith('Nested mappings');
	return isNested && next?.code === 'MULTILINE_IMPLICIT_KEY';
}

/** Where the quotation or bracket begins that the parser was still in at this offset: there it went wrong. */
function openedBefore(offset: number, document: Document): number {
	let opened = offset;
	visit(document, {
		Node(_, node) {
			const start = rangeStart(node) ?? offset;
			const isQuoted = isScalar(node) && node.type?.startsWith('QUOTE');
			const isBracketed = isCollection(node) && node.flow;
			if ((isQuoted || isBracketed) && start <= offset) opened = start;
		},
	});
	return opened;
}

/**
 * Good YAML that does not say what its author meant: a `#` that silently eats the end of a text,
 * as in `text: Samen naar het #plein`, or a `*` that points at something else.
 */
function trapIn(document: Document): Trap | null {
	const traps: Trap[] = [];
	visit(document, {
		Scalar(_, { type, value, comment, range }) {
			const isCut = type === 'PLAIN' && typeof value === 'string' && comment;
			if (isCut) traps.push({ offset: range?.[0] ?? 0, code: 'yaml_hash' });
		},
		Alias(_, { range }) {
			traps.push({ offset: range?.[0] ?? 0, code: 'yaml_alias' });
		},
	});
	return traps[0] ?? null;
}

/** The offset of the deepest thing on the path that exists; of a field, its name. */
function offsetOf(document: Document, path: Path): number {
	let node: unknown = document.contents;
	let offset = rangeStart(node) ?? 0;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
			if (!pair) break;
			offset = rangeStart(pair.key) ?? offset;
			node = pair.value;
		} else if (isSeq(node) && typeof step === 'number') {
			node = node.items[step];
			offset = rangeStart(node) ?? offset;
		} else break;
	}
	return offset;
}

function rangeStart(node: unknown): number | undefined {
	return (node as { range?: [number, number, number] } | null)?.range?.[0];
}
