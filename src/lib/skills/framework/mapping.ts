import { codeOf, type SkillId } from '../skillId.ts';

/** A row: SLO goals, and the competences of the two other frameworks that they touch. */
type Row = { slo: readonly string[]; nmw: readonly string[]; digcomp: readonly string[] };

/**
 * How the goals of SLO touch the other frameworks. Ours: none of the three has published such a mapping.
 * A code stands for everything below it: `24A` for `24A.1`.
 */
export const mapping: readonly Row[] = [
	{ slo: ['22A'], nmw: ['NMW-1', 'NMW-2'], digcomp: ['4.1', '5.1'] },
	{ slo: ['22B.1', '22B.2', '22B.3'], nmw: ['NMW-3'], digcomp: ['1.1', '1.2'] },
	{ slo: ['22C.5'], nmw: ['NMW-7'], digcomp: ['2.6', '4.2'] },
	{ slo: ['23A.1', '23A.2'], nmw: ['NMW-4', 'NMW-5'], digcomp: ['3.1', '2.2'] },
	{ slo: ['23A.5'], nmw: ['NMW-4'], digcomp: ['3.3'] },
	{ slo: ['24A.1', '24A.2', '24A.3'], nmw: ['NMW-1', 'NMW-7'], digcomp: ['4.1', '4.2'] },
	{ slo: ['24A.4'], nmw: ['NMW-5', 'NMW-8'], digcomp: ['2.2', '4.2'] },
	{ slo: ['24A.5'], nmw: ['NMW-5', 'NMW-6'], digcomp: ['4.3', '2.5'] },
	{ slo: ['24B.1'], nmw: ['NMW-5', 'NMW-6'], digcomp: ['2.5', '2.1', '2.4'] },
	{ slo: ['24B.2', '24B.3'], nmw: ['NMW-8'], digcomp: ['4.3'] },
	{ slo: ['24B.4'], nmw: ['NMW-8'], digcomp: ['2.6'] },
	{ slo: ['24C.2', '24C.3'], nmw: ['NMW-6', 'NMW-7'], digcomp: ['2.3', '4.3'] },
];

/** Whether a goal is this one or stands below it: `24A.1` is covered by `24A.1`, `24A` and `24`. */
export const covers = (above: string, code: string): boolean =>
	code === above || code.startsWith(`${above}.`) || (/^\d+$/.test(above) && /^\d+/.exec(code)?.[0] === above);

/** The codes of SLO that touch a competence of one of the two others. */
export const sloOf = (framework: 'nmw' | 'digcomp', code: string): string[] => [
	...new Set(mapping.flatMap((row) => (row[framework].includes(code) ? row.slo : []))),
];

/** Which of these have evidence of this skill carried over to them. */
export const carriedTo = <T extends { slo: readonly string[] }>(items: readonly T[], skill: SkillId): T[] =>
	skill.startsWith('slo:')
		? items.filter(({ slo }) => slo.some((above) => covers(above, codeOf(skill))))
		: [];
