import { readFileSync } from 'node:fs';
import { newId } from '#lib/server/db/id.ts';
import type { Square } from './square.ts';
import type { State } from './state.ts';

/** Texts that want to be more than text, one on each line; gathered from what is known to have worked somewhere. */
export const payloads = readFileSync('tests/data/xss.txt', 'utf8').split('\n').filter(Boolean);

/** How many of them wait in the teacher's lane, which shows a hundred at most. */
export const waitingCount = 60;
export const decidedCount = 25;

/** Writes them into everything that anybody of 6B could have written, past every form: the worst that could be kept. */
export function plant({ rooms, ids, pupils }: Square, { database }: State) {
	const { network, classroom, run, person, reader, card } = rooms['6B'];
	const everybody = [...pupils.map((name) => ids[name]!), person, reader];
	const teacher = ids.Noor!;
	const start = Date.now() - 3_600_000;
	const author = (i: number) => everybody[i % everybody.length]!;
	const of = (i: number) => payloads[i % payloads.length]!;

	const insert = (table: string, rows: Record<string, unknown>[]) => {
		const columns = Object.keys(rows[0]!);
		const statement = database.prepare(
			`insert into ${table} (${columns}) values (${columns.map((name) => `@${name}`)})`,
		);
		for (const row of rows) statement.run(row);
	};
	const texts = (count: number, at: number, by = author) =>
		Array.from({ length: count }, (_, i) => ({ id: newId(), at: at + i, by: by(i), body: of(i), number: i }));
	const post = ({ id, at, by, body }: ReturnType<typeof texts>[number]) => ({
		id,
		network_id: network,
		classroom_id: classroom,
		person_id: by,
		body,
		appears_at: at,
		created_at: at,
	});
	const revision =
		(kind: string) =>
		({ id, at, by, body }: ReturnType<typeof texts>[number]) => ({
			subject_id: id,
			number: 1,
			subject_kind: kind,
			person_id: by,
			body,
			findings: '[]',
			heeded: '[]',
			at,
		});
	const review = ({ id, at, by }: ReturnType<typeof texts>[number]) => ({
		id: newId(),
		subject_kind: 'post',
		subject_id: id,
		revision: 1,
		classroom_id: classroom,
		lesson_run_id: run,
		author_id: by,
		cause: 'held',
		hides: 1,
		opened_at: at,
		decision: null as string | null,
		decided_by: null as string | null,
		decided_at: null as number | null,
		feedback: null as string | null,
	});

	return database.transaction(() => {
		const seen = texts(payloads.length, start);
		const under = seen.map((one, i) => ({
			...one,
			id: newId(),
			post_id: one.id,
			by: author(i + 1),
			body: of(i + 1),
		}));
		insert('post', seen.map(post));
		insert(
			'comment',
			under.map(({ post_id, ...one }) => ({ ...post(one), post_id })),
		);
		insert('revision', [...seen.map(revision('post')), ...under.map(revision('comment'))]);

		const waiting = texts(waitingCount, start + 1_000_000);
		const reviews = waiting.map(review);
		insert('post', waiting.map(post));
		insert('revision', waiting.map(revision('post')));
		insert('review', reviews);

		const reported = seen.slice(0, 20).map((one) => ({ ...review(one), cause: 'report', hides: 0 }));
		insert('review', reported);
		insert(
			'report',
			reported.map(({ id, subject_id }, i) => ({
				id: newId(),
				subject_kind: 'post',
				subject_id,
				classroom_id: classroom,
				person_id: person,
				review_id: id,
				reason: 'other',
				note: of(i + 100),
				quote: of(i + 120),
				quote_by: of(i + 140),
				at: start + i,
			})),
		);

		// What came back to one pupil, with what the teacher said about it.
		const returned = texts(decidedCount, start + 2_000_000, () => person);
		insert('post', returned.map(post));
		insert('revision', returned.map(revision('post')));
		insert(
			'review',
			returned.map((one, i) => ({
				...review(one),
				decision: 'returned',
				decided_by: teacher,
				decided_at: Date.now() + i,
				feedback: of(i + 200),
			})),
		);

		const activities = seen.slice(0, 40).map(({ id, at, by, body }) => ({
			at,
			verb: 'post.submitted',
			person_id: by,
			classroom_id: classroom,
			lesson_run_id: run,
			about_kind: 'post',
			about_id: id,
			details: JSON.stringify({
				text: body,
				picture: null,
				findings: [],
				heeded: [],
				revision: 1,
				held: false,
			}),
		}));
		insert('activity', activities);
		const brought = [
			{
				verb: 'evidence.observed',
				rule: 'observed',
				skill: 'slo:24A.2',
				by: teacher,
				words: { sentence: of(302) },
			},
			{
				verb: 'evidence.reflected',
				rule: 'reflected',
				skill: 'slo:24B.2',
				by: person,
				words: { text: of(303) },
			},
		].map(({ verb, rule, skill, by, words }, i) => {
			const { lastInsertRowid } = database
				.prepare(
					'insert into activity (at, verb, person_id, for_id, classroom_id, details) values (?, ?, ?, ?, ?, ?)',
				)
				.run(
					Date.now() + i,
					verb,
					by,
					person,
					classroom,
					JSON.stringify({ piece: newId(), skill, ...words }),
				);
			return {
				id: newId(),
				person_id: person,
				classroom_id: classroom,
				activity_id: Number(lastInsertRowid),
				skill,
				rule,
				at: Date.now() + i,
			};
		});
		insert('evidence', brought);

		const answered = everybody.flatMap((id, i) =>
			['thought-again', 'winning-photo-why', 'little-one'].map((key, k) => ({
				lesson_run_id: run,
				person_id: id,
				key,
				step: 'reflect',
				value: JSON.stringify([of(3 * i + k + 220)]),
				tries: 1,
				at: start,
			})),
		);
		database.prepare('delete from response where lesson_run_id = ?').run(run);
		insert('response', answered);
		insert(
			'presence',
			pupils.map((name) => ({
				lesson_run_id: run,
				person_id: ids[name],
				step: 'play',
				entered_at: start,
				seen_at: start,
			})),
		);

		const nicknames = everybody.map((id, i) => [id, of(11 * i)] as const);
		for (const [id, nickname] of nicknames)
			database
				.prepare('update person set nickname = ?, given_name = ? where id = ?')
				.run(nickname, nickname, id);
		const told = JSON.stringify({ nl: of(301), en: of(301) });
		database.prepare('update card set title = ?, body = ? where id = ?').run(told, told, card);

		const numbers = database
			.prepare("select id from activity where verb = 'post.submitted' order by id desc limit 3")
			.pluck()
			.all() as number[];
		return {
			seen,
			waiting: waiting.map(({ body }) => body),
			waitingReviews: reviews.map(({ id }) => id),
			reports: reported.flatMap((_, i) => [of(i + 100), of(i + 120)]),
			quoted: reported.map((_, i) => of(i + 140)),
			returned: returned.map(({ id, body }) => ({ id, body })),
			feedback: returned.map((_, i) => of(i + 200)),
			answers: answered.map(({ value }) => (JSON.parse(value) as string[])[0]!),
			nicknames: nicknames.map(([, nickname]) => nickname),
			told: of(301),
			observed: of(302),
			reflected: of(303),
			activities: numbers,
		};
	})();
}
