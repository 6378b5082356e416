import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { isArchive, isRead, limits, tooLarge, type Package } from './files.ts';
import { Refusal } from './repair.ts';

const damaged = () => new Refusal('Dit zipbestand is beschadigd.', 'This zip file is damaged.');
const trap = () =>
	new Refusal(
		'Dit zipbestand is gemaakt om vast te lopen: uitgepakt is het veel te groot.',
		'This zip file was made to jam things: unpacked it is far too large.',
	);

/** Whether these bytes say that they are a zip. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Opens a zip, as far as we read it. Every entry is judged by its name and size before anything is
 * unpacked, and unpacking stops at the size it claimed.
 * @throws {Refusal} for a trap, a lock, or what is broken
 */
export async function unzip(bytes: Uint8Array): Promise<Package> {
	let zip: ZipFile;
	try {
		zip = await open(bytes);
	} catch {
		throw damaged();
	}
	try {
		const entries = await entriesOf(zip);
		const read = entries.filter(({ fileName }) => isRead(fileName));
		judge(entries, read);
		const files = new Map<string, Uint8Array>();
		for (const entry of read) files.set(entry.fileName, await contentOf(zip, entry));
		return { files, others: entries.map(({ fileName }) => fileName).filter((name) => !files.has(name)) };
	} catch (problem) {
		throw problem instanceof Refusal ? problem : damaged();
	} finally {
		zip.close();
	}
}

const open = (bytes: Uint8Array) =>
	new Promise<ZipFile>((resolve, reject) =>
		fromBuffer(
			Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			{ lazyEntries: true, autoClose: false, strictFileNames: false },
			(problem, zip) => (zip ? resolve(zip) : reject(problem ?? new Error('No zip'))),
		),
	);

function entriesOf(zip: ZipFile): Promise<Entry[]> {
	return new Promise((resolve, reject) => {
		const entries: Entry[] = [];
		zip.on('entry', (entry: Entry) => {
			entries.push(entry);
			if (entries.length > limits.entries)
				reject(
					new Refusal(
						`Dit zipbestand bevat meer dan ${limits.entries} bestanden.`,
						`This zip file holds more than ${limits.entries} files.`,
					),
				);
			else zip.readEntry();
		});
		zip.on('end', () => resolve(entries));
		zip.on('error', (problem: Error) => reject(leadsOut(problem) ? outside() : problem));
		zip.readEntry();
	});
}

/** The library itself refuses names that climb out of the folder. */
const leadsOut = ({ message }: Error) =>
	/relative path|absolute path|invalid characters in fileName/.test(message);
const outside = () =>
	new Refusal(
		'In dit zipbestand staat een bestand dat buiten de map wil komen. Er is niets uitgepakt.',
		'This zip file holds a file that wants to get out of its folder. Nothing was unpacked.',
	);

function judge(entries: readonly Entry[], read: readonly Entry[]): void {
	if (entries.some((entry) => entry.isEncrypted()))
		throw new Refusal(
			'Dit zipbestand heeft een wachtwoord. Pak het eerst uit.',
			'This zip file has a password. Unpack it first.',
		);
	if (entries.some(({ fileName }) => isArchive(fileName)))
		throw new Refusal(
			'In dit zipbestand zit nog een ingepakt bestand. Pak dat eerst uit.',
			'There is another packed file inside this zip file. Unpack that first.',
		);
	if (
		entries.some(
			({ uncompressedSize, compressedSize }) =>
				uncompressedSize > limits.small && uncompressedSize > compressedSize * limits.ratio,
		)
	)
		throw trap();
	if (read.some(({ uncompressedSize }) => uncompressedSize > limits.file)) throw tooLarge();
	if (read.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.total) throw trap();
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		zip.openReadStream(entry, (problem, stream) => {
			if (!stream) return reject(problem ?? damaged());
			const parts: Buffer[] = [];
			let size = 0;
			stream.on('data', (part: Buffer) => {
				size += part.length;
				// The library checks it too; what is unpacked is never more than was judged.
				if (size > entry.uncompressedSize) stream.destroy(trap());
				else parts.push(part);
			});
			stream.on('error', reject);
			stream.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
		});
	});
}
