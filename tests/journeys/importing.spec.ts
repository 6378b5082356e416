import type { Page } from '@playwright/test';
import { folder, workbook } from '../../src/lib/network/scenario/import/package.fixture.ts';
import { text, zipOf, type Packed } from '../../src/lib/network/scenario/import/zip.fixture.ts';
import { beforeItWakes, goTo } from './class.ts';
import { expect, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

/** Sends a package from the page of scenarios. */
async function bringIn(noor: Page, name: string, parts: readonly Packed[]) {
	// She chooses before the code of the page has come, and that is kept.
	await beforeItWakes(noor, '/scenarios', () =>
		noor
			.locator('[name=file]')
			.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(zipOf(parts)) }),
	);
	await noor.getByRole('button', { name: say('scenario_bring_send'), exact: true }).click();
}

/** The row of the report about this file and line. */
const rowOf = (noor: Page, file: string, line: number, fate: string) =>
	noor
		.getByRole('region', { name: fate })
		.getByRole('row')
		.filter({ has: noor.getByRole('cell', { name: file, exact: true }) })
		.filter({ has: noor.getByRole('cell', { name: String(line), exact: true }) });

const sentences = {
	nl: {
		unknown: '“fiene.feitst” staat niet bij de personen.',
		noTime: 'Er staat niet bij wanneer dit gebeurt.',
		badTime: '“straks” is geen tijd, zoals 0:08 of -1:30.',
		badAge: '“honderd” is geen leeftijd.',
		badJson: 'Dit is niet te lezen als JSON.',
		group: 'Dit zag alleen de onderzoeksgroep “var2”.',
		readReceipt: 'Wie iets gelezen heeft, laat Oefenplein niet zien.',
		noBody: 'Er staat geen tekst in.',
		activity: '“teleport” kent Oefenplein niet.',
		bomb: 'Dit zipbestand is gemaakt om vast te lopen: uitgepakt is het veel te groot.',
		definitions: 'In dit werkblad staan definities die het enorm kunnen laten groeien.',
		rows: 'staan meer dan 20000 rijen. Zoveel past niet in een scenario.',
		nested: 'In dit zipbestand zit nog een ingepakt bestand.',
		outside: 'In dit zipbestand staat een bestand dat buiten de map wil komen. Er is niets uitgepakt.',
	},
	en: {
		unknown: '“fiene.feitst” is not among the people.',
		noTime: 'It does not say when this happens.',
		badTime: '“straks” is not a time, like 0:08 or -1:30.',
		badAge: '“honderd” is not an age.',
		badJson: 'This cannot be read as JSON.',
		group: 'Only the trial group “var2” saw this.',
		readReceipt: 'Oefenplein does not show who has read something.',
		noBody: 'There is no text in it.',
		activity: 'Oefenplein does not know “teleport”.',
		bomb: 'This zip file was made to jam things: unpacked it is far too large.',
		definitions: 'This spreadsheet holds definitions that can make it grow without end.',
		rows: 'holds more than 20000 rows. That many do not fit into a scenario.',
		nested: 'There is another packed file inside this zip file.',
		outside: 'This zip file holds a file that wants to get out of its folder. Nothing was unpacked.',
	},
};
const leftOut = (count: number) => say('scenario_report_left_out', { count });
const changed = (count: number) => say('scenario_report_changed', { count });

test('a dirty package: the report says where, why and what was meant; the rest comes in, to be read first', async ({
	as,
}) => {
	const told = inLanguage(sentences);
	const noor = await as('noor');
	await bringIn(noor, 'testdrive.zip', folder('testdrive'));
	await expect(noor.getByText(say('scenario_brought_other', { count: 2 }))).toBeVisible();
	await expect(noor.getByText(say('scenario_brought_text'))).toBeVisible();
	const misspelt = rowOf(noor, 'allposts.csv', 7, leftOut(12));
	await expect(misspelt).toContainText(told.unknown);
	await expect(misspelt).toContainText(say('scenario_report_guess', { guess: 'fiene.fietst' }));
	await expect(rowOf(noor, 'allposts.csv', 9, leftOut(12))).toContainText(told.noTime);
	await expect(rowOf(noor, 'allposts.csv', 14, leftOut(12))).toContainText(told.badTime);
	await expect(rowOf(noor, 'bots.csv', 4, changed(12)).first()).toContainText(told.badAge);

	// What could be read is there, without the codes of web pages, and no class can play it yet.
	await noor.goto('/lessons/deel-ik-dit');
	await expect(noor.locator('[name=scenario]')).toHaveCount(0);
	await noor.goto('/scenarios');
	const unread = noor.getByRole('article').filter({ hasText: say('scenario_unread') });
	await expect(unread).toHaveCount(2);
	await unread.getByRole('link', { name: /fietsen/i }).click();
	await expect(noor.getByText(say('scenario_unread_text'))).toBeVisible();
	await expect(
		noor.getByText('Vandaag 20 kilometer gefietst!').filter({ visible: true }).first(),
	).toBeVisible();
	await expect(noor.getByText('Knap hoor!').filter({ visible: true }).first()).toBeVisible();
	await expect(noor.getByText('Wie is dit?')).toHaveCount(0);
	await expect(noor.getByText('Geen tijd om te schrijven')).toHaveCount(0);
	expect(await noor.locator('main').innerText()).not.toContain('alert(1)');
	await noor.getByRole('button', { name: say('scenario_read_it'), exact: true }).click();
	await expect(noor.getByText(say('scenario_unread_text'))).toBeHidden();

	// Read, it can be chosen; the one that was not read cannot. A pupil meets it on the square.
	await noor.goto('/lessons/deel-ik-dit');
	await expect(noor.locator('[name=scenario] option')).toHaveCount(2);
	await noor.locator('[name=scenario]').selectOption({ index: 1 });
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await expect(amina.getByText('Vandaag 20 kilometer gefietst!')).toBeVisible();
});

test('packages of every kind come in, each with its own report', async ({ as }) => {
	const told = inLanguage(sentences);
	const noor = await as('noor');
	const one = say('scenario_brought_one');
	const packages: [string, readonly Packed[], string, number, RegExp, string, string][] = [
		['db.zip', folder('testdrive-json'), 'final_actors.json', 3, /\(4\)/, told.badJson, 'Vandaag gefietst'],
		['truman.zip', folder('truman-1'), 'posts.csv', 3, /\(3\)/, told.group, 'Vers brood vandaag'],
		[
			'truman2.zip',
			folder('truman-2'),
			'notifications (read, like).csv',
			2,
			/\(2\)/,
			told.readReceipt,
			'Ziet er goed uit',
		],
		['spel.xlsx', workbook(), 'Posts', 31, /./, told.noBody, 'de maan is van kaas'],
		['klas.zip', folder('somekone'), 'logs.json', 1, /\(6\)/, told.activity, 'Wat een strand!'],
	];
	for (const [name, parts, file, line, count, reason, text] of packages)
		await test.step(name, async () => {
			await bringIn(noor, name, parts);
			await expect(noor.getByText(one)).toBeVisible();
			const left = noor.getByRole('region', { name: new RegExp(`^${leftOut(0).split(' (')[0]!}`) });
			await expect(left).toHaveAccessibleName(count);
			const row = left
				.getByRole('row')
				.filter({ hasText: reason })
				.filter({ has: noor.getByRole('cell', { name: file, exact: true }) });
			await expect(row.getByRole('cell').nth(1)).toHaveText(String(line));
			await noor.locator('main li a[href^="/scenarios/"]').first().click();
			await expect(noor.getByText(say('scenario_unread_text'))).toBeVisible();
			await expect(noor.getByText(text).filter({ visible: true }).first()).toBeVisible();
		});
});

test('what is there to do harm is refused in a sentence, and nothing breaks', async ({ as }) => {
	const told = inLanguage(sentences);
	const noor = await as('noor');
	const sheetWith = (name: string, xml: string) =>
		workbook().map((part) => (part.name.endsWith(name) ? text(part.name, xml) : part));
	const zeros = new Uint8Array(5_000_000);
	const harmful: [string, readonly Packed[], string][] = [
		['bom.zip', [{ name: 'allposts.csv', bytes: zeros }], told.bomb],
		['bom.zip', [...folder('truman-1'), { name: 'a.png', bytes: zeros }], told.bomb],
		[
			'lach.xlsx',
			sheetWith(
				'sharedStrings.xml',
				'<!DOCTYPE sst [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
			),
			told.definitions,
		],
		[
			'wachtwoorden.xlsx',
			sheetWith(
				'sheet3.xml',
				'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>',
			),
			told.definitions,
		],
		['rijen.xlsx', sheetWith('sheet3.xml', '<worksheet><row r="1000000"></row></worksheet>'), told.rows],
		[
			'rijen.zip',
			[
				text('bots.csv', 'username\nsam\n'),
				text(
					'allposts.csv',
					`id,body,actor,time\n${Array.from({ length: 25_000 }, (_, i) => `${i},Hoi ${i * 7919},sam,0:01`).join('\n')}`,
				),
			],
			told.rows,
		],
		['meer.zip', [text('bots.csv', 'username\nsam\n'), text('meer.zip', 'PK')], told.nested],
		['weg.zip', [text('../../weg.csv', 'x')], told.outside],
	];
	for (const [name, parts, sentence] of harmful)
		await test.step(`${name}: ${sentence}`, async () => {
			await bringIn(noor, name, parts);
			await expect(noor.getByText(sentence)).toBeVisible();
			await expect(noor.locator('[name=file]')).toHaveAttribute('aria-invalid', 'true');
			await expect(noor.getByText(say('scenario_own_none'))).toBeVisible();
		});

	// After all that, a good one comes in as ever.
	await bringIn(noor, 'truman.zip', folder('truman-2'));
	await expect(noor.getByText(say('scenario_brought_one'))).toBeVisible();
});
