import { newId } from '#lib/server/db/id.ts';
import type { Room } from './school.ts';
import type { Rows } from './seed.ts';

/** Posts in each network of the others. */
const perNetwork = 500;
const othersClassrooms = 20;

/**
 * So many approved posts, each with its version and its review, every tenth with a comment and a reaction: half in
 * this room's own network, one a second before now, half in finished lesson runs of other classrooms.
 */
export function fillHistory(rows: Rows, room: Room, posts: number, now = Date.now()) {
	const half = posts / 2;
	const begin = now - (half + 3600) * 1000;
	fillRoom(rows, room, half, begin);
	const others = Math.ceil(half / perNetwork);
	const classrooms = addClassrooms(rows, room, Math.min(othersClassrooms, others), begin);
	for (let i = 0; i < others; i++) {
		const at = begin + i * 1000;
		fillRoom(
			rows,
			addFinishedRun(rows, room, classrooms[i % classrooms.length]!, at),
			Math.min(perNetwork, half),
			at,
		);
	}
}

function fillRoom(rows: Rows, room: Room, posts: number, begin: number) {
	for (let i = 0; i < posts; i++) {
		const at = begin + i * 1000;
		const id = rows.pupilsPost(room, i, at, 'approved');
		if (i % 10 > 0) continue;
		const author = room.pupils[(i + 1) % room.pupils.length]!.id;
		rows.comment.run(
			newId(at + 1),
			id,
			room.networkId,
			room.classroomId,
			author,
			'Mooi gedaan!',
			at + 1,
			at + 1,
		);
		rows.reaction.run(newId(at + 2), id, room.networkId, author, 'clap', at + 2);
	}
}

function addClassrooms(rows: Rows, room: Room, count: number, at: number): string[] {
	const [schoolId] = rows.all('select school_id from classroom where id = ?', room.classroomId);
	const classroom = rows.insert('classroom', 'id, school_id, name, year_group, code, hold, created_at');
	return Array.from({ length: count }, (_, i) => {
		const id = newId(at);
		classroom.run(id, schoolId, `H${i}`, 7, `BENCH${i}`, 'all', at);
		return id;
	});
}

/** A lesson run of earlier, by the same pupils under another roof: who they are does not matter to what is measured. */
function addFinishedRun(rows: Rows, room: Room, classroomId: string, at: number): Room {
	const [runId, networkId] = [newId(at), newId(at)];
	rows
		.insert(
			'lesson_run',
			'id, classroom_id, lesson, version, step, begun_by, begun_at, finished_by, finished_at',
		)
		.run(
			runId,
			classroomId,
			'deel-ik-dit',
			'1',
			'reflect',
			room.teacher.id,
			at,
			room.teacher.id,
			at + 3_600_000,
		);
	rows
		.insert('network', 'id, lesson_run_id, classroom_id, scenario, opened_at')
		.run(networkId, runId, classroomId, 'deel-ik-dit', at);
	return { ...room, runId, networkId, classroomId };
}
