import Database from 'better-sqlite3';
import { newId } from '#lib/server/db/id.ts';
import type { Room } from './school.ts';

/** Rows a second apart, the newest a minute ago. */
const second = 1000;
const kinds = ['heart', 'laugh', 'wow', 'sad', 'clap'];
const words = [
	'Vandaag heb ik met @bram een hut gebouwd achter het fietsenhok.',
	'Wie weet een goed boek over ruimtevaart? Het mag best dik zijn!',
	'Onze pompoen weegt nu al drie kilo. We meten hem elke maandag.',
	'Ik heb mijn zwemdiploma gehaald en ben eindelijk niet meer bang in het diepe.',
	'Morgen neem ik het bordspel mee waar ik over vertelde. Er kunnen er zes meedoen.',
];

/** Writes straight into the database with prepared SQL, in one transaction, beside the application or before it. */
export function write(file: string, work: (rows: ReturnType<typeof writers>) => void) {
	const database = new Database(file);
	database.pragma('busy_timeout = 20000');
	database.pragma('cache_size = -200000');
	database.transaction(() => work(writers(database)))();
	database.pragma('wal_checkpoint(TRUNCATE)');
	database.close();
}

function writers(database: Database.Database) {
	const insert = (table: string, columns: string) =>
		database.prepare(`insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/g, '?')})`);
	const post = insert(
		'post',
		'id, network_id, classroom_id, person_id, cast_member_id, body, picture, appears_at, created_at',
	);
	const comment = insert(
		'comment',
		'id, post_id, network_id, classroom_id, person_id, body, appears_at, created_at',
	);
	const reaction = insert('reaction', 'id, post_id, network_id, person_id, kind, appears_at');
	const revision = insert(
		'revision',
		'subject_id, number, subject_kind, person_id, body, findings, heeded, at',
	);
	const review = insert(
		'review',
		'id, subject_kind, subject_id, revision, classroom_id, lesson_run_id, author_id, cause, hides, opened_at, decision, decided_by, decided_at',
	);
	const { all } = {
		all: (sql: string, ...values: unknown[]) =>
			database
				.prepare(sql)
				.pluck()
				.all(...values) as string[],
	};

	/** A pupil's post, as it lies in the database once it was approved, or while it waits. */
	function pupilsPost(
		room: Room,
		pupil: number,
		at: number,
		state: 'approved' | 'waits',
		text = words[at % words.length]!,
	) {
		const id = newId(at);
		const author = room.pupils[pupil % room.pupils.length]!.id;
		const approved = state === 'approved';
		post.run(id, room.networkId, room.classroomId, author, null, text, null, at, at);
		revision.run(id, 1, 'post', author, text, '[]', '[]', at);
		review.run(
			...[newId(at), 'post', id, 1, room.classroomId, room.runId, author, 'held', approved ? 0 : 1, at],
			...(approved ? ['approved', room.teacher.id, at] : [null, null, null]),
		);
		return id;
	}

	return { insert, all, post, comment, reaction, pupilsPost };
}

export type Rows = ReturnType<typeof writers>;

/**
 * What stands in the feed when somebody looks: posts of pupils and of the cast by turns, each with three comments and
 * six reactions; the first of them is her own and waits.
 */
export function fillFeed(rows: Rows, room: Room, posts = 40, now = Date.now()) {
	const cast = rows.all('select id from cast_member where network_id = ? order by id', room.networkId);
	for (let i = posts; i > 0; i--) {
		const at = now - 60 * second - i * second;
		const byCast = i % 3 === 0;
		const id = byCast ? newId(at) : rows.pupilsPost(room, i, at, 'approved', words[i % words.length]);
		const picture = i % 4 === 0 ? 'playground-slide' : null;
		if (byCast)
			rows.post.run(
				id,
				room.networkId,
				room.classroomId,
				null,
				cast[i % cast.length],
				words[i % words.length],
				picture,
				at,
				at,
			);
		for (let c = 0; c < 3; c++) {
			const author = room.pupils[(i + 3 * c + 1) % room.pupils.length]!.id;
			rows.comment.run(
				newId(at + c),
				id,
				room.networkId,
				room.classroomId,
				author,
				'Wat leuk, dat wil ik ook een keer!',
				at + c,
				at + c,
			);
		}
		for (let r = 0; r < 6; r++) {
			const author = room.pupils[(i + r) % room.pupils.length]!.id;
			rows.reaction.run(newId(at + r), id, room.networkId, author, kinds[r % kinds.length], at + r);
		}
	}
	rows.pupilsPost(room, 0, now - 60 * second, 'waits');
}

/** Posts that wait for the teacher. Answers the ids of their posts. */
export function fillLane(rows: Rows, room: Room, count: number, now = Date.now()): string[] {
	return Array.from({ length: count }, (_, i) =>
		rows.pupilsPost(room, i, now - 70 * second - (count - i), 'waits'),
	);
}
