import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isRead, limits, tooLarge, type Package } from './files.ts';
import { importPackage, type Brought } from './import.ts';
import { Refusal } from './repair.ts';
import { isZip, unzip } from './unzip.server.ts';

/** What somebody brought as one file: a zip, a spreadsheet, or one of the files by itself. */
export async function importFile(name: string, bytes: Uint8Array): Promise<Brought | Refusal> {
	try {
		if (bytes.length > limits.total) throw tooLarge();
		return importPackage(isZip(bytes) ? await unzip(bytes) : alone(name, bytes));
	} catch (problem) {
		if (problem instanceof Refusal) return problem;
		throw problem;
	}
}

/** A file of any other name counts as one of ours: its mistakes then say what is wrong with it. */
function alone(name: string, bytes: Uint8Array): Package {
	if (bytes.length > limits.file) throw tooLarge();
	return { files: new Map([[name, bytes]]), others: [] };
}

/** What stands at a path: a folder, or one file. */
export async function importPath(path: string): Promise<Brought | Refusal> {
	const found = await stat(path);
	if (!found.isDirectory()) {
		if (found.size > limits.total) return tooLarge();
		return importFile(path, await readFile(path));
	}
	try {
		return importPackage(await folder(path));
	} catch (problem) {
		if (problem instanceof Refusal) return problem;
		throw problem;
	}
}

async function folder(path: string): Promise<Package> {
	const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) =>
		entry.isFile(),
	);
	if (entries.length > limits.entries)
		throw new Refusal(
			`In deze map staan meer dan ${limits.entries} bestanden.`,
			`This folder holds more than ${limits.entries} files.`,
		);
	const files = new Map<string, Uint8Array>();
	const others: string[] = [];
	let total = 0;
	for (const entry of entries) {
		const file = join(entry.parentPath, entry.name);
		const name = relative(path, file);
		if (!isRead(name)) {
			others.push(name);
			continue;
		}
		const { size } = await stat(file);
		total += size;
		if (size > limits.file || total > limits.total) throw tooLarge();
		files.set(name, await readFile(file));
	}
	return { files, others };
}
