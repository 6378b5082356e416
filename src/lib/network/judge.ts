import type { Finding, Grade } from '#lib/moderation/subject.ts';
import { gravest, heeded, nudgesFor, type NudgeKind } from '#lib/nudge/nudge.ts';
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
	{ earlier, hold, language }: { earlier: readonly string[]; hold: Hold; language: Language },
): Judgement {
	const findings = nudgesFor(body, { language });
	const before = earlier.flatMap((draft) => kindsOf(draft, language));
	const grade = gravest(findings);
	return {
		findings,
		heeded: heeded([...new Set(before)], [...new Set(findings.map((finding) => finding.kind))]),
		grade,
		cause: causeOf(grade, hold),
	};
}

const kindsOf = (draft: string, language: Language): NudgeKind[] =>
	nudgesFor(draft, { language }).map((finding) => finding.kind);

function causeOf(grade: Grade | null, hold: Hold): Judgement['cause'] {
	if (grade === 'wait') return 'nudge';
	if (hold === 'all') return 'held';
	return hold === 'marked' && grade !== null ? 'nudge' : null;
}
