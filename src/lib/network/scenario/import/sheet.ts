import { SaxesParser } from 'saxes';
import { decode, limits, tooManyRows, type Package } from './files.ts';
import { Refusal } from './repair.ts';

/** A worksheet: its rows by number, each with its cells by column. */
export type Sheet = { name: string; rows: Map<number, Map<string, string>> };

/** Whether a package is a spreadsheet. */
export const isWorkbook = ({ files }: Package): boolean => files.has('xl/workbook.xml');

const mostColumns = 500;

/**
 * The worksheets of a spreadsheet, as texts. Read without loading anything from elsewhere and without
 * definitions inside the XML: those are how a small file grows without end.
 */
export function readSheets({ files }: Package): Sheet[] {
	const shared = stringsIn(files.get('xl/sharedStrings.xml'));
	const targets = relationsIn(files.get('xl/_rels/workbook.xml.rels'));
	const sheets: { name: string; relation: string }[] = [];
	parse(files.get('xl/workbook.xml'), {
		open: (tag, attributes) => {
			if (tag === 'sheet') sheets.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' });
		},
	});
	return sheets.flatMap(({ name, relation }) => {
		const bytes = files.get(targets.get(relation) ?? '');
		return bytes ? [{ name: name.trim(), rows: rowsIn(bytes, name, shared) }] : [];
	});
}

type Handlers = {
	open?: (tag: string, attributes: Record<string, string>) => void;
	close?: (tag: string) => void;
	text?: (text: string) => void;
};

function parse(bytes: Uint8Array | undefined, { open, close, text }: Handlers): void {
	if (!bytes) return;
	const parser = new SaxesParser({ xmlns: false });
	const localName = (name: string) => name.slice(name.indexOf(':') + 1);
	parser.on('doctype', () => {
		throw new Refusal(
			'In dit werkblad staan definities die het enorm kunnen laten groeien. Het is niet gelezen.',
			'This spreadsheet holds definitions that can make it grow without end. It was not read.',
		);
	});
	parser.on('error', () => {
		throw new Refusal('Dit werkblad is beschadigd.', 'This spreadsheet is damaged.');
	});
	parser.on('opentag', ({ name, attributes }) =>
		open?.(localName(name), attributes as Record<string, string>),
	);
	parser.on('closetag', ({ name }) => close?.(localName(name)));
	parser.on('text', (found) => text?.(found));
	parser.on('cdata', (found) => text?.(found));
	parser.write(decode(bytes)).close();
}

/** Words are kept once, and cells point at them by number. Parts of a word that look different are one word. */
function stringsIn(bytes: Uint8Array | undefined): string[] {
	const strings: string[] = [];
	let isWord = false;
	let phonetic = 0;
	parse(bytes, {
		open: (tag) => {
			if (tag === 'si') strings.push('');
			if (tag === 'rPh') phonetic++;
			isWord = tag === 't' && phonetic === 0;
		},
		close: (tag) => {
			if (tag === 'rPh') phonetic--;
			isWord = false;
		},
		text: (text) => {
			if (isWord && strings.length > 0) strings[strings.length - 1] += text;
		},
	});
	return strings;
}

function relationsIn(bytes: Uint8Array | undefined): Map<string, string> {
	const targets = new Map<string, string>();
	parse(bytes, {
		open: (tag, { Id, Target }) => {
			if (tag === 'Relationship' && Id && Target)
				targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
		},
	});
	return targets;
}

function rowsIn(bytes: Uint8Array, sheet: string, shared: readonly string[]): Sheet['rows'] {
	const rows: Sheet['rows'] = new Map();
	let cell: { row: number; column: string; type: string; text: string } | null = null;
	let takes = false;
	let row = 0;
	parse(bytes, {
		open: (tag, attributes) => {
			if (tag === 'row') {
				row = Number(attributes.r ?? row + 1);
				if (!(row <= limits.rows)) throw tooManyRows(sheet);
			} else if (tag === 'c') {
				const column = /^[A-Z]{1,3}(?=\d)/.exec(attributes.r ?? '')?.[0] ?? '';
				cell = { row, column, type: attributes.t ?? '', text: '' };
			}
			takes = tag === 'v' || tag === 't';
		},
		close: (tag) => {
			takes = false;
			if (tag !== 'c' || !cell) return;
			const found = cell.type === 's' ? (shared[Number(cell.text)] ?? '') : cell.text;
			if (found !== '' && cell.column !== '') {
				const cells = rows.get(cell.row) ?? new Map<string, string>();
				if (cells.size < mostColumns) rows.set(cell.row, cells.set(cell.column, found));
			}
			cell = null;
		},
		text: (text) => {
			if (takes && cell) cell.text += text;
		},
	});
	return rows;
}
