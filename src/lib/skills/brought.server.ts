import { may, ownClassroom } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as images from '#lib/images/image.server.ts';
import type { NewImage } from '#lib/images/image.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, isUnique, type Tx } from '#lib/server/db/index.ts';
import type { Observing, Reflecting } from './brought.ts';
import { goalOf } from './framework/ownGoal.server.ts';

/** Brought; `unfit` for a skill that nobody knows or that this kind of evidence is not for. */
export type Outcome = 'brought' | 'unfit';

/** Whether this is a pupil of the teacher's own classroom. */
export const mayObserve = async (
	teacher: Person,
	{ classroomId, personId }: { classroomId: string; personId: string },
	now: Date,
): Promise<boolean> =>
	may.teach(teacher, classroomId) && (await classrooms.hasPupil(classroomId, personId, now));

/**
 * Keeps what a teacher saw a pupil do, away from the screen too, with the photo that she brings: of a poster, say.
 * Null where the classroom is not hers or the pupil is not in it.
 */
export async function observe(
	teacher: Person,
	{ classroomId, personId }: { classroomId: string; personId: string },
	{ key, skill: skillId, sentence, photo }: Observing & { photo?: NewImage | null },
	now: Date,
): Promise<Outcome | null> {
	if (!(await mayObserve(teacher, { classroomId, personId }, now))) return null;
	if (!(await goalOf(teacher.schoolId, skillId, 'nl'))) return 'unfit';
	return once(async (tx) => {
		// The photo is the pupil's, as all that is kept about her is.
		const standing = { classroomId, personId, subjectId: key };
		const [shown] = await images.keep(tx, standing, photo ? [photo] : [], now);
		await record(tx, 'evidence.observed', {
			by: teacher.id,
			for: personId,
			classroomId,
			about: { kind: 'evidence', id: key },
			details: { piece: key, skill: skillId, sentence, ...(shown && { photo: shown }) },
			at: now,
		});
	});
}

/** Keeps what a pupil says of an experience. What can be mastered is shown by doing it. */
export async function reflect(
	pupil: Person,
	{ key, skill: skillId, text }: Reflecting,
	now: Date,
): Promise<Outcome | null> {
	const classroomId = ownClassroom(pupil);
	if (!classroomId) return null;
	if ((await goalOf(pupil.schoolId, skillId, 'nl'))?.goal !== 'experience') return 'unfit';
	return once(async (tx) => {
		await record(tx, 'evidence.reflected', {
			by: pupil.id,
			classroomId,
			about: { kind: 'evidence', id: key },
			details: { piece: key, skill: skillId, text },
			at: now,
		});
	});
}

/** Writes what may be sent twice: the second time its evidence is there already, and nothing is added. */
export async function once(write: (tx: Tx) => Promise<void>): Promise<'brought'> {
	try {
		await db.transaction(write);
	} catch (problem) {
		if (!isUnique(problem)) throw problem;
	}
	return 'brought';
}
