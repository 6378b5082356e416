import type { languages, roles } from '#lib/server/db/schema/people.ts';

export type Role = (typeof roles)[number];
export type Language = (typeof languages)[number];

export type Membership = { role: Role; classroomId: string | null };

/** Who is asking: a signed-in person with where she belongs. */
export type Person = {
	id: string;
	schoolId: string;
	givenName: string;
	familyName: string | null;
	/** What classmates see. A surname is never part of it. */
	nickname: string;
	avatar: string;
	language: Language | null;
	memberships: readonly Membership[];
};

/** What is shown of a person beside something she wrote. */
export type Face = { name: string; avatar: string };

export const is = (person: Person, role: Role): boolean =>
	person.memberships.some((membership) => membership.role === role);

/** The classrooms where the person is this, in the order she was added to them. */
export const classroomsAs = (person: Person, role: Role): string[] =>
	person.memberships.flatMap((membership) =>
		membership.role === role && membership.classroomId ? [membership.classroomId] : [],
	);

export const fullName = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string =>
	familyName ? `${givenName} ${familyName}` : givenName;

/** One spelling per mailbox, for keeping and for looking up. */
export const tidyEmail = (typed: string): string =>
	typed
		.normalize('NFC')
		.replace(/\p{Cc}/gu, '')
		.trim()
		.toLowerCase();

/** What an id can look like. Addresses and forms bring other things too, and PostgreSQL refuses some of those. */
export const isId = (text: string): boolean => /^[\w-]{1,64}$/.test(text);
