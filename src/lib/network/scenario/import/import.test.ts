import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { readScenario, type Scenario } from '../format/scenario.ts';
import { scenarios } from '../format/scenario.fixture.ts';
import { writeScenario } from '../format/write.ts';
import type { Brought } from './import.ts';
import { importFile, importPath } from './open.server.ts';
import { data, folder, workbook } from './package.fixture.ts';
import { Refusal } from './repair.ts';
import { text, zipOf, type Packed } from './zip.fixture.ts';

const pictures = [...avatars, ...postPictures];

function brought(answer: Brought | Refusal): Brought {
	if (answer instanceof Refusal) throw new Error(answer.reason.en);
	return answer;
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
	const answer = await importFile(name, bytes);
	return answer instanceof Refusal ? answer.reason.en : 'not refused';
}

const fromFolder = async (name: string) => brought(await importPath(join(data, name)));
const scenarioIn = ({ scenarios }: Brought, key: string): Scenario =>
	scenarios.find((one) => one.key === key)!.scenario;
/** Each repair as "file:line fate what → guess". */
const told = ({ repairs }: Brought) =>
	repairs.map(
		({ file, line, fate, reason, guess }) =>
			`${file}:${line} ${fate}: ${reason.en}${guess === undefined ? '' : ` → ${guess}`}`,
	);

/** What comes out is always a scenario without a mistake, and every repair can be sent, and said in both languages. */
function expectSound({ scenarios, repairs }: Brought) {
	for (const { key, scenario } of scenarios)
		expect(readScenario({ file: key, text: writeScenario(scenario), pictures })).toEqual({ scenario });
	expect(() => structuredClone(repairs)).not.toThrow();
	for (const { reason, line } of repairs) {
		expect(reason.nl && reason.en).toBeTruthy();
		expect(line).toBeGreaterThan(0);
	}
}

describe('Social Media TestDrive', () => {
	test('gives a scenario for each module, and tells of every row that is not in it', async () => {
		const answer = await fromFolder('testdrive');
		expectSound(answer);
		expect(answer.scenarios.map(({ key }) => key)).toEqual(['fietsen', 'winkel']);
		const cycling = scenarioIn(answer, 'fietsen');
		expect(cycling.cast.map(({ key, kind, age }) => [key, kind, age])).toEqual([
			['fiene-fietst', 'child', 11],
			['tobias-bakt', 'child', 12],
			['coach-ank', 'stranger', undefined],
		]);
		const posts = cycling.script.filter((item) => item.kind === 'post');
		expect(posts.map(({ key, minute }) => [key, minute])).toEqual([
			['bericht-1', -37],
			['bericht-2', 8],
			['bericht-3', -10.5],
			['bericht-7', 0.333],
			['bericht-12', 120],
		]);
		expect(posts[0]).toMatchObject({ picture: 'bicycle', cast: 'fiene-fietst' });
		expect(posts[1]!.body.nl).toBe('Wie komt er morgen mee?\nIk neem koekjes mee.');
		expect(posts[2]!.body.nl).toBe('Kijk uit voor dit wedstrijdje\nEcht!');
		expect(
			cycling.script.filter((item) => item.kind === 'comment').map(({ minute, on }) => [on, minute]),
		).toEqual([
			['bericht-1', 1],
			['bericht-2', 8],
		]);
		expect(told(answer)).toEqual([
			'allposts.csv:5 left out: “2” is there already. The first one stays.',
			'allposts.csv:7 left out: “fiene.feitst” is not among the people. → fiene.fietst',
			'allposts.csv:8 left out: This row is empty.',
			'allposts.csv:9 left out: It does not say when this happens.',
			'allposts.csv:10 left out: It does not say who does this.',
			'allposts.csv:13 left out: This is a notification. Oefenplein makes those itself.',
			'allposts.csv:14 left out: “straks” is not a time, like 0:08 or -1:30.',
			'allposts.csv:15 left out: There is no text in it.',
			'allreplies.csv:4 left out: This belongs to post “99”, which is not there.',
			'allreplies.csv:5 left out: “ankie” is not among the people.',
			'bots.csv:6 left out: This row is empty.',
			'bots.csv:7 left out: This row has no number or name.',
			'allposts.csv:1 changed: Numbers of hearts are not taken over: here a heart always comes from somebody.',
			'allposts.csv:1 changed: The texts are in one language, and now stand under Dutch and English alike. Translate them.',
			'allposts.csv:2 changed: The image “bicycle_race.jpg” is not in the package. Our picture “bicycle” comes instead.',
			'allposts.csv:6 changed: There were codes of a web page (HTML) in it. They were taken out.',
			'allposts.csv:11 changed: There were spaces around the key. They were left out.',
			'allposts.csv:12 changed: This extra information was not taken over: “http://nep.example/console”',
			'allposts.csv:12 changed: The image “nintendo_phi.jpg” is not in the package. The post now stands without a picture.',
			'allposts.csv:16 changed: This comes only after two hours. It now stands at minute 120.',
			'allreplies.csv:3 changed: This happens before the post it belongs to. It now stands at the same moment.',
			'bots.csv:3 changed: There were spaces around the key. They were left out.',
			'bots.csv:4 changed: “honderd” is not an age.',
			'bots.csv:4 changed: There were codes of a web page (HTML) in it. They were taken out.',
		]);
	});

	test('is read from what its database gives out as well', async () => {
		const answer = await fromFolder('testdrive-json');
		expectSound(answer);
		expect(scenarioIn(answer, 'fietsen').script).toMatchObject([
			{ kind: 'post', cast: 'fiene-fietst', minute: -37 },
			{ kind: 'comment', cast: 'tobias-bakt', minute: 1 },
		]);
		expect(told(answer).filter((one) => one.includes('left out'))).toEqual([
			'final_actors.json:3 left out: This cannot be read as JSON.',
			'final_scripts.json:2 left out: Something else was expected here.',
			'final_scripts.json:3 left out: It does not say when this happens.',
			'final_scripts.json:4 left out: “zz99” is not among the people.',
		]);
	});
});

describe('Truman', () => {
	test.each(['truman-1', 'truman-2'])(
		'%s: what everybody saw, and answers to pupils as rules',
		async (name) => {
			const answer = await fromFolder(name);
			expectSound(answer);
			const { script, rules } = scenarioIn(answer, 'truman');
			expect(script).toMatchObject([
				{ kind: 'post', cast: 'bakker-bo', minute: -1235 },
				{ kind: 'comment', cast: 'soep-en-zo', minute: 120 },
			]);
			expect(rules.map((rule) => [rule.if?.times?.exactly, rule.then[0]?.kind, rule.then[0]?.after])).toEqual(
				name === 'truman-1'
					? [
							[1, 'reaction', 120],
							[2, 'comment', 600],
						]
					: [
							[2, 'reaction', 60],
							[1, 'comment', 240],
						],
			);
			expect(told(answer).filter((one) => one.includes('left out'))).toEqual(
				name === 'truman-1'
					? [
							'notifications.csv:3 left out: Oefenplein does not show who has read something.',
							'notifications.csv:4 left out: Nobody can give a heart to a comment.',
							'posts.csv:3 left out: Only the trial group “var2” saw this.',
						]
					: [
							'notifications (read, like).csv:2 left out: Oefenplein does not show who has read something.',
							'replies.csv:3 left out: Only the trial group “troll” saw this.',
						],
			);
		},
	);
});

describe('The Misinformation Game', () => {
	test('is read from its spreadsheet', async () => {
		const answer = brought(await importFile('spel.xlsx', zipOf(workbook())));
		expectSound(answer);
		const { cast, script } = scenarioIn(answer, 'misinformation-game');
		expect(cast.map(({ name }) => name)).toEqual(['Opa Jan', 'Jerry', 'De Krant']);
		expect(script).toMatchObject([
			{ kind: 'post', cast: 's2', minute: -2, body: { nl: 'NIEUWS: de maan is van kaas\n\nZeggen wij' } },
			{ kind: 'post', cast: 's2', minute: -1, body: { nl: 'Het regent' } },
			{ kind: 'comment', cast: 'jerry', on: 'bericht-p1', body: { nl: 'Echt niet' } },
			{ kind: 'comment', cast: 's2', on: 'bericht-p1', body: { nl: 'Ik weet het niet' } },
		]);
		expect(told(answer)).toContain('Sources:21 left out: This row has no number or name.');
		expect(told(answer)).toContain('Posts:31 left out: There is no text in it.');
		expect(told(answer)).toContain(
			'Posts:28 changed: In this game chance decides who posts this. Here “Opa Jan” does.',
		);
	});
});

describe('Somekone', () => {
	test('is read from its zip', async () => {
		const answer = brought(await importFile('klas.zip', zipOf(folder('somekone'))));
		expectSound(answer);
		expect(scenarioIn(answer, 'somekone').script).toMatchObject([
			{ kind: 'post', body: { nl: '#beach #dog' }, picture: 'beach-with-umbrella' },
			{ kind: 'post', body: { nl: '#quasar' } },
			{ kind: 'comment', cast: 'u1', body: { nl: 'Wat een strand!' }, minute: 0 },
			{ kind: 'reaction', cast: 'u1', minute: -1 },
		]);
		expect(told(answer).filter((one) => one.includes('left out'))).toEqual([
			'content.json:1 left out: Something else was expected here.',
			'content.json:1 left out: This row has no number or name.',
			'logs.json:1 left out: Oefenplein does not know “teleport”.',
			'logs.json:1 left out: This belongs to post “99”, which is not there.',
			'logs.json:1 left out: “u9” is not among the people. → u1',
			'users.json:1 left out: This row has no number or name.',
		]);
	});
});

describe('our own format', () => {
	test('goes out and comes in as the same bytes', async () => {
		await fc.assert(
			fc.asyncProperty(scenarios, async (scenario) => {
				const out = writeScenario(scenario);
				const answer = brought(await importFile('straat.scenario.yaml', new TextEncoder().encode(out)));
				expect(answer.repairs).toEqual([]);
				expect(answer.scenarios.map(({ key }) => key)).toEqual(['straat']);
				expect(writeScenario(answer.scenarios[0]!.scenario)).toBe(out);
			}),
			{ numRuns: 60 },
		);
	});

	test('is refused with the lines of its mistakes', async () => {
		const answer = brought(
			await importFile('straat.yaml', new TextEncoder().encode('format: 1\ntitle: Straat\n')),
		);
		expect(answer.scenarios).toEqual([]);
		expect(answer.repairs[0]).toMatchObject({ file: 'straat.yaml', fate: 'left out' });
	});
});

describe('what is there to do harm', () => {
	const bots = text('bots.csv', 'username\nsam\n');
	const zeros = new Uint8Array(5_000_000);

	test.each<[string, Packed[], RegExp]>([
		['grows when unpacked', [{ name: 'allposts.csv', bytes: zeros }], /far too large/],
		['grows outside what is read', [bots, { name: 'a.png', bytes: zeros }], /far too large/],
		[
			'lies about its size',
			[{ name: 'allposts.csv', bytes: zeros, claims: { size: 10 } }],
			/damaged|far too large/,
		],
		['holds another archive', [bots, text('meer.zip', 'PK')], /another packed file/],
		['climbs out of its folder', [text('../../etc/passwd.csv', 'x')], /out of its folder/],
		['stands at the root', [text('/etc/passwd.csv', 'x')], /out of its folder/],
		['has a password', [{ ...bots, claims: { flags: 0x801 } }], /password/],
		[
			'holds thousands of files',
			Array.from({ length: 3100 }, (_, i) => text(`${i}.txt`, '')),
			/more than 3000 files/,
		],
		['is something else', [text('hallo.txt', 'hallo')], /no package that we know/],
	])('a zip that %s', async (_, entries, sentence) => {
		expect(await refusal('pakket.zip', zipOf(entries))).toMatch(sentence);
	});

	const sheetWith = (name: string, words: string) =>
		zipOf(workbook().map((part) => (part.name.endsWith(name) ? text(part.name, words) : part)));

	test.each<[string, string, string, RegExp]>([
		[
			'grows from its definitions',
			'sharedStrings.xml',
			'<!DOCTYPE sst [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
			/grow without end/,
		],
		[
			'points elsewhere',
			'sheet3.xml',
			'<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>',
			/grow without end/,
		],
		['is torn', 'sheet3.xml', '<worksheet><row', /damaged/],
		[
			'has a million rows',
			'sheet3.xml',
			'<worksheet><row r="1000000"></row></worksheet>',
			/more than 20000 rows/,
		],
	])('a spreadsheet that %s', async (_, part, words, sentence) => {
		expect(await refusal('spel.xlsx', sheetWith(part, words))).toMatch(sentence);
	});

	test('a table with a million rows', async () => {
		const many = text('allposts.csv', 'id,body,actor,time\n' + 'x\n'.repeat(1_000_000));
		const answer = await importFile('allposts.csv', many.bytes);
		expect(answer instanceof Refusal && answer.reason.en).toMatch(/more than 20000 rows/);
	});

	test('a huge cell, and a quotation mark that is never closed, cost their own rows only', async () => {
		const posts = [
			'id,body,actor,time',
			'1,Hallo,sam,0:01',
			`2,${'x'.repeat(30_000)},sam,0:02`,
			'3,"Dit sluit nooit,sam,0:03',
			'4,Ik ben er nog,sam,0:04',
		].join('\n');
		const answer = brought(await importFile('p.zip', zipOf([bots, text('allposts.csv', posts)])));
		expect(scenarioIn(answer, 'testdrive').script).toMatchObject([
			{ key: 'bericht-1' },
			{ key: 'bericht-4' },
		]);
		expect(told(answer).filter((one) => one.includes('left out'))).toEqual([
			'allposts.csv:3 left out: This row holds a cell that is far too large.',
			'allposts.csv:4 left out: This line cannot be read: a quotation mark is not closed.',
		]);
	});

	test('a column that is written otherwise is named with what stands there', async () => {
		const posts = text('allposts.csv', 'id,body,actro,time\n1,Hallo,sam,0:01\n');
		const answer = brought(await importFile('p.zip', zipOf([bots, posts])));
		expect(told(answer)).toContain(
			'allposts.csv:1 left out: The column “actor” is missing. Without it the file cannot be used. → actro',
		);
	});

	test('a package with more than fits keeps what fits', async () => {
		const people = ['username', ...Array.from({ length: 70 }, (_, i) => `wie${i}`)].join('\n');
		const long = 'woord '.repeat(70);
		const posts = [
			'id,body,actor,time',
			...Array.from({ length: 1200 }, (_, i) => `${i},${long},wie${i % 70},0:01`),
		];
		const answer = brought(
			await importFile('p.zip', zipOf([text('bots.csv', people), text('allposts.csv', posts.join('\n'))])),
		);
		expectSound(answer);
		const { cast, script } = scenarioIn(answer, 'testdrive');
		expect(cast).toHaveLength(60);
		expect(script.length).toBeGreaterThan(300);
	});
});

describe('whatever is brought', () => {
	const survives = async (name: string, bytes: Uint8Array) => {
		const answer = await importFile(name, bytes);
		if (!(answer instanceof Refusal)) expectSound(answer);
	};
	const names = fc.constantFrom('a.zip', 'a.xlsx', 'allposts.csv', 'a.yaml', 'content.json', '');

	test('any bytes have an answer', async () => {
		await fc.assert(fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), survives));
		await fc.assert(
			fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) =>
				survives(name, new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])),
			),
		);
	});

	test('a good package with bytes changed, lost or doubled has an answer', async () => {
		const good = [
			zipOf(folder('testdrive')),
			zipOf(folder('truman-1')),
			zipOf(folder('truman-2')),
			zipOf(folder('somekone')),
			zipOf(workbook()),
		];
		const change = fc.record({ at: fc.nat(), byte: fc.nat(255), lost: fc.nat(3) });
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...good),
				fc.array(change, { minLength: 1, maxLength: 5 }),
				async (zip, changes) => {
					let bytes = Buffer.from(zip);
					for (const { at, byte, lost } of changes) {
						const place = at % bytes.length;
						bytes = Buffer.concat([
							bytes.subarray(0, place),
							Buffer.from([byte]),
							bytes.subarray(place + lost),
						]);
					}
					await survives('a.zip', new Uint8Array(bytes));
				},
			),
		);
	});

	test('a good package with words changed inside has an answer, and what comes out is sound', async () => {
		const packages = ['testdrive', 'testdrive-json', 'truman-1', 'truman-2', 'somekone']
			.map(folder)
			.concat([workbook()]);
		const change = fc.record({
			part: fc.nat(),
			at: fc.nat(),
			length: fc.nat(6),
			words: fc.oneof(
				fc.string({ maxLength: 6 }),
				fc.constantFrom('"', ',', '\n', '\r', '<b>', '-', ':', '\0', '{', ']', '&lt;', '__proto__', '\ufeff'),
			),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...packages),
				fc.array(change, { minLength: 1, maxLength: 6 }),
				async (parts, changes) => {
					const changed = [...parts];
					for (const { part, at, length, words } of changes) {
						const one = changed[part % changed.length]!;
						const before = new TextDecoder().decode(one.bytes);
						const place = at % (before.length + 1);
						changed[part % changed.length] = text(
							one.name,
							before.slice(0, place) + words + before.slice(place + length),
						);
					}
					await survives('a.zip', zipOf(changed));
				},
			),
			{ numRuns: 200 },
		);
	});
});
