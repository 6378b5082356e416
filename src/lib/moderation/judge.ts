import type { Finding, Grade } from './subject.ts';
import { gravest, heeded, nudgesFor, type NudgeKind, type NudgeOptions } from '#lib/nudge/nudge.ts';
import type { Language } from '#lib/people/person.ts';

export type Hold = 'all' | 'marked' | 'none';

export type Judgement = {
	findings: Finding[];
	/** Kinds that were in an earlier draft and are gone from this one. */
	heeded: string[];
	grade: Grade | null;
	/** Why it waits for the teacher, or null when others see it at once. */
	cause: 'held' | 'nudge' | null;
};

/** What a text holds, what its writer thought better of, and whether it waits. */
export function judge(
	body: string,
	{ earlier, hold, language, now }: { earlier: readonly string[]; hold: Hold; language: Language; now: Date },
): Judgement {
	const options = { language, year: now.getFullYear() };
	const findings = nudgesFor(body, options);
	const before = earlier.flatMap((draft) => kindsOf(draft, options));
	const grade = gravest(findings);
	return {
		findings,
		heeded: heeded([...new Set(before)], [...new Set(findings.map((finding) => finding.kind))]),
		grade,
		cause: causeOf(grade, hold),
	};
}

const kindsOf = (draft: string, options: NudgeOptions): NudgeKind[] =>
	nudgesFor(draft, options).map((finding) => finding.kind);

function causeOf(grade: Grade | null, hold: Hold): Judgement['cause'] {
	if (grade === 'wait') return 'nudge';
	if (hold === 'all') return 'held';
	return hold === 'marked' && grade !== null ? 'nudge' : null;
}
