import type { Kit } from '../kit.pg.ts';
import type { lessons } from './lessons.ts';
import type { people } from './people.ts';
import type { scenarios } from './scenario.ts';

/** Who may see something: the class, one's friends, or everybody who lives in the scenario as well. */
export const audiences = ['class', 'friends', 'everyone'] as const;

export type Translated = { nl: string; en: string };

/** What a square does other than usual: `off` is what it lacks, `on` which pulls it has. */
export type Switched = { off?: string[]; on?: string[] };

export function network(
	k: Kit,
	{ classroom, person }: ReturnType<typeof people>,
	{ lessonRun }: ReturnType<typeof lessons>,
	{ scenarioEdition }: ReturnType<typeof scenarios>,
) {
	/**
	 * One lesson run's own social network. Its clock starts at `openedAt`. A run has one that has not ended, and as
	 * many that have as its teacher began anew. Where each pupil plays alone, every pupil has one as well, and the
	 * run's own, on which no pupil is, is for the board.
	 */
	const network = k.table(
		'network',
		{
			id: k.id(),
			lessonRunId: k.ref(() => lessonRun.id).notNull(),
			classroomId: k.ref(() => classroom.id).notNull(),
			/** The one pupil who is on it; null for the class's. */
			personId: k.ref(() => person.id),
			scenario: k.str().notNull(),
			openedAt: k.time().notNull(),
			pausedAt: k.time(),
			/** When its teacher began the square anew: from then on it is there to look back at. */
			endedAt: k.time(),
			/** Since when its teacher shows who was cast, and what for. */
			revealedAt: k.time(),
			/** The words of the scenario as they were when it opened: what is changed later changes nothing here. */
			edition: k.ref(() => scenarioEdition.id),
			/** What its scenario switches off and on; null where it does neither. */
			switches: k.json<Switched>(),
		},
		(c) => [
			k
				.uniqueIndex('network_going')
				.on(c.lessonRunId)
				.where(k.sql`ended_at is null and person_id is null`),
			k
				.uniqueIndex('network_going_solo')
				.on(c.personId, c.lessonRunId)
				.where(k.sql`ended_at is null and person_id is not null`),
			k.index('network_person').on(c.personId),
			k.index('network_of_run').on(c.lessonRunId, c.openedAt),
			k.index('network_edition').on(c.edition),
		],
	);

	const castMember = k.table(
		'cast_member',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			key: k.str().notNull(),
			name: k.str().notNull(),
			handle: k.str().notNull(),
			avatar: k.str().notNull(),
			bio: k.json<Translated>().notNull(),
			kind: k.str().notNull(),
			age: k.int(),
			place: k.str(),
			/** What the scenario has it for: told once the teacher shows who was cast. */
			purpose: k.json<Translated>(),
		},
		(c) => [k.uniqueIndex('cast_member_key').on(c.networkId, c.key)],
	);

	/** What one of the cast shows for a while. Both moments may lie ahead. */
	const story = k.table(
		'story',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			castMemberId: k.ref(() => castMember.id).notNull(),
			key: k.str().notNull(),
			picture: k.str(),
			body: k.json<Translated>(),
			appearsAt: k.time().notNull(),
			goneAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('story_key').on(c.networkId, c.key),
			k.index('story_cast_member').on(c.castMemberId),
		],
	);

	return { network, castMember, story };
}
