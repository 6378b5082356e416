import type { FullName } from '#lib/nudge/person.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { remembering } from '#lib/server/remember.ts';
import { judge, type Judgement, type Judging } from './judge.ts';
import { watchedWords } from './words/schoolWords.server.ts';

/** A classroom's pupils by their full names. They never go to a browser: only here is a classmate's surname known. */
const fullNames = remembering(async (classroomId: string): Promise<FullName[]> => {
	const roster = await classrooms.rosterOf(classroomId);
	return roster.flatMap(({ givenName: given, familyName: family }) => (family ? [{ given, family }] : []));
});

/** Judges what a person wrote for this classroom, knowing its full names and what the school keeps an eye on. */
export async function judgeFor(
	person: Person,
	classroomId: string,
	body: string,
	judging: Omit<Judging, 'watched' | 'names'>,
): Promise<Judgement> {
	const [watched, names] = await Promise.all([watchedWords.of(person.schoolId), fullNames.of(classroomId)]);
	return judge(body, { ...judging, watched, names });
}
