import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#lib/people/person.ts';
import { readLesson, type Known, type Lesson, type Mistake, type Source, type Sources } from './lesson.ts';
import { mistakeAt } from './manuscript/mistake.ts';

/** A lesson on the shelf. `edition` names exactly this version of its words: the version, and a hash of them. */
export type Book = { lesson: Lesson; edition: string };

/** What a teacher chooses from. */
export type Listing = Pick<Lesson, 'slug' | 'version' | 'minutes' | 'groups' | 'skills'> & {
	title: string;
	summary: string;
	theme: string;
};

/** The lessons in a folder, as they are on disk at most a second ago. */
export type Library = {
	/** The lessons without mistakes, in the order their authors gave them, and then by title. */
	list(language: Language): Listing[];
	find(slug: string): Book | null;
	/** Why lessons, or the newest edition of a lesson, are not on the shelf. */
	mistakes(): Mistake[];
};

export type LibraryOptions = {
	/** What the lesson in this folder may name; see `readLesson`. */
	knownTo?: (slug: string, folder: string) => Known;
	/** Milliseconds, for tests. */
	now?: () => number;
};

const second = 1000;

/** The place of a lesson whose author gave it none: behind every one that has one. */
const last = 1000;

/** A lesson's folder as it was last read: `stamp` tells whether it has changed since. */
type Shelf = { stamp: string; book: Book | null; mistakes: Mistake[] };

/**
 * Opens the library in a folder with a folder per lesson. It notices new and changed files by
 * itself. A lesson that gets a mistake while it is being edited stays on the shelf in its last good
 * edition: a class may be in the middle of it.
 */
export function openLibrary(
	folder = join(process.cwd(), 'lessons'),
	{ knownTo = () => ({}), now = () => performance.now() }: LibraryOptions = {},
): Library {
	const shelves = new Map<string, { shelf: Shelf; lookedAt: number }>();
	let slugs: string[] = [];
	let lookedAt = -Infinity;

	function folders(): string[] {
		if (now() - lookedAt < second) return slugs;
		lookedAt = now();
		slugs = foldersIn(folder);
		for (const slug of shelves.keys()) if (!slugs.includes(slug)) shelves.delete(slug);
		return slugs;
	}

	/** One by one: to read all of them takes a second, and a class is in the middle of one. */
	function shelfOf(slug: string): Shelf {
		const before = shelves.get(slug);
		if (before && now() - before.lookedAt < second) return before.shelf;
		const found = { lookedAt: now(), shelf: refresh(folder, slug, before?.shelf, knownTo) };
		shelves.set(slug, found);
		return found.shelf;
	}

	return {
		list(language) {
			const books = folders().flatMap((slug) => shelfOf(slug).book ?? []);
			return books
				.map(({ lesson }) => lesson)
				.sort(
					(one, other) =>
						(one.order ?? last) - (other.order ?? last) ||
						one.texts[language].title.localeCompare(other.texts[language].title, language),
				)
				.map((lesson) => listingOf(lesson, language));
		},
		find: (slug) => (folders().includes(slug) ? shelfOf(slug).book : null),
		mistakes: () => folders().flatMap((slug) => shelfOf(slug).mistakes),
	};
}

function foldersIn(folder: string): string[] {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		const isLesson = (name: string) => !name.startsWith('.');
		return entries
			.flatMap((entry) => (entry.isDirectory() && isLesson(entry.name) ? [entry.name] : []))
			.sort();
	} catch {
		return [];
	}
}

function refresh(
	library: string,
	slug: string,
	before: Shelf | undefined,
	knownTo: NonNullable<LibraryOptions['knownTo']>,
): Shelf {
	const folder = join(library, slug);
	const stamp = stampOf(folder);
	if (before && stamp !== again && stamp === before.stamp) return before;
	const { sources, unreadable } = readSources(slug, folder);
	if (unreadable.length > 0) return { stamp: again, book: before?.book ?? null, mistakes: unreadable };
	const reading = readLesson(sources, knownTo(slug, folder));
	if ('mistakes' in reading) return { stamp, book: before?.book ?? null, mistakes: reading.mistakes };
	const { lesson } = reading;
	return { stamp, book: { lesson, edition: editionOf(lesson, sources) }, mistakes: [] };
}

/** A stamp no folder has, so that the next look reads again. */
const again = '';

/** Changes when any file of the folder changes, the scenario included: a lesson's cast lives there. */
function stampOf(folder: string): string {
	try {
		const stamps = readdirSync(folder).map((name) => {
			const { mtimeMs, size } = statSync(join(folder, name));
			return `${name} ${mtimeMs} ${size}`;
		});
		return `files\n${stamps.sort().join('\n')}`;
	} catch {
		// A file that went between listing and looking: the next look knows more.
		return again;
	}
}

function readSources(slug: string, folder: string): { sources: Sources; unreadable: Mistake[] } {
	const unreadable: Mistake[] = [];
	const source = (file: string): Source => {
		const name = `${slug}/${file}`;
		try {
			return { name, text: readFileSync(join(folder, file), 'utf8') };
		} catch (error) {
			const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
			if (!isMissing) unreadable.push(mistakeAt(name, 1, 'file_unreadable'));
			return { name, text: null };
		}
	};
	const sources = {
		slug,
		files: { nl: source('lesson.nl.md'), en: source('lesson.en.md') },
		guides: { nl: source('guide.nl.md'), en: source('guide.en.md') },
		check: source('check.yaml'),
	};
	return { sources, unreadable };
}

function editionOf({ version }: Lesson, { files, guides }: Sources): string {
	const hash = createHash('sha256');
	for (const { text } of [files.nl, files.en, guides.nl, guides.en]) hash.update(text ?? '').update('\0');
	return `${version}-${hash.digest('hex').slice(0, 16)}`;
}

function listingOf({ slug, version, minutes, groups, skills, texts }: Lesson, language: Language): Listing {
	const { title, summary, theme } = texts[language];
	return { slug, version, minutes, groups, skills, title, summary, theme };
}
