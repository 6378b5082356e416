import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nicknamesFor, readRoster, rowsFor } from './roster.ts';

const amina = {
	line: 2,
	givenName: 'Amina',
	familyName: 'El Idrissi',
	group: '6B',
	yearGroup: 6,
	number: '1001',
};
const joep = {
	line: 3,
	givenName: 'Joep',
	familyName: 'van der Berg',
	group: '6B',
	yearGroup: 6,
	number: '1002',
};
const dutch = [
	'roepnaam;voorvoegsel;achternaam;groep;jaargroep;leerlingnummer',
	'Amina;;El Idrissi;6B;6;1001',
	'Joep;van der;Berg;6B;6;1002',
];

test('a roster as Dutch administrations export it', () => {
	expect(readRoster(dutch.join('\r\n') + '\r\n')).toEqual({ rows: [amina, joep], mistakes: [] });
});

test('the same with a byte order mark, with commas, and with English headers in another order', () => {
	const bytes = new TextEncoder().encode('\ufeff' + dutch.join('\n'));
	expect(readRoster(bytes)).toEqual({ rows: [amina, joep], mistakes: [] });
	const english = [
		'Student number,Given name,Something else,Prefix,Family name,Group,Year group',
		'1001,Amina,x,,El Idrissi,6B,6',
		'1002,Joep,"y, z",van der,Berg,6B,6',
	];
	expect(readRoster(english.join('\n'))).toEqual({ rows: [amina, joep], mistakes: [] });
});

test('names keep their accents, in UTF-8 and as older spreadsheets write them', () => {
	const text = 'roepnaam;achternaam\nZoë;Yılmaz';
	expect(readRoster(new TextEncoder().encode(text)).rows[0]).toMatchObject({
		givenName: 'Zoë',
		familyName: 'Yılmaz',
	});
	const windows = Uint8Array.from([...'roepnaam\nZo'].map((c) => c.charCodeAt(0)).concat(0xeb));
	expect(readRoster(windows).rows[0]).toMatchObject({ givenName: 'Zoë' });
});

test('each mistake is named with its line, and the other lines are read', () => {
	const text = [
		'roepnaam;achternaam;jaargroep;leerlingnummer',
		'Amina;El Idrissi;6;1',
		';Zonder Naam;6;2',
		'',
		'Bo;"Met een\nnieuwe regel";6;3',
		'Cas;Te;9;4',
		'Dirk;Nogmaals;6;1',
		`${'Lang'.repeat(20)};X;6;5`,
		'Eva;;;',
	].join('\n');
	const { rows, mistakes } = readRoster(text);
	expect(rows.map(({ line, givenName }) => [line, givenName])).toEqual([
		[2, 'Amina'],
		[5, 'Bo'],
		[10, 'Eva'],
	]);
	expect(rows[1]!.familyName).toBe('Met een nieuwe regel');
	expect(mistakes).toEqual([
		{ line: 3, mistake: 'given_name' },
		{ line: 7, mistake: 'year_group' },
		{ line: 8, mistake: 'twice' },
		{ line: 9, mistake: 'too_long' },
	]);
});

test.each([
	['', 'empty', 1],
	['\n  \n', 'empty', 1],
	['roepnaam;achternaam\n', 'empty', 1],
	['naam;groep\nAmina;6B', 'header', 1],
	['roepnaam;groep\nAmina;6B\n"Bo;6B', 'quotes', 3],
] as const)('%j as a whole is refused', (text, mistake, line) => {
	expect(readRoster(text)).toEqual({ rows: [], mistakes: [{ line, mistake }] });
});

test('whatever bytes come, something sensible comes back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
			const { rows, mistakes } = readRoster(bytes);
			expect(rows.length + mistakes.length).toBeGreaterThan(0);
		}),
	);
	fc.assert(
		fc.property(
			fc.string({ maxLength: 200, unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'a', ' ', '6') }),
			(cells) => {
				for (const { givenName } of readRoster(`roepnaam;achternaam\n${cells}`).rows)
					expect(givenName).not.toBe('');
			},
		),
	);
});

test('only rows of this classroom are taken', () => {
	const rows = [
		{ ...amina, group: 'Groep 6b' },
		{ ...joep, group: '7A' },
		{ ...joep, group: null },
	];
	expect(rowsFor('6B', rows)).toEqual([rows[0], rows[2]]);
	expect(rowsFor('groep 7a', rows)).toEqual([rows[1], rows[2]]);
});

const named = (givenName: string, familyName: string | null = null) => ({ givenName, familyName });

test('classmates go by given name, with an initial where two share it', () => {
	const rows = [
		named('Sara', 'de Boer'),
		named('Amina', 'El Idrissi'),
		named('sara', 'Jansen'),
		named('Sara', 'van der Berg'),
		named('Sara'),
	];
	expect(nicknamesFor(rows, [])).toEqual(['Sara B.', 'Amina', 'sara J.', 'Sara B. 2', 'Sara']);
});

test('who is in the classroom already keeps her nickname', () => {
	expect(nicknamesFor([named('Sara', 'Jansen')], ['Sara'])).toEqual(['Sara J.']);
	expect(nicknamesFor([named('Sara')], ['Sara', 'SARA 2'])).toEqual(['Sara 3']);
});

test('nicknames are unique whatever the names', () => {
	const name = fc.record({
		givenName: fc.constantFrom('Bo', 'bo', 'Bo B.', 'Bo 2', 'İ'),
		familyName: fc.constantFrom(null, 'B', 'ter b', '-'),
	});
	fc.assert(
		fc.property(
			fc.array(name, { maxLength: 40 }),
			fc.array(fc.constantFrom('Bo', 'Bo B.', 'Bo 3')),
			(rows, taken) => {
				const nicknames = nicknamesFor(rows, taken).map((nickname) => nickname.toLocaleLowerCase('nl'));
				expect(new Set([...nicknames, ...taken.map((one) => one.toLowerCase())]).size).toBe(
					nicknames.length + new Set(taken.map((one) => one.toLowerCase())).size,
				);
			},
		),
	);
});
