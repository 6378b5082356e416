import type { Language } from '#lib/people/person.ts';
import type { Item } from '#lib/skills/check/check.ts';
import type { Guide } from './guide.ts';
import { readCheck } from './manuscript/check.ts';
import { readDraft, type Draft } from './manuscript/draft.ts';
import { isKey } from './manuscript/fields.ts';
import { readGuide } from './manuscript/guide.ts';
import { noteIn, type Mistake, type Note } from './manuscript/mistake.ts';
import type { Known } from './manuscript/part.ts';
import { compareGuides, compareTwins } from './manuscript/twins.ts';
import type { Question } from './question.ts';
import type { Shape } from './shape.ts';
import type { StepName } from './step.ts';
import type { Term } from './term.ts';
import type { Walk } from './walk/walk.ts';

export type { Known, Mistake };

/** A lesson, read and checked, in both languages. */
export type Lesson = {
	/** The name of its folder. */
	slug: string;
	version: number;
	minutes: number;
	/** Dutch primary-school years, 1 to 8. */
	groups: number[];
	/** Skills as `framework:code`. */
	skills: string[];
	/** Where it stands among the lessons; null comes last. */
	order: number | null;
	texts: Record<Language, LessonText>;
	guides: Record<Language, Guide>;
	/** What a class is asked before and after it; null for a lesson without. */
	check: Item[] | null;
};

export type LessonText = { title: string; summary: string; theme: string; steps: Step[] };

export type Step = { step: StepName; title: string; shape: Shape; parts: Part[] };

/** A piece of a step. `html` is safe to show; `speech` is what a voice should say. */
export type Part =
	| { kind: 'prose'; html: string; speech: string }
	| { kind: 'term'; term: Term }
	| { kind: 'question'; question: Question }
	| { kind: 'walk'; walk: Walk }
	/** A question to talk about, for the board. */
	| { kind: 'talk'; prompt: string }
	/** One idea in big letters, for the board only. */
	| { kind: 'present'; html: string; speech: string; picture: string | null };

/** A file of a lesson: its name, for messages, and its text, or null when it is not there. */
export type Source = { name: string; text: string | null };

export type Sources = {
	slug: string;
	files: Record<Language, Source>;
	guides: Record<Language, Source>;
	/** A lesson may do without. */
	check?: Source;
};

/** In characters; ten times a long lesson. */
const longestFile = 200_000;

export type Reading = { lesson: Lesson } | { mistakes: Mistake[] };

/**
 * Reads a lesson from its four files, and its check where it has one. Gives the lesson, or every mistake found, with file and line.
 * Names of cast, pictures and skills are checked against what is known. Never throws.
 */
export function readLesson(sources: Sources, known: Known = {}): Reading {
	const { slug, files, guides } = sources;
	const mistakes: Mistake[] = [];
	if (!isKey(slug)) noteIn(files.nl.name, mistakes)(1, 'slug_wrong', { slug });
	const nl = readLanguage(sources, 'nl', known, mistakes);
	const en = readLanguage(sources, 'en', known, mistakes);
	// Files with mistakes of their own differ for that reason alone: comparing them would only add noise.
	if (mistakes.length === 0 && nl && en) {
		compareTwins(nl.draft, en.draft, lastName(files.nl.name), noteIn(files.en.name, mistakes));
		compareGuides(nl.guide, en.guide, noteIn(guides.en.name, mistakes));
		compareGuides(en.guide, nl.guide, noteIn(guides.nl.name, mistakes));
	}
	const check = sources.check?.text
		? readSource(sources.check, mistakes, (text, note) => readCheck(text, known, note))
		: null;
	if (mistakes.length > 0 || !nl || !en) return { mistakes: inFileOrder(mistakes) };
	return { lesson: { ...bind(slug, nl, en), check } };
}

type Manuscript = { draft: Draft; guide: Guide };

function readLanguage(
	{ files, guides }: Sources,
	language: Language,
	known: Known,
	mistakes: Mistake[],
): Manuscript | null {
	const draft = readSource(files[language], mistakes, (text, note) => readDraft(text, known, note));
	const guide = readSource(guides[language], mistakes, readGuide);
	return draft && guide && { draft, guide };
}

function readSource<T>(
	{ name, text }: Source,
	mistakes: Mistake[],
	read: (text: string, note: Note) => T | null,
): T | null {
	const note = noteIn(name, mistakes);
	if (text === null) return note(1, 'file_missing');
	if (text.length > longestFile) return note(1, 'file_large');
	return read(text, note);
}

function inFileOrder(mistakes: Mistake[]): Mistake[] {
	const files = [...new Set(mistakes.map(({ file }) => file))];
	return mistakes.sort(
		(one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.line - other.line,
	);
}

function lastName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function bind(slug: string, nl: Manuscript, en: Manuscript): Omit<Lesson, 'check'> {
	const { version, minutes, groups, skills, order } = nl.draft.front;
	return {
		slug,
		version,
		minutes,
		groups,
		skills,
		order: order ?? null,
		texts: { nl: textFrom(nl.draft), en: textFrom(en.draft) },
		guides: { nl: nl.guide, en: en.guide },
	};
}

function textFrom({ front: { title, summary, theme }, steps }: Draft): LessonText {
	return {
		title,
		summary,
		theme,
		steps: steps.map(({ parts, step, title, shape }) => ({
			step,
			title,
			shape,
			parts: parts.map(({ part }) => part),
		})),
	};
}
