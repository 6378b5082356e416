import { Refusal } from './repair.ts';

/** What a package holds: the files we read, by name, and the names of everything else. */
export type Package = { files: ReadonlyMap<string, Uint8Array>; others: readonly string[] };

/** Beyond these a package is a trap or a mistake, not a scenario. */
export const limits = {
	/** What is sent by browser. */
	upload: 10 * 1024 * 1024,
	entries: 3000,
	/** Of one file, and of all that are read, unpacked. */
	file: 12 * 1024 * 1024,
	total: 40 * 1024 * 1024,
	/** What is larger than this may not have been packed smaller than a hundredth. */
	small: 256 * 1024,
	ratio: 100,
	rows: 20_000,
	cell: 20_000,
};

/** Files whose words we read; of all others only the name counts. */
export const isRead = (name: string): boolean =>
	/\.(csv|json|ya?ml|xml|rels)$/i.test(name) && !isHidden(name);
export const isArchive = (name: string): boolean =>
	/\.(zip|xlsx|xlsm|docx|pptx|jar|7z|rar|gz|tgz|bz2|xz|tar)$/i.test(name);
/** What a computer adds by itself. */
const isHidden = (name: string) => /(^|\/)(__MACOSX\/|\.)/.test(name);

export const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).trim();

/** The words of a file: UTF-8 with or without a mark, or else what an older computer writes. */
export function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

export const tooLarge = () =>
	new Refusal(
		'Dit bestand is te groot om een scenario te zijn. Er is niets uitgepakt.',
		'This file is too large to be a scenario. Nothing was unpacked.',
	);
export const tooManyRows = (file: string) =>
	new Refusal(
		`In ${file} staan meer dan ${limits.rows} rijen. Zoveel past niet in een scenario.`,
		`${file} holds more than ${limits.rows} rows. That many do not fit into a scenario.`,
	);
