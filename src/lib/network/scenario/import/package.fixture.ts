import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from './zip.fixture.ts';

/** Packages as others make them, each with its mistakes. */
export const data = 'tests/data/import';

/** A package's files, ready to be zipped. */
export const folder = (name: string): Packed[] =>
	readdirSync(join(data, name)).map((file) => ({
		name: file,
		bytes: new Uint8Array(readFileSync(join(data, name, file))),
	}));

const places: Record<string, string> = {
	'workbook.xml': 'xl/workbook.xml',
	'workbook.xml.rels': 'xl/_rels/workbook.xml.rels',
	'sharedStrings.xml': 'xl/sharedStrings.xml',
};

/** The spreadsheet of The Misinformation Game: a zip with everything at its place. */
export const workbook = (): Packed[] =>
	folder('misinformation').map(({ name, bytes }) => ({
		name: places[name] ?? `xl/worksheets/${name}`,
		bytes,
	}));
