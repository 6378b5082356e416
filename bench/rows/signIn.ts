import { setTimeout as wait } from 'node:timers/promises';
import { pictures } from '#lib/demo/school.ts';
import type { App } from '../../tests/app.ts';
import { get, outcomeOf, post } from '../../tests/system/ask.ts';
import type { Figure, Measurement } from '../figure.ts';
import { median, percentile, round } from '../figures.ts';
import { visitor } from '../pace.ts';
import { makeSchool, type Room } from '../school.ts';
import { fillFeed, write } from '../seed.ts';
import { serveFreely } from '../serve.ts';

/** S1: a class signs in from one address while another one is at work. */
export const signIn: Measurement = { rows: ['S1'], measure };

/** Pupils who choose the wrong pictures twice. */
const mistyping = 3;

/** The class at work is at work already when the others come. */
const settling = 5000;

async function measure(): Promise<Figure[]> {
	const school = await makeSchool(4);
	const [atWork, ...arriving] = school.rooms;
	write(school.file, (rows) => fillFeed(rows, atWork!));
	// Passwords are checked beside the event loop, on another core where there is one.
	const app = await serveFreely(school.file);
	try {
		const one = await burst(app, arriving.slice(0, 1), atWork!, 10);
		const three = await burst(app, arriving.slice(1), atWork!, 30);
		return [...figuresOf(one, '30 in 10 s', true), ...figuresOf(three, '90 in 30 s', false)];
	} finally {
		await app.stop();
		school.discard();
	}
}

type Outcome = { refused: number; entering: number[]; feed: number[] };

/** So many pupils come in, evenly over these seconds, and the class at work loads its feed once a second each. */
async function burst(app: App, rooms: Room[], atWork: Room, seconds: number): Promise<Outcome> {
	const pupils = rooms.flatMap((room) => room.pupils.map(({ id }) => ({ id, code: room.code })));
	const outcome: Outcome = { refused: 0, entering: [], feed: [] };
	let going = true;
	let arriving = false;
	const others = atWork.pupils.map(async ({ cookie }, i) => {
		const { ask, leave } = visitor(cookie);
		await wait((1000 * i) / atWork.pupils.length);
		while (going) {
			const { ms, status } = await ask(`${app.url}/lesson/play`);
			if (status !== 200) throw new Error(`The feed answered ${status}`);
			if (arriving) outcome.feed.push(ms);
			await wait(Math.max(0, 1000 - ms));
		}
		leave();
	});
	await wait(settling);
	arriving = true;
	await Promise.all(
		pupils.map(async (pupil, i) => {
			await wait((1000 * seconds * i) / pupils.length);
			const each = Math.floor(pupils.length / mistyping / rooms.length);
			await comeIn(app, pupil, i % each === 0 && i < each * mistyping * rooms.length ? 2 : 0, outcome);
		}),
	);
	going = false;
	await Promise.all(others);
	return outcome;
}

/** As a browser does: the class's names, the own page, and the pictures, wrong ones first for who mistypes. */
async function comeIn(
	app: App,
	{ id, code }: { id: string; code: string },
	mistakes: number,
	outcome: Outcome,
) {
	const door = `/join/${code}`;
	for (const page of [door, `${door}/${id}`]) {
		const { status } = await get(app, page, null);
		if (status !== 200) throw new Error(`${page} answered ${status}`);
	}
	const enter = async (chosen: readonly string[]) => {
		const began = performance.now();
		const { status } = outcomeOf(await post(app, `${door}/${id}?/enter`, null, { picture: [...chosen] }));
		return { status, ms: performance.now() - began };
	};
	for (let i = 0; i < mistakes; i++) {
		const { status } = await enter(pictures.toReversed());
		if (status !== 422) throw new Error(`Wrong pictures were answered ${status}`);
	}
	const { status, ms } = await enter(pictures);
	if (status === 303) outcome.entering.push(ms);
	else outcome.refused++;
}

function figuresOf({ refused, entering, feed }: Outcome, who: string, counts: boolean): Figure[] {
	const common = { row: 'S1', better: 'less', moonshot: null } as const;
	const goal = (target: number) => (counts ? target : null);
	return [
		{
			...common,
			what: `${who}: right passwords refused`,
			value: refused,
			unit: '',
			target: goal(0),
			...(counts && { promise: true as const }),
		},
		{
			...common,
			what: `${who}: sign-in, p99`,
			value: round(percentile(entering, 99), 0),
			unit: 'ms',
			target: goal(2000),
			details: { signedIn: entering.length, median: round(median(entering), 0) },
		},
		{
			...common,
			what: `${who}: the feed of others meanwhile, p99`,
			value: round(percentile(feed, 99), 0),
			unit: 'ms',
			target: goal(200),
			details: { loads: feed.length, median: round(median(feed), 1) },
		},
	];
}
