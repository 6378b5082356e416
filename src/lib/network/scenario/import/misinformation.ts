import { limits, type Package } from './files.ts';
import { readSheets, isWorkbook, type Sheet } from './sheet.ts';
import { reasons, Refusal, type Report } from './repair.ts';
import { emptyStory, type Story } from './story.ts';

/** The (Mis)Information Game: a spreadsheet with sources, posts, and who posts what. */
export const isMisinformation = isWorkbook;

export function readMisinformation(pack: Package, report: Report): Story[] {
	const sheets = readSheets(pack);
	const named = (name: string) => sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
	const [sources, posts] = [named('Sources'), named('Posts')];
	if (!sources || !posts)
		throw new Refusal(
			'Dit werkblad heeft geen bladen Sources en Posts, zoals The Misinformation Game die maakt.',
			'This spreadsheet has no sheets Sources and Posts, as The Misinformation Game makes them.',
		);
	const story = emptyStory('Misinformation Game');
	readSources(sources, story, report);
	readPosts(posts, pairsIn(named('Pre-Defined SourcePost Pairs')), story, report);
	return [story];
}

const fileOf = ({ name }: Sheet) => name;
type Cells = ReadonlyMap<string, string>;
const cellIn = (cells: Cells | undefined, column: string | undefined) =>
	(column && cells?.get(column)?.trim()) || '';

/** The row in which the columns are named, and which column each name has; the one below may name more. */
function headOf(sheet: Sheet, first: string): { row: number; columns: Map<string, string> } | null {
	for (const [row, cells] of [...sheet.rows].toSorted(([one], [other]) => one - other)) {
		const columns = new Map([...cells].map(([column, name]) => [name.trim().toLowerCase(), column]));
		if (columns.has('id') && columns.has(first)) return { row, columns };
	}
	return null;
}

function readSources(sheet: Sheet, story: Story, report: Report): void {
	const head = headOf(sheet, 'name');
	if (!head) return report.leftOut({ file: fileOf(sheet), line: 1 }, reasons.noColumn('Name'));
	for (const [line, cells] of below(sheet, head.row)) {
		const at = { file: fileOf(sheet), line };
		const id = cellIn(cells, head.columns.get('id'));
		const name = cellIn(cells, head.columns.get('name'));
		if (id === '' && name === '') continue;
		if (id === '') report.leftOut(at, reasons.noId);
		else story.people.push({ ...at, id, name, bio: '', age: '', place: '' });
	}
}

const below = (sheet: Sheet, row: number) =>
	[...sheet.rows].filter(([line]) => line > row).toSorted(([one], [other]) => one - other);

/** Which source posts a post, where somebody laid it down. */
function pairsIn(sheet: Sheet | undefined): Map<string, string> {
	const pairs = new Map<string, string>();
	for (const cells of sheet?.rows.values() ?? []) {
		const values = [...cells.values()].map((value) => value.trim());
		const source = values.find((value) => /^S\d+$/i.test(value));
		const post = values.find((value) => /^P\d+$/i.test(value));
		if (source && post) pairs.set(post, source);
	}
	return pairs;
}

function readPosts(sheet: Sheet, pairs: ReadonlyMap<string, string>, story: Story, report: Report): void {
	const head = headOf(sheet, 'headline');
	if (!head) return report.leftOut({ file: fileOf(sheet), line: 1 }, reasons.noColumn('Headline'));
	const { columns, row } = head;
	const comment = commentColumns(sheet, row);
	const sources = [...story.people];
	let current = '';
	for (const [line, cells] of below(sheet, row)) {
		const at = { file: fileOf(sheet), line };
		if ([...cells.values()].some((cell) => cell.length > limits.cell)) {
			report.leftOut(at, reasons.hugeCell);
			continue;
		}
		const id = cellIn(cells, columns.get('id'));
		const headline = cellIn(cells, columns.get('headline'));
		const content = cellIn(cells, columns.get('content'));
		// Below the names of the columns may stand the names of their parts.
		if (id !== '' && (headline !== '' || content !== '')) {
			current = id;
			const by = pairs.get(id) ?? sources[story.posts.length % Math.max(1, sources.length)]?.id ?? '';
			const known = sources.find((person) => person.id === by);
			if (!pairs.has(id) && known) report.changed(at, reasons.noPoster(known.name || known.id));
			const isPicture = /\.(png|jpe?g|gif|webp)$/i.test(content) && !/\s/.test(content);
			const body = [headline, isPicture ? '' : content].filter(Boolean).join('\n\n');
			story.posts.push({ ...at, id, by, body, picture: isPicture ? content : '', minute: 0 });
		} else if (id !== '') report.leftOut(at, reasons.noBody);
		readComment(at, cells, comment, current, story, report);
	}
	// They come in this order, and all of them stand there when the class comes in.
	story.posts.forEach((post, place) => (post.minute = place - story.posts.length));
	for (const said of story.comments) said.minute = story.posts.find(({ id }) => id === said.on)?.minute ?? 0;
}

/** Columns of the comments; the words "Source Name" and "Message" stand a row lower than the rest. */
function commentColumns(sheet: Sheet, head: number): { name?: string; message?: string } {
	const cells = [head, head + 1].flatMap((row) => [...(sheet.rows.get(row) ?? [])]);
	const called = (name: RegExp) => cells.find(([, text]) => name.test(text.trim()))?.[0];
	return { name: called(/^source name$/i), message: called(/^message$/i) };
}

function readComment(
	at: { file: string; line: number },
	cells: Cells,
	columns: { name?: string; message?: string },
	on: string,
	story: Story,
	report: Report,
): void {
	const body = cellIn(cells, columns.message);
	const name = cellIn(cells, columns.name);
	if ((body === '' && name === '') || /^message$/i.test(body)) return;
	if (body === '') return report.leftOut(at, reasons.noBody);
	if (name === '') return report.leftOut(at, reasons.noActor);
	// Whoever comments need not be one of the sources: there it is only a name.
	const known = story.people.find((person) => person.name === name || person.id === name);
	if (!known) story.people.push({ ...at, id: name, name, bio: '', age: '', place: '' });
	story.comments.push({ ...at, on, by: known?.id ?? name, body, minute: 0 });
}
