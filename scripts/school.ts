// `npm run school -- <verb>`: administration from the shell.
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as credentials from '#lib/accounts/credential.server.ts';
import { hash } from '#lib/accounts/password.server.ts';
import { importPath } from '#lib/network/scenario/import/open.server.ts';
import { Refusal } from '#lib/network/scenario/import/repair.ts';
import { scenarioOf } from '#lib/network/scenario/library.server.ts';
import * as scenarios from '#lib/network/scenario/own.server.ts';
import { writeScenario } from '#lib/network/scenario/format/write.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { showCode } from '#lib/people/code.ts';
import * as people from '#lib/people/person.server.ts';
import { enrol } from '#lib/people/roster.server.ts';
import { readRoster, rowsFor } from '#lib/people/roster.ts';
import { sayMistake } from '#lib/people/rosterWords.ts';
import * as schools from '#lib/people/school.server.ts';
import { db, isUnique, openDatabase } from '#lib/server/db/index.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';

const usage = `npm run school -- <verb>

  create  --name "School" --classroom 6B --year 6 --teacher "Given Family" --email teacher@school.example
          makes a school with a classroom and its teacher, and prints the teacher's first password
  list    the schools with their classrooms and class codes
  roster  <file.csv> --school "School" [--classroom 6B]
          adds the pupils of a CSV file (roepnaam;voorvoegsel;achternaam;groep;jaargroep)
  scenario import <folder|zip|xlsx|yaml> --school "School"
          brings in a scenario, and says what could not be taken and why
  scenario export <name> <file.yaml> --school "School"
          writes one of the school's own scenarios, or a lesson's, to a file
  scenario list --school "School"
          the names of the school's own scenarios

DATABASE_URL says which database; file:data/oefenplein.db when it says nothing.`;

const { positionals, values: given } = parseArgs({
	allowPositionals: true,
	options: {
		name: { type: 'string' },
		school: { type: 'string' },
		classroom: { type: 'string' },
		year: { type: 'string' },
		teacher: { type: 'string' },
		email: { type: 'string' },
	},
});

const verbs: Record<string, () => Promise<void>> = { create, list, roster, scenario };
const verb = verbs[positionals[0] ?? ''];
if (!verb) stop(usage);
await openDatabase(process.env.DATABASE_URL || 'file:data/oefenplein.db');
await verb!();
await db.close();

async function create() {
	const { name, classroom, year, teacher, email } = given;
	if (!name || !classroom || !teacher || !email) stop(usage);
	const [givenName, ...family] = teacher!.split(' ');
	const password = firstPassword();
	const hashed = await hash(password);
	try {
		const made = await db.transaction(async (tx) => {
			const { id: schoolId } = await schools.create(tx, { name: name! });
			const room = await classrooms.create(tx, { schoolId, name: classroom!, yearGroup: Number(year ?? 7) });
			const person = await people.add(tx, {
				schoolId,
				givenName: givenName!,
				familyName: family.join(' ') || null,
				avatar: 'owl',
				email: email!,
				memberships: [{ role: 'teacher', classroomId: room.id }],
			});
			await credentials.keep(tx, person.id, { password: hashed });
			return room;
		});
		console.log(`${name}, ${classroom}: class code ${showCode(made.code)}`);
		console.log(`${email} signs in with: ${password}`);
	} catch (error) {
		if (!isUnique(error)) throw error;
		stop(`Somebody has the e-mail address ${email} already.`);
	}
}

async function list() {
	for (const school of await schools.all()) {
		console.log(school.name);
		for (const { name, yearGroup, code } of await classrooms.allOf(school.id))
			console.log(`  ${name} (year group ${yearGroup}): ${showCode(code)}`);
	}
}

/** Only one school needs no name. */
async function schoolGiven() {
	const all = await schools.all();
	const school = all.length === 1 && !given.school ? all[0] : all.find(({ name }) => name === given.school);
	if (!school) stop(`There is no school called ${given.school ?? '(say --school)'}.`);
	return school!;
}

async function scenario() {
	const [, what, from, to] = positionals;
	const school = await schoolGiven();
	if (what === 'list') {
		for (const { key, title, mistakes } of await scenarios.list({ schoolId: school.id }))
			console.log(`${key}: ${title.nl}${mistakes > 0 ? ` (${mistakes} mistakes)` : ''}`);
	} else if (what === 'import' && from) await bringIn(school.id, from);
	else if (what === 'export' && from && to) await writeOut(school.id, from, to);
	else stop(usage);
}

async function bringIn(schoolId: string, path: string) {
	if (!existsSync(path)) stop(`There is nothing at ${path}.`);
	const answer = await importPath(path);
	if (answer instanceof Refusal) return stop(answer.reason.en);
	for (const { file, line, fate, reason, guess } of answer.repairs)
		console.log(`${file}:${line} ${fate}: ${reason.en}${guess ? ` Perhaps “${guess}” was meant.` : ''}`);
	if (answer.more > 0) console.log(`And ${answer.more} more.`);
	for (const { key, scenario } of answer.scenarios) {
		const made = await scenarios.add(
			{ schoolId, id: null },
			{ scenario, origin: 'imported', key },
			new Date(),
		);
		if (!made) stop('This school has as many scenarios as it can have.');
		const { cast, script, rules } = scenario;
		console.log(
			`${made!.key}: ${cast.length} in the cast, ${script.length} in the script, ${rules.length} rules`,
		);
	}
	if (answer.scenarios.length === 0) stop('Nothing could be brought in.');
	console.log('Pupils meet it after a teacher has read it.');
}

async function writeOut(schoolId: string, name: string, to: string) {
	const own = await scenarios.findByKey(schoolId, name);
	const text = own?.source ?? (await lessonsOwn(name));
	if (!text) return stop(`There is no scenario called ${name}.`);
	writeFileSync(to, text);
	console.log(`${name} stands in ${to}.`);
}

/** A lesson's name is a folder's; nothing else of the disk is looked at. */
async function lessonsOwn(lesson: string): Promise<string | null> {
	if (!/^[a-z0-9-]+$/.test(lesson)) return null;
	const reading = await scenarioOf(lesson, [...avatars, ...postPictures]);
	return reading && 'scenario' in reading ? writeScenario(reading.scenario) : null;
}

async function roster() {
	const file = positionals[1];
	const school = (await schools.all()).find(({ name }) => name === given.school);
	if (!file) stop(usage);
	if (!school) stop(`There is no school called ${given.school ?? '(say --school)'}.`);
	const { rows, mistakes } = readRoster(readFileSync(file!));
	for (const mistake of mistakes) console.log(sayMistake(mistake));
	console.log(`${rows.length} pupils read, ${mistakes.length} lines left out.`);
	for (const room of await classrooms.allOf(school!.id)) {
		if (given.classroom && room.name !== given.classroom) continue;
		const { added, known } = await db.transaction((tx) =>
			enrol(tx, room.id, rowsFor(room.name, rows), avatars),
		);
		console.log(`${room.name}: ${added.length} added, ${known.length} were there already`);
	}
}

/** Four short syllables are easy to copy from paper: about 45 bits. */
function firstPassword(): string {
	const draw = (from: string) => from[randomInt(from.length)];
	const syllable = () => `${draw('bdfghjklmnprstvwz')}${draw('aeiou')}${draw('bdfghjklmnprstvwz')}`;
	return Array.from({ length: 4 }, syllable).join('-');
}

function stop(words: string): never {
	console.error(words);
	process.exit(2);
}
