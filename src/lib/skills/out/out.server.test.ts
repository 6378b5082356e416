import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, type School } from '../../../../tests/school.ts';
import { liveThrough } from '#lib/demo/past.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import * as people from '#lib/people/person.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { openSecret } from '#lib/server/seal.ts';
import { builtIn, framework } from '../framework/catalogue.ts';
import * as progress from '../progress.server.ts';
import { earned, type Credential } from './badge.ts';
import { issue, keySetOf, profileOf } from './badge.server.ts';
import { bitsOf, isSet, listLength } from './bitstring.ts';
import { casePackage } from './case.server.ts';
import { classroomCsv } from './classroomCsv.server.ts';
import { toCsv } from './csv.ts';
import { publicKeyOf, publicKeysOf, sealKeys, verifyCredential } from './signing.server.ts';
import { badgesOf, badgesOfSchool, look, revoke, statusList } from './status.server.ts';
import { ruleSentence } from '../ruleWords.ts';
import { statementsOf, toLines } from './xapi.server.ts';

useFreshDatabase();

const home = 'https://plein.example';
const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
const schemaNamed = (name: string) =>
	ajv.compile(JSON.parse(readFileSync(`tests/data/schemas/${name}.json`, 'utf8')) as object);

function mistakesOf(validate: ValidateFunction, value: unknown) {
	validate(JSON.parse(JSON.stringify(value)));
	return validate.errors ?? [];
}

let school: School;
let everybody: { id: string; nickname: string; familyName: string | null; email: string | null }[];
beforeAll(async () => {
	school = await openSchool();
	await liveThrough(monday);
	everybody = await db
		.select({
			id: t.person.id,
			nickname: t.person.nickname,
			familyName: t.person.familyName,
			email: t.person.email,
		})
		.from(t.person);
});

/** Whatever leads to a person: ids, surnames, addresses, and nicknames long enough not to be part of a word. */
const personalIn = (text: string) =>
	everybody
		.flatMap(({ id, nickname, familyName, email }) => [id, nickname, familyName, email])
		.filter((word) => word && word.length > 3 && text.includes(word));

describe('CASE', () => {
	const validate = schemaNamed('case-1.1-package');

	test.each(builtIn.flatMap((id) => (['nl', 'en'] as const).map((language) => ({ id, language }))))(
		'$id in $language is a package of CASE 1.1',
		({ id, language }) => {
			const package_ = casePackage(framework(id, language), home, language);
			expect(mistakesOf(validate, package_)).toEqual([]);
			const ids = [...package_.CFItems, ...package_.CFAssociations].map(({ identifier }) => identifier);
			expect(new Set(ids).size).toBe(ids.length);
			const known = new Set([
				package_.CFDocument.identifier,
				...package_.CFItems.map((item) => item.identifier),
			]);
			for (const { associationType, originNodeURI, destinationNodeURI } of package_.CFAssociations) {
				expect(known.has(originNodeURI.identifier)).toBe(true);
				if (associationType === 'isChildOf') expect(known.has(destinationNodeURI.identifier)).toBe(true);
			}
		},
	);

	test('keeps the ids of SLO, and says that its goals are not adopted yet', () => {
		const { CFDocument, CFItems } = casePackage(framework('slo', 'nl'), home, 'nl');
		expect(CFDocument).toMatchObject({
			identifier: '3f31bbe2-e3ed-46e3-9f42-f83004b5cdc9',
			adoptionStatus: 'Draft',
		});
		expect(CFItems.find((item) => item.humanCodingScheme === '24A')).toMatchObject({
			identifier: 'de8600bb-8064-4bd1-b6c7-cfcec5163c40',
			uri: 'https://opendata.slo.nl/curriculum/uuid/de8600bb-8064-4bd1-b6c7-cfcec5163c40',
		});
	});

	test('has each name on one line, however a school’s own file has it', () => {
		const title = `Kijken\nen\tvergelijken ${'🦊'.repeat(60)}`;
		const [competence] = framework('nmw', 'nl').competences;
		const own = {
			...framework('nmw', 'nl'),
			id: 'own',
			title,
			competences: [{ ...competence!, title, slo: [] }],
		};
		const package_ = casePackage({ ...own, sources: ['Werkgroep\r\nmedia'] }, home, 'nl');
		expect(mistakesOf(validate, package_)).toEqual([]);
		expect(package_.CFDocument).toMatchObject({ creator: 'Werkgroep media' });
		expect(package_.CFItems[0]!.abbreviatedStatement).toMatch(/^Kijken en vergelijken 🦊+$/u);
	});

	test('is the same package each time', () => {
		expect(casePackage(framework('nmw', 'nl'), home, 'nl')).toEqual(
			casePackage(framework('nmw', 'nl'), home, 'nl'),
		);
	});

	test('that misses something is noticed', () => {
		const package_ = casePackage(framework('nmw', 'nl'), home, 'nl');
		const { fullStatement: _, ...broken } = package_.CFItems[0]!;
		expect(mistakesOf(validate, { ...package_, CFItems: [broken] })).not.toEqual([]);
	});
});

describe('xAPI', () => {
	const validate = schemaNamed('xapi-1.0.3-statement');

	test('statements hold to the schema, one on a line, and name nobody', async () => {
		const statements = (await statementsOf(school.noor, school.classroomId, home))!;
		const lines = toLines(statements).trimEnd().split('\n');
		expect(lines.length).toBe(statements.length);
		expect(lines.length).toBeGreaterThan(60);
		for (const line of lines) expect(mistakesOf(validate, JSON.parse(line))).toEqual([]);
		expect(personalIn(lines.join('\n'))).toEqual([]);
		expect(lines.join('\n')).not.toContain('score');
	});

	test('every name is said in the language it is named by, whoever asks, and is one name for each id', async () => {
		const statements = (await statementsOf(school.noor, school.classroomId, home))!;
		const names = new Map<string, Set<string>>();
		for (const { object, context } of statements)
			for (const { id, definition } of [object, ...context.contextActivities.category])
				names.set(id, (names.get(id) ?? new Set()).add(JSON.stringify(definition.name)));
		expect([...names.values()].filter(({ size }) => size !== 1)).toEqual([]);
		const seen = statements.flatMap(({ object }) =>
			object.id.endsWith('/rule/observed') ? [object.definition.name] : [],
		);
		expect(seen.length).toBeGreaterThan(0);
		expect(seen[0]).toEqual({ nl: ruleSentence('observed', 'nl'), en: ruleSentence('observed', 'en') });
		expect(seen[0]!.nl).not.toBe(seen[0]!.en);
	});

	test('the same pupil is the same actor, another is another, and every statement has its own id', async () => {
		const statements = (await statementsOf(school.noor, school.classroomId, home))!;
		const actors = new Set(statements.map(({ actor }) => actor.account.name));
		const people = await db.selectDistinct({ id: t.level.personId }).from(t.level);
		expect(actors.size).toBeGreaterThanOrEqual(people.length);
		expect(actors.size).toBeLessThan(28);
		expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
		expect(await statementsOf(school.noor, school.classroomId, home)).toEqual(statements);
	});

	test('are for the classroom’s own teacher', async () => {
		expect(await statementsOf(school.thijs, school.classroomId, home)).toBeNull();
	});
});

describe('the table', () => {
	test('has a line for each pupil and skill, by name', async () => {
		const text = (await classroomCsv(school.noor, school.classroomId, 'nl', monday))!;
		expect(text.startsWith('\uFEFF')).toBe(true);
		const rows = parse(text, { delimiter: ';', bom: true }) as string[][];
		expect(rows[0]).toEqual([
			'Leerling',
			'Code',
			'Vaardigheid',
			'Soort doel',
			'Niveau',
			'Aantal keer gezien',
		]);
		const bram = rows.filter(([name]) => name === 'Bram');
		expect(bram.find(([, code]) => code === '24A.2')).toMatchObject({ 4: 'kan met hulp', 5: '3' });
		expect(bram.find(([, code]) => code === '24B.2')).toMatchObject({ 4: 'meegemaakt', 5: '1' });
		const names = rows.slice(1).map(([name]) => name!);
		expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare));
		expect(await classroomCsv(school.thijs, school.classroomId, 'nl', monday)).toBeNull();
	});

	test('is never a formula', () => {
		expect(toCsv([['=1+1', '@x', '-2', 'a "b"; c']])).toBe('\uFEFF"\'=1+1";"\'@x";"\'-2";"a ""b""; c"\r\n');
	});
});

describe('a badge', () => {
	const validate = schemaNamed('open-badges-3.0-credential');
	const issuer = () => `${home}/badge/${school.noor.schoolId}`;
	const idOf = (nickname: string) => everybody.find((one) => one.nickname === nickname)!.id;
	const make = async (nickname: string, named: boolean, at = monday) => {
		const made = await issue(
			school.noor,
			{ classroomId: school.classroomId, personId: idOf(nickname) },
			{ named, home, language: 'nl' },
			at,
		);
		if (!made || made === 'empty' || made === 'locked') throw new Error(`no badge: ${made}`);
		return made.token;
	};
	const read = async (token: string) => verifyCredential(token, await publicKeysOf(school.noor.schoolId));

	test('is an Open Badges 3.0 credential that the school’s public key verifies', async () => {
		const credential = (await read(await make('Jasmijn', false)))!;
		expect(mistakesOf(validate, credential)).toEqual([]);
		expect(credential).toMatchObject({
			issuer: { id: `${home}/badge/${school.noor.schoolId}`, name: 'Basisschool De Wijde Blik' },
			iss: credential.issuer.id,
			jti: credential.id,
			sub: credential.credentialSubject.id,
			nbf: monday.getTime() / 1000,
		});
		// One id for two things would make them one to whoever reads it as linked data.
		expect(credential.credentialSubject.id).not.toBe(credential.id);
		const codes = credential.credentialSubject.achievement.alignment.map(({ targetCode }) => targetCode);
		expect(codes).toContain('23A.2');
	});

	test('is dated alike within and around, whatever part of a second it was made in', async () => {
		const at = new Date(monday.getTime() + 789);
		const tokens = [
			await make('Jasmijn', false, at),
			(await statusList(school.noor.schoolId, issuer(), at))!,
		];
		for (const token of tokens) {
			const signed = (await read(token)) as { nbf?: number; validFrom: string } | null;
			expect(signed!.nbf! * 1000).toBe(Date.parse(signed!.validFrom));
			expect(signed!.nbf! * 1000).toBe(monday.getTime());
		}
	});

	test('points to one key, which is all that a stranger needs', async () => {
		const header = JSON.parse(
			Buffer.from((await make('Jasmijn', false)).split('.')[0]!, 'base64url').toString(),
		) as { kid: string };
		const [key] = await publicKeysOf(school.noor.schoolId);
		expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: `${issuer()}/keys/${key!.kid}` });
		expect(await publicKeyOf(school.noor.schoolId, key!.kid)).toEqual(key);
		expect(await publicKeyOf(school.noor.schoolId, 'another')).toBeNull();
		expect(await publicKeyOf('nowhere', key!.kid)).toBeNull();
	});

	test('from before, which named its key as a part of the set, is still genuine', () => {
		const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const { n, e } = publicKey.export({ format: 'jwk' }) as { n: string; e: string };
		const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
		const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: `${issuer()}/keys#k1` })}.${part({ id: 'x' })}`;
		const token = `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
		const key = { kty: 'RSA', n, e, kid: 'k1', alg: 'RS256', use: 'sig' } as const;
		expect(verifyCredential(token, [key])).toEqual({ id: 'x' });
		expect(verifyCredential(token, [{ ...key, kid: '1' }])).toBeNull();
	});

	test('holds what the pupil earned and nothing else', async () => {
		const { skills } = (await progress.ofPupilForTeacher(
			school.noor,
			school.classroomId,
			idOf('Bram'),
			'nl',
			monday,
		))!;
		const { able, met } = earned(skills);
		const credential = (await read(await make('Bram', false)))!;
		expect(credential.credentialSubject.achievement.alignment.map(({ targetCode }) => targetCode)).toEqual(
			[...able, ...met].map(({ code }) => code),
		);
		expect(met.map(({ code }) => code)).toEqual(['24B.2']);
	});

	test('names nobody, unless the school chose the first name', async () => {
		const anonymous = (await read(await make('Jasmijn', false)))!;
		expect(personalIn(JSON.stringify(anonymous))).toEqual([]);
		expect(anonymous.credentialSubject).not.toHaveProperty('identifier');
		const named = (await read(await make('Jasmijn', true)))!;
		expect(mistakesOf(validate, named)).toEqual([]);
		expect(personalIn(JSON.stringify(named))).toEqual(['Jasmijn']);
	});

	test('that was changed, or signed by somebody else, is refused', async () => {
		const token = await make('Jasmijn', false);
		const [header, payload, signature] = token.split('.') as [string, string, string];
		const other = Buffer.from(payload, 'base64url').toString().replace('Wijde Blik', 'Nauwe Blik');
		const forged = [header, Buffer.from(other).toString('base64url'), signature].join('.');
		expect(await read(forged)).toBeNull();
		expect(verifyCredential(token, [])).toBeNull();
		const none = Buffer.from(JSON.stringify({ alg: 'none', kid: '#x' })).toString('base64url');
		expect(await read(`${none}.${payload}.`)).toBeNull();
		for (const nonsense of ['', '.', 'a.b.c', 'eyJ.eyJ.x', '🦊']) expect(await read(nonsense)).toBeNull();
	});

	test('is signed with one key for the school, whose private half never leaves', async () => {
		await Promise.all([make('Jasmijn', false), make('Nora', false)]);
		const { keys } = (await keySetOf(school.noor.schoolId))!;
		expect(keys).toHaveLength(1);
		expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
		expect(await profileOf(school.noor.schoolId, home)).toMatchObject({ name: 'Basisschool De Wijde Blik' });
		expect(await profileOf('nowhere', home)).toBeNull();
		expect(await keySetOf('nowhere')).toBeNull();
	});

	test('is recorded, and made by the pupil’s own teacher of what there is', async () => {
		const of = (classroomId: string, personId: string) => ({ classroomId, personId });
		const choice = { named: false, home, language: 'nl' as const };
		expect(await issue(school.noor, of(school.classroomId, school.amina.id), choice, monday)).toBe('empty');
		expect(await issue(school.thijs, of(school.classroomId, idOf('Bram')), choice, monday)).toBeNull();
		expect(await issue(school.noor, of(school.classroomId, school.finn.id), choice, monday)).toBeNull();
		const before = await db.select().from(t.activity).where(eq(t.activity.verb, 'badge.issued'));
		await make('Bram', true);
		const after = await db.select().from(t.activity).where(eq(t.activity.verb, 'badge.issued'));
		expect(after).toHaveLength(before.length + 1);
		expect(after.at(-1)).toMatchObject({ forId: idOf('Bram'), details: { named: true } });
	});
});

describe('a badge that was taken back', () => {
	const validate = schemaNamed('bitstring-status-list-1.0-credential');
	const issuer = () => `${home}/badge/${school.noor.schoolId}`;
	const idOf = (nickname: string) => everybody.find((one) => one.nickname === nickname)!.id;
	const made = async (nickname: string) => {
		const of = { classroomId: school.classroomId, personId: idOf(nickname) };
		const { token } = (await issue(school.noor, of, { named: false, home, language: 'nl' }, monday)) as {
			token: string;
		};
		const badge = verifyCredential(token, await publicKeysOf(school.noor.schoolId))!;
		return { token, badge, id: badge.id.slice('urn:uuid:'.length) };
	};
	/** What a stranger does who was given a badge: fetches the list that it names, and looks at its place. */
	async function isRevoked({ credentialStatus }: Credential): Promise<boolean> {
		const token = (await statusList(school.noor.schoolId, issuer(), monday))!;
		const list = verifyCredential<StatusList>(token, await publicKeysOf(school.noor.schoolId))!;
		expect(list.id).toBe(credentialStatus.statusListCredential);
		expect(list.issuer).toBe(issuer());
		const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
		return isSet(bits, Number(credentialStatus.statusListIndex));
	}
	type StatusList = { id: string; issuer: string; credentialSubject: { encodedList: string } };

	test('is marked in the school’s list, alone, and whoever checks it is told; once, with a reason, recorded', async () => {
		const [one, other] = [await made('Jasmijn'), await made('Nora')];
		expect(await isRevoked(one.badge)).toBe(false);
		expect(await look(one.token)).toMatchObject({ genuine: true, revokedAt: null });
		expect(await revoke(school.noor, one.id, 'Verkeerd kind', later(5))).toBe('revoked');
		expect(await revoke(school.noor, one.id, 'Nog eens', later(6))).toBe('late');
		expect([await isRevoked(one.badge), await isRevoked(other.badge)]).toEqual([true, false]);
		expect(await look(one.token)).toMatchObject({
			genuine: true,
			school: 'Basisschool De Wijde Blik',
			revokedAt: later(5),
		});
		expect(await look(other.token)).toMatchObject({ genuine: true, revokedAt: null });
		const mine = (await badgesOf(school.noor, school.classroomId, idOf('Jasmijn')))!;
		expect(mine.find(({ id }) => id === one.id)).toMatchObject({ reason: 'Verkeerd kind' });
		const [row] = await db.select().from(t.activity).where(eq(t.activity.verb, 'badge.revoked'));
		expect(row).toMatchObject({ forId: idOf('Jasmijn'), details: { reason: 'Verkeerd kind' } });
	});

	test('is taken back by a teacher of its classroom or who leads the school, and by nobody else', async () => {
		const { id } = await made('Jasmijn');
		const [lead] = await db
			.select({ id: t.person.id })
			.from(t.person)
			.where(eq(t.person.email, emailOf('marja')));
		const marja = (await people.find(lead!.id, monday))!;
		expect(await revoke(school.thijs, id, 'Niet van mij', monday)).toBeNull();
		expect(await revoke(school.bram, id, 'Niet van mij', monday)).toBeNull();
		expect(await revoke({ ...marja, schoolId: 'another school' }, id, 'Elders', monday)).toBeNull();
		expect(await revoke(marja, 'nothing', 'Weg', monday)).toBeNull();
		expect(await badgesOf(school.thijs, school.classroomId, idOf('Jasmijn'))).toBeNull();
		expect(await badgesOfSchool(school.noor)).toBeNull();
		const all = (await badgesOfSchool(marja))!;
		expect(all.map((badge) => badge.id)).toContain(id);
		expect(personalIn(JSON.stringify(all))).toEqual([]);
		expect(await revoke(marja, id, 'Per ongeluk', monday)).toBe('revoked');
	});

	test('stands in a list as W3C describes it, that names nobody', async () => {
		const token = (await statusList(school.noor.schoolId, issuer(), monday))!;
		const list = verifyCredential<StatusList>(token, await publicKeysOf(school.noor.schoolId))!;
		expect(mistakesOf(validate, list)).toEqual([]);
		expect(personalIn(JSON.stringify(list))).toEqual([]);
		const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
		expect(bits).toHaveLength(listLength / 8);
		expect(await statusList('nowhere', 'https://plein.example/badge/nowhere', monday)).toBeNull();
	});

	test('has bits as the standard counts them: the first place is the highest bit of the first byte', () => {
		const bits = bitsOf([0, 9, listLength - 1]);
		expect([bits[0], bits[1], bits.at(-1)]).toEqual([0x80, 0x40, 0x01]);
		expect([0, 1, 9, listLength - 1].map((place) => isSet(bits, place))).toEqual([true, false, true, true]);
	});

	test('is looked at calmly, whatever somebody holds out', async () => {
		const { token } = await made('Nora');
		const nonsense = ['', 'a.b.c', '🦊', 'x'.repeat(5000), `${token.slice(0, -6)}AAAAAA`];
		const list = (await statusList(school.noor.schoolId, issuer(), monday))!;
		for (const one of [...nonsense, list]) expect(await look(one)).toEqual({ genuine: false });
	});
});

describe('the school’s key', () => {
	test('lies sealed in the database; one from before is sealed at the start and signs on', async () => {
		const of = {
			classroomId: school.classroomId,
			personId: everybody.find((one) => one.nickname === 'Nora')!.id,
		};
		const choice = { named: false, home, language: 'nl' as const };
		const keyRow = async () => (await db.select().from(t.signingKey))[0]!;
		expect(JSON.stringify(await db.select().from(t.signingKey))).not.toContain('PRIVATE KEY');
		const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
		const jwk = publicKey.export({ format: 'jwk' }) as { kty: string; n: string; e: string };
		await db.transaction((tx) => tx.update(t.signingKey).set({ privateKey: pem, publicKey: jwk }));
		await sealKeys();
		const sealed = (await keyRow()).privateKey;
		expect(sealed).not.toContain('PRIVATE KEY');
		await sealKeys();
		expect((await keyRow()).privateKey).toBe(sealed);
		const { token } = (await issue(school.noor, of, choice, monday)) as { token: string };
		expect(verifyCredential(token, await publicKeysOf(school.noor.schoolId))).not.toBeNull();
	});

	test('does not open without its secret: no badge is made then, and nothing breaks', async () => {
		const of = {
			classroomId: school.classroomId,
			personId: everybody.find((one) => one.nickname === 'Nora')!.id,
		};
		const before = await db.select().from(t.badge);
		openSecret('another secret than it was sealed with', 'file:nowhere.db');
		expect(await issue(school.noor, of, { named: false, home, language: 'nl' }, monday)).toBe('locked');
		expect(await statusList(school.noor.schoolId, `${home}/badge/x`, monday)).toBeNull();
		expect(await db.select().from(t.badge)).toHaveLength(before.length);
	});
});
