import { gravest, heeded, nudgesFor, type NudgeKind, type NudgeOptions } from '#lib/nudge/nudge.ts';
import type { FullName } from '#lib/nudge/person.ts';
import type { Language } from '#lib/people/person.ts';
import { nudgesForPicture } from '#lib/pictures/nudge.ts';
import { wordsIn, type Recipe } from '#lib/pictures/recipe.ts';
import type { Finding, Grade } from './subject.ts';
import { watchedIn, type Watched } from './words/watched.ts';
import { worries } from './words/worry.ts';

export type Hold = 'all' | 'marked' | 'none';

export type Judgement = {
	findings: Finding[];
	/** Kinds that were in an earlier draft and are gone from this one. */
	heeded: string[];
	grade: Grade | null;
	/** Why it waits for the teacher, or null when others see it at once. */
	cause: 'held' | 'nudge' | 'worry' | null;
};

export type Judging = {
	/** Earlier drafts of the same text. */
	earlier: readonly string[];
	hold: Hold;
	language: Language;
	now: Date;
	/** The classroom's pupils, whose surnames are not for the square. */
	names?: readonly FullName[];
	/** The picture of the writer's own making that goes with it, and how that was before. */
	picture?: { made: Recipe | null; earlier: readonly Recipe[] };
	/** What the school keeps an eye on. */
	watched: readonly Watched[];
};

/** What a text holds, what its writer thought better of, and whether it waits. */
export function judge(
	body: string,
	{ earlier, hold, language, names = [], now, watched, picture }: Judging,
): Judgement {
	const options = { language, names, year: now.getFullYear() };
	const made = picture?.made ? [picture.made] : [];
	const written = made.flatMap(wordsIn);
	const nudges = [
		...nudgesFor(body, options),
		...made.flatMap((recipe) => nudgesForPicture(recipe, options)),
	];
	const findings = [
		...nudges,
		...watchedIn(body, watched),
		...written.flatMap((words) => watchedIn(words, watched).map(onPicture)),
	];
	const before = [
		...earlier.flatMap((draft) => kindsOf(draft, options)),
		...(picture?.earlier ?? [])
			.flatMap((recipe) => nudgesForPicture(recipe, options))
			.map(({ kind }) => kind),
	];
	const grade = gravest(findings);
	return {
		findings,
		heeded: heeded([...new Set(before)], [...new Set(nudges.map((nudge) => nudge.kind))]),
		grade,
		cause: [body, ...written].some(worries) ? 'worry' : causeOf(grade, hold),
	};
}

/** Found in the words on a picture: there is nothing in the text to underline. */
const onPicture = (finding: Finding): Finding => ({ ...finding, from: 0, to: 0, shows: 'words' });

const kindsOf = (draft: string, options: NudgeOptions): NudgeKind[] =>
	nudgesFor(draft, options).map((finding) => finding.kind);

function causeOf(grade: Grade | null, hold: Hold): Judgement['cause'] {
	if (grade === 'wait') return 'nudge';
	if (hold === 'all') return 'held';
	return hold === 'marked' && grade !== null ? 'nudge' : null;
}
