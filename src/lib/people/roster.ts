import { CsvError, parse } from 'csv-parse/sync';

/** One pupil as a school's administration exports her. */
export type RosterRow = {
	/** Where it stands in the file, the header being line 1. */
	line: number;
	givenName: string;
	/** With its prefix: "van der Berg". */
	familyName: string | null;
	group: string | null;
	yearGroup: number | null;
	number: string | null;
};

/** What is wrong with a line: `sayMistake` has words for each. */
export type RosterMistake = {
	line: number;
	mistake: 'empty' | 'header' | 'quotes' | 'given_name' | 'too_long' | 'year_group' | 'twice';
};

export type Roster = { rows: RosterRow[]; mistakes: RosterMistake[] };

const longestName = 60;

/** What administrations and people call the columns, in capitals and signs left out. */
const headers: Record<string, readonly string[]> = {
	givenName: ['roepnaam', 'voornaam', 'givenname', 'firstname'],
	prefix: ['voorvoegsel', 'tussenvoegsel', 'prefix', 'infix'],
	familyName: ['achternaam', 'familyname', 'lastname', 'surname'],
	group: ['groep', 'klas', 'group', 'classroom', 'class'],
	yearGroup: ['jaargroep', 'leerjaar', 'yeargroup', 'year'],
	number: ['leerlingnummer', 'studentnumber', 'pupilnumber', 'number'],
};

/**
 * Reads a roster in CSV, separated by `;` or `,`. Columns may stand in any order and others between them;
 * only the given name is needed. Right lines are read whatever is wrong with the others.
 */
export function readRoster(file: string | Uint8Array): Roster {
	const text = typeof file === 'string' ? file : decode(file);
	const mistakes: RosterMistake[] = [];
	let records: { line: number; cells: string[] }[];
	try {
		records = recordsOf(text);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { rows: [], mistakes: [{ line: Number(error.lines) || 1, mistake: 'quotes' }] };
	}
	const [header, ...lines] = records;
	if (!header) return { rows: [], mistakes: [{ line: 1, mistake: 'empty' }] };
	const cell = columnsIn(header.cells);
	if (!cell) return { rows: [], mistakes: [{ line: header.line, mistake: 'header' }] };

	const seen = new Set<string>();
	const rows: RosterRow[] = [];
	for (const { line, cells } of lines) {
		const row = rowOf(line, (name) => cell(cells, name));
		const mistake = mistakeIn(row, seen);
		if (mistake) mistakes.push({ line, mistake });
		else rows.push({ ...row, yearGroup: row.yearGroup ? Number(row.yearGroup) : null });
	}
	if (lines.length === 0) mistakes.push({ line: header.line, mistake: 'empty' });
	return { rows, mistakes };
}

/** Spreadsheets on Windows still write their own older alphabet; what is not UTF-8 is read as that. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function recordsOf(text: string) {
	const header = text.split(/\r?\n/).find((line) => line.trim()) ?? '';
	const delimiter = header.split(';').length >= header.split(',').length ? ';' : ',';
	const records = parse(text, {
		bom: true,
		delimiter,
		info: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		skip_records_with_empty_values: true,
		trim: true,
	}) as unknown as { record: string[]; info: { lines: number } }[];
	return records.map(({ record, info }) => ({
		// The parser counts to where a record ends; a person looks for where it begins.
		line: info.lines - (record.join('').split('\n').length - 1),
		cells: record,
	}));
}

function columnsIn(header: readonly string[]) {
	const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
	const places = Object.fromEntries(
		Object.entries(headers).map(([column, known]) => [
			column,
			names.findIndex((name) => known.includes(name)),
		]),
	);
	if (places.givenName === -1) return null;
	return (cells: readonly string[], column: string) => tidy(cells[places[column]!] ?? '');
}

const tidy = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();

function rowOf(line: number, cell: (column: string) => string) {
	return {
		line,
		givenName: cell('givenName'),
		familyName: tidy(`${cell('prefix')} ${cell('familyName')}`) || null,
		group: cell('group') || null,
		yearGroup: cell('yearGroup') || null,
		number: cell('number') || null,
	};
}

function mistakeIn(row: ReturnType<typeof rowOf>, seen: Set<string>): RosterMistake['mistake'] | null {
	if (!row.givenName) return 'given_name';
	if (row.givenName.length > longestName || (row.familyName ?? '').length > longestName) return 'too_long';
	if (row.yearGroup && !/^[1-8]$/.test(row.yearGroup)) return 'year_group';
	const who = row.number ?? JSON.stringify([row.givenName, row.familyName, row.group]);
	if (seen.has(who)) return 'twice';
	seen.add(who);
	return null;
}

/** The rows meant for this classroom: those that name it ("6B", "Groep 6b") and those that name none. */
export function rowsFor(classroomName: string, rows: readonly RosterRow[]): RosterRow[] {
	const plain = (name: string) => name.toLowerCase().replace(/groep|group|[^\p{L}\p{N}]/gu, '');
	return rows.filter(({ group }) => !group || plain(group) === plain(classroomName));
}

/**
 * What classmates will call each: her given name, and where two share it, with the first letter
 * of the surname, and a number where even that is the same.
 * @param taken nicknames that are in use in the classroom already
 */
export function nicknamesFor(
	rows: readonly Pick<RosterRow, 'givenName' | 'familyName'>[],
	taken: readonly string[],
): string[] {
	const key = (name: string) => name.toLocaleLowerCase('nl');
	const used = new Set(taken.map(key));
	const shared = new Map<string, number>();
	for (const { givenName } of rows) shared.set(key(givenName), (shared.get(key(givenName)) ?? 0) + 1);

	return rows.map(({ givenName, familyName }) => {
		const initial = initialOf(familyName);
		const alone = shared.get(key(givenName)) === 1;
		const wishes = [
			...(alone || !initial ? [givenName] : []),
			...(initial ? [`${givenName} ${initial}.`] : []),
		];
		let nickname = wishes.find((wish) => !used.has(key(wish)));
		for (let number = 2; !nickname; number++) {
			const numbered = `${wishes.at(-1)} ${number}`;
			if (!used.has(key(numbered))) nickname = numbered;
		}
		used.add(key(nickname));
		return nickname;
	});
}

/** The capital of "van der Berg" is the B: prefixes are written small. */
function initialOf(familyName: string | null): string | null {
	if (!familyName) return null;
	const letters = familyName.match(/\p{Lu}/u) ?? familyName.match(/\p{L}/u);
	return letters ? letters[0].toLocaleUpperCase('nl') : null;
}
