import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

export type State = ReturnType<typeof watchState>;

/** Looks at the database of a running application from outside, and can put it back as it was at the beginning. */
export function watchState(file: string) {
	const before = `${file}.before`;
	const database = new Database(file);
	database.pragma('busy_timeout = 5000');
	database.pragma('synchronous = OFF');
	database.pragma('foreign_keys = OFF');
	database.prepare('VACUUM INTO ?').run(before);
	database.prepare('ATTACH ? AS before').run(before);
	const tables = database
		.prepare(
			"select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
		)
		.pluck()
		.all() as string[];
	const reading = Object.fromEntries(tables.map((name) => [name, database.prepare(rowsOf(name))]));

	const everything = () =>
		tables.flatMap((name) =>
			reading[name]!.raw()
				.all()
				.map((row) => `${name} ${JSON.stringify(row)}`),
		);
	const everythingBut = (except: string[]) =>
		createHash('sha256')
			.update(
				everything()
					.filter((row) => !except.some((name) => row.startsWith(`${name} `)))
					.join('\n'),
			)
			.digest('hex');
	const version = () => database.pragma('data_version', { simple: true }) as number;
	const hashOf = (name: string) =>
		createHash('sha256').update(JSON.stringify(reading[name]!.raw().all())).digest('hex');
	let begun = new Map<string, string>();
	let known = 0;
	const look = () => {
		begun = new Map(tables.map((name) => [name, hashOf(name)]));
		known = version();
	};
	look();
	const isOther = (name: string) => hashOf(name) !== begun.get(name);
	/** Only what changed: there are many tables, and a test touches few. */
	const putBack = database.transaction(() => {
		for (const name of tables.filter(isOther)) {
			database.exec(`delete from main."${name}"`);
			database.exec(`insert into main."${name}" select * from before."${name}"`);
		}
	});

	return {
		database,
		tables,
		/** Every row there is, as text; of sessions only those in force, and not until when. */
		everything,
		/** The same in one word, leaving some tables out. */
		fingerprint: (except: string[] = []) => everythingBut(except),
		/** Whether the application changed anything since the beginning, or since the last `restore` or `keep`. */
		hasChanged: () => version() !== known && tables.some(isOther),
		/** Puts every row back as it was at the beginning. */
		restore() {
			putBack.immediate();
			known = version();
		},
		/** From now on this is how it began. */
		keep() {
			database.transaction(() => {
				for (const name of tables) {
					database.exec(`delete from before."${name}"`);
					database.exec(`insert into before."${name}" select * from main."${name}"`);
				}
			})();
			look();
		},
		close: () => database.close(),
	};
}

/** That an adult's session is prolonged, and that one which ran out is cleared away, changes nothing for anybody. */
const rowsOf = (table: string) =>
	table === 'session'
		? `select id, person_id, created_at from main.session where expires_at > unixepoch() * 1000 order by id`
		: `select * from main."${table}" order by rowid`;
