import { readMoment } from './moment.ts';
import { fileNamed, keyIn, rowsOf, type Row } from './table.ts';
import { decode, type Package } from './files.ts';
import { linesIn, text, type Json } from './json.ts';
import { reasons, type Note, type Report } from './repair.ts';
import { emptyStory, type Story } from './story.ts';

/** Social Media TestDrive: tables of bots, posts and replies, each with the module it belongs to. */
export const isTestDrive = (pack: Package): boolean =>
	fileNamed(pack, 'allposts.csv') !== null || fileNamed(pack, 'final_scripts.json') !== null;

/** One story for each module: each is a network of its own. */
export function readTestDrive(pack: Package, report: Report): Story[] {
	return fileNamed(pack, 'allposts.csv') ? readTables(pack, report) : readExport(pack, report);
}

class Modules {
	readonly stories = new Map<string, Story>();

	of(name: string): Story {
		const known = this.stories.get(name);
		if (known) return known;
		const story = emptyStory(name || 'TestDrive');
		this.stories.set(name, story);
		return story;
	}
}

function readTables(pack: Package, report: Report): Story[] {
	const modules = new Modules();
	const bots = rowsOf(pack, 'bots.csv', ['username'], report) ?? missing('bots.csv', report);
	const people = bots.flatMap((row) => {
		const id = keyIn(row, 'username', report);
		if (id === '') return left(report.leftOut, row);
		const { file, line, cell } = row;
		const about = { name: cell('name'), bio: cell('bio'), age: cell('age').trim(), place: cell('location') };
		return [{ module: keyIn(row, 'module', report), person: { file, line, id, ...about } }];
	});
	const moduleOf = new Map<string, string>();
	const posts = rowsOf(pack, 'allposts.csv', ['id', 'body', 'actor', 'time'], report) ?? [];
	let hasLikes = false;
	for (const row of posts) {
		const { file, line, cell } = row;
		const id = keyIn(row, 'id', report);
		const module = keyIn(row, 'module', report);
		if (cell('type').trim() === 'notification') {
			report.leftOut(row, reasons.notification);
			continue;
		}
		if (id === '') {
			report.leftOut(row, reasons.noId);
			continue;
		}
		const minute = momentIn(row, report);
		const by = actorIn(row, report);
		if (minute === null || by === null) continue;
		hasLikes ||= cell('likes').trim() !== '';
		const extra = cell('info_text').trim();
		if (extra !== '') report.changed(row, reasons.information(extra));
		if (!moduleOf.has(id)) moduleOf.set(id, module);
		modules
			.of(module)
			.posts.push({ file, line, id, by, body: cell('body'), picture: cell('picture'), minute });
	}
	if (hasLikes) report.changed({ file: posts[0]!.file, line: 1 }, reasons.likes);
	for (const row of rowsOf(pack, 'allreplies.csv', ['body', 'actor', 'reply', 'time'], report) ?? []) {
		const { file, line, cell } = row;
		const on = keyIn(row, 'reply', report);
		const minute = momentIn(row, report);
		const by = actorIn(row, report);
		if (minute === null || by === null) continue;
		// A reply stands with its post, whatever module it says.
		modules
			.of(moduleOf.get(on) ?? keyIn(row, 'module', report))
			.comments.push({ file, line, on, by, body: cell('body'), minute });
	}
	for (const story of modules.stories.values()) {
		const busy = new Set([...story.posts, ...story.comments].map(({ by }) => by));
		const own = (module: string) => modules.stories.get(module) === story;
		story.people = people
			.filter(({ module, person }) => busy.has(person.id) || own(module))
			.map(({ person }) => person);
	}
	return [...modules.stories.values()];
}

function missing(name: string, report: Report): Row[] {
	report.leftOut({ file: name, line: 1 }, reasons.noFile(name));
	return [];
}

function left(note: Note, row: Row): [] {
	note(row, reasons.noId);
	return [];
}

/** When a row happens; reported when it does not say, or says something else. */
export function momentIn(row: Row, report: Report): number | null {
	const found = row.cell('time').trim();
	const minute = readMoment(found);
	if (minute === null) report.leftOut(row, found === '' ? reasons.noTime : reasons.badTime(found));
	return minute;
}

export function actorIn(row: Row, report: Report): string | null {
	const by = keyIn(row, 'actor', report);
	if (by !== '') return by;
	report.leftOut(row, reasons.noActor);
	return null;
}

/** What its database gives out: one line of JSON for each thing, comments inside their posts. */
function readExport(pack: Package, report: Report): Story[] {
	const modules = new Modules();
	const [scriptFile, scriptBytes] = fileNamed(pack, 'final_scripts.json')!;
	const actors = fileNamed(pack, 'final_actors.json');
	if (!actors) report.leftOut({ file: 'final_actors.json', line: 1 }, reasons.noFile('final_actors.json'));
	const people = (actors ? linesIn(actors[0], decode(actors[1]), report) : []).flatMap(({ at, value }) => {
		const id = idOf(value._id) || text(value.username);
		const profile = (value.profile ?? value) as Json;
		if (id === '') {
			report.leftOut(at, reasons.noId);
			return [];
		}
		const name = text(profile.name) || text(value.username);
		return [
			{
				...at,
				id,
				handle: text(value.username),
				name,
				bio: text(profile.bio),
				age: text(profile.age),
				place: text(profile.location),
			},
		];
	});
	const nameOf = new Map(people.map(({ id, handle }) => [id, handle || id]));
	const by = (value: unknown) => nameOf.get(idOf(value)) ?? idOf(value);
	for (const { at, value } of linesIn(scriptFile, decode(scriptBytes), report)) {
		const id = text(value.post_id) || idOf(value._id);
		const minute = minutesOf(value.time);
		if (minute === null) {
			report.leftOut(at, reasons.noTime);
			continue;
		}
		if (text(value.class) === 'notification') {
			report.leftOut(at, reasons.notification);
			continue;
		}
		const story = modules.of(text(value.module).trim());
		story.posts.push({
			...at,
			id,
			by: by(value.actor),
			body: text(value.body),
			picture: text(value.picture),
			minute,
		});
		for (const comment of Array.isArray(value.comments) ? (value.comments as Json[]) : []) {
			const then = minutesOf(comment?.time);
			if (then === null) report.leftOut(at, reasons.noTime);
			else
				story.comments.push({ ...at, on: id, by: by(comment.actor), body: text(comment.body), minute: then });
		}
	}
	for (const story of modules.stories.values()) {
		const busy = new Set([...story.posts, ...story.comments].map(({ by }) => by));
		story.people = people
			.filter(({ id, handle }) => busy.has(handle || id))
			.map(({ handle, id, ...person }) => ({ ...person, id: handle || id }));
	}
	return [...modules.stories.values()];
}

const idOf = (value: unknown): string =>
	typeof value === 'object' && value !== null ? text((value as Json).$oid) : text(value);

/** Milliseconds, as the database keeps them. */
function minutesOf(value: unknown): number | null {
	const number = typeof value === 'object' && value !== null ? Number((value as Json).$numberLong) : value;
	return typeof number === 'number' && Number.isFinite(number) ? Math.round(number / 60) / 1000 : null;
}
