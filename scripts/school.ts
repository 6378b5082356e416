// `npm run school -- <verb>`: administration from the shell.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as credentials from '#lib/accounts/credential.server.ts';
import { hash } from '#lib/accounts/password.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { showCode } from '#lib/people/code.ts';
import * as people from '#lib/people/person.server.ts';
import { enrol } from '#lib/people/roster.server.ts';
import { readRoster, rowsFor } from '#lib/people/roster.ts';
import { sayMistake } from '#lib/people/rosterWords.ts';
import * as schools from '#lib/people/school.server.ts';
import { db, isUnique, openDatabase } from '#lib/server/db/index.ts';
import { avatars } from '#lib/ui/pictures.ts';

const usage = `npm run school -- <verb>

  create  --name "School" --classroom 6B --year 6 --teacher "Given Family" --email teacher@school.example
          makes a school with a classroom and its teacher, and prints the teacher's first password
  list    the schools with their classrooms and class codes
  roster  <file.csv> --school "School" [--classroom 6B]
          adds the pupils of a CSV file (roepnaam;voorvoegsel;achternaam;groep;jaargroep)

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

const verbs: Record<string, () => Promise<void>> = { create, list, roster };
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
