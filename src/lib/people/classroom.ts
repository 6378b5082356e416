import type { holds, schedules } from '#lib/server/db/schema/people.ts';

export type Hold = (typeof holds)[number];
export type Schedule = (typeof schedules)[number];

/** One thing that a class agreed on, in both languages. */
export type ClassRule = { nl: string; en: string };

/** A group of pupils with its teachers; behind the door that its code opens lies its network. */
export type Classroom = {
	id: string;
	schoolId: string;
	name: string;
	/** 1 to 8, as Dutch primary schools count. */
	yearGroup: number;
	/** What a child types to get in. `showCode` spells it for the board. */
	code: string;
	openUntil: Date | null;
	hold: Hold;
};

/** What classmates and the door may show of a pupil. */
export type Pupil = { id: string; nickname: string; avatar: string };

/** What only her teachers see. */
export type NamedPupil = Pupil & { givenName: string; familyName: string | null };
