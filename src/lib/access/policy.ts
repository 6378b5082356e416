import { classroomsAs, is, type Person, type Role } from '#lib/people/person.ts';

/** What is asked for stands in a classroom that may be frozen. */
export type Place = { classroomId: string; frozen: boolean };

/** Permissions as sentences: the same one shows the button and guards the verb. */
export const may = {
	/** Write posts and comments, react: in one's own classroom while it is not frozen. */
	write: (person: Person, place: Place) => !place.frozen && belongs(person, place.classroomId),
	/** Point an adult at something: always, frozen or not. */
	report: (person: Person, place: Pick<Place, 'classroomId'>) => belongs(person, place.classroomId),
	/** Answer what a classroom asks of its guest. */
	answer: (person: Person, classroomId: string) => classroomsAs(person, 'expert').includes(classroomId),
	/** Decide about what pupils wrote, freeze, begin and finish lesson runs, print cards. */
	teach: (person: Person, classroomId: string) => classroomsAs(person, 'teacher').includes(classroomId),
	/** See how the school's year groups stand, without names; keep the school's own framework. */
	lead: (person: Person, schoolId: string) => is(person, 'lead') && person.schoolId === schoolId,
};

const belongs = (person: Person, classroomId: string) => classroomsAs(person, 'pupil').includes(classroomId);

export const isPupil = (person: Person) => is(person, 'pupil');
export const isTeacher = (person: Person) => is(person, 'teacher');
export const isExpert = (person: Person) => is(person, 'expert');
export const ownClassroom = (person: Person): string | null => classroomsAs(person, 'pupil')[0] ?? null;
export const taughtClassrooms = (person: Person): string[] => classroomsAs(person, 'teacher');
export const visitedClassrooms = (person: Person): string[] => classroomsAs(person, 'expert');

/** What a person chiefly is here: the place whose colours she sees. Null for who belongs nowhere any more. */
export const kindOf = (person: Person): Role | null => person.memberships[0]?.role ?? null;

/** Where a person lands after signing in. */
export function home(person: Person): '/lesson' | '/today' | '/visit' | '/school/skills' | '/account' {
	if (isTeacher(person)) return '/today';
	if (isPupil(person)) return '/lesson';
	if (is(person, 'lead')) return '/school/skills';
	return isExpert(person) ? '/visit' : '/account';
}
