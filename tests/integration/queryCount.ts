import Database from 'better-sqlite3';
import pg from 'pg';

type Methods<N extends string> = Record<N, (...args: unknown[]) => unknown>;

/** Beginning and ending a transaction asks nothing. */
const isBookkeeping = (statement: unknown) => {
	const { text, source } = Object(statement) as { text?: string; source?: string };
	return /^\s*(begin|commit|rollback|savepoint|release)\b/i.test(text ?? source ?? String(statement));
};

/** How many statements either engine's driver was given while something was done. */
export async function countQueries(work: () => Promise<void>): Promise<number> {
	let count = 0;
	const counted = (asked: unknown) => void (isBookkeeping(asked) || count++);
	const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Methods<
		'all' | 'get' | 'run' | 'iterate'
	>;
	const client = pg.Client.prototype as unknown as Methods<'query'>;
	const restores = [
		...(['all', 'get', 'run', 'iterate'] as const).map((name) =>
			replace(statement, name, (self) => counted(self)),
		),
		replace(client, 'query', (_, asked) => counted(asked)),
	];
	try {
		await work();
	} finally {
		for (const restore of restores) restore();
	}
	return count;
}

function replace<N extends string>(
	methods: Methods<N>,
	name: N,
	before: (self: unknown, ...args: unknown[]) => void,
): () => void {
	const original = methods[name];
	methods[name] = function (this: unknown, ...args: unknown[]) {
		before(this, ...args);
		return original.apply(this, args);
	};
	return () => void (methods[name] = original);
}
