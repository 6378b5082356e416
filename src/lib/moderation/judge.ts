import { gravest, heeded, nudgesFor, type NudgeKind, type NudgeOptions } from '#lib/nudge/nudge.ts';
import type { FullName } from '#lib/nudge/person.ts';
import type { Language } from '#lib/people/person.ts';
import type { Finding, Grade } from './subject.ts';
import { watchedIn, type Watched } from './watched.ts';
import { worries } from './worry.ts';

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
	/** What the school keeps an eye on. */
	watched: readonly Watched[];
};

/** What a text holds, what its writer thought better of, and whether it waits. */
export function judge(
	body: string,
	{ earlier, hold, language, names = [], now, watched }: Judging,
): Judgement {
	const options = { language, names, year: now.getFullYear() };
	const nudges = nudgesFor(body, options);
	const findings = [...nudges, ...watchedIn(body, watched)];
	const before = earlier.flatMap((draft) => kindsOf(draft, options));
	const grade = gravest(findings);
	return {
		findings,
		heeded: heeded([...new Set(before)], [...new Set(nudges.map((nudge) => nudge.kind))]),
		grade,
		cause: worries(body) ? 'worry' : causeOf(grade, hold),
	};
}

const kindsOf = (draft: string, options: NudgeOptions): NudgeKind[] =>
	nudgesFor(draft, options).map((finding) => finding.kind);

function causeOf(grade: Grade | null, hold: Hold): Judgement['cause'] {
	if (grade === 'wait') return 'nudge';
	if (hold === 'all') return 'held';
	return hold === 'marked' && grade !== null ? 'nudge' : null;
}
