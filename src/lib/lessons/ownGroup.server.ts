import * as classrooms from '#lib/people/classroom.server.ts';
import { remembering } from '#lib/server/remember.ts';
import { groupOf, withWhom, type Groups } from './groups.ts';

/** A classroom's pupils as they know each other, so that a page that thirty open at once asks for them once. */
const classmates = remembering((classroomId: string) => classrooms.pupilsOf(classroomId));

/** The number of a pupil's group, and the nicknames of those with whom she sits there; null where she has none. */
export async function ownGroup(
	run: { classroomId: string; groups: Groups | null },
	pupilId: string,
): Promise<{ number: number; names: string[] } | null> {
	const number = groupOf(run.groups, pupilId);
	if (number === null) return null;
	const beside = withWhom(run.groups, pupilId);
	const present = await classmates.of(run.classroomId);
	return { number, names: present.filter(({ id }) => beside.includes(id)).map(({ nickname }) => nickname) };
}
