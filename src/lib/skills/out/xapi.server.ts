import { asc, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { skill as find } from '../framework/framework.ts';
import { ownGoals } from '../framework/ownGoal.server.ts';
import { ruleSentence } from '../ruleWords.ts';
import { nameId } from './nameId.server.ts';
import { statement, type Statement } from './xapi.ts';

/**
 * What a classroom showed and what was decided, as xAPI statements in the order it happened. Pupils are a UUID each,
 * the same every time and no part of their name; what anybody wrote stays here. Null where it is not hers. Two queries.
 */
export async function statementsOf(
	teacher: Person,
	classroomId: string,
	home: string,
): Promise<Statement[] | null> {
	if (!may.teach(teacher, classroomId)) return null;
	const [own, pieces, decisions] = await Promise.all([
		ownGoals(teacher.schoolId),
		db
			.select({
				id: t.evidence.id,
				personId: t.evidence.personId,
				skill: t.evidence.skill,
				rule: t.evidence.rule,
				at: t.evidence.at,
			})
			.from(t.evidence)
			.where(eq(t.evidence.classroomId, classroomId))
			.orderBy(asc(t.evidence.at), asc(t.evidence.id)),
		db
			.select({
				personId: t.level.personId,
				skill: t.level.skill,
				number: t.level.number,
				level: t.level.level,
				at: t.level.at,
			})
			.from(t.level)
			.where(eq(t.level.classroomId, classroomId))
			.orderBy(asc(t.level.at)),
	]);
	const told = [
		...pieces.map(({ id, rule, ...row }) => ({
			...row,
			id: nameId(`evidence ${id}`),
			what: { rule, sentence: { nl: ruleSentence(rule, 'nl'), en: ruleSentence(rule, 'en') } },
		})),
		...decisions.map(({ number, level, ...row }) => ({
			...row,
			id: nameId(`level ${row.personId} ${row.skill} ${number}`),
			what: { level },
		})),
	];
	return told
		.sort((one, other) => one.at.getTime() - other.at.getTime())
		.flatMap(({ personId, skill, ...row }) => {
			const known = find(skill, 'nl') ?? own.find(({ id }) => id === skill);
			if (!known) return [];
			const { code, goal, uri, framework } = known;
			const english = framework ? null : find(skill, 'en');
			return [
				statement({
					...row,
					home,
					actor: nameId(`pupil ${teacher.schoolId} ${personId}`),
					skill: {
						code,
						statement: { nl: known.statement, ...(english && { en: english.statement }) },
						goal,
						uri: uri ?? `${home}/xapi/skill/${framework ? encodeURIComponent(skill) : code}`,
					},
				}),
			];
		});
}

/** One statement on a line. */
export const toLines = (statements: readonly Statement[]): string =>
	statements.map((one) => `${JSON.stringify(one)}\n`).join('');
