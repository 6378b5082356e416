import { beginLesson, comeIn, givePictures } from './class.ts';
import { expect, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

test('a teacher signs in and begins; a pupil comes in by code, name and pictures, and the board sees it live', async ({
	visitor,
}) => {
	const noor = await visitor();
	await noor.goto('/sign-in');
	await noor.getByLabel(say('home_email')).fill('noor@plein.example');
	await noor.getByLabel(say('home_password')).fill('oefenplein-demo');
	await noor.getByRole('button', { name: say('home_sign_in_title') }).click();
	await expect(noor).toHaveURL('/today');
	await beginLesson(noor);
	await noor.goto(`${noor.url().split('?')[0]}/board`);
	await expect(noor.getByText('PLEIN7')).toBeVisible();
	await expect(noor.getByRole('img', { name: say('teacher_board_qr') })).toBeVisible();

	const amina = await visitor();
	await comeIn(amina, 'Amina');
	await expect(amina.getByRole('heading', { level: 1 })).toBeVisible();
	// Names stay off the board until the teacher says so; her animal is there at once.
	await expect(noor.getByText('Amina')).toHaveCount(0);
	await noor
		.getByRole('link', { name: say('teacher_board_names_on') })
		.or(noor.getByRole('button', { name: say('teacher_board_names_on') }))
		.click();
	await expect(noor.getByText('Amina')).toBeVisible();
	const bram = await visitor();
	await comeIn(bram, 'Bram');
	await expect(noor.getByText('Bram')).toBeVisible({ timeout: 2000 });
});

for (const javaScriptEnabled of [true, false])
	test(`one tap at the demo's door, and a visitor is somebody (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
		visitor,
	}) => {
		for (const [who, home] of [
			['noor', '/today'],
			['Amina', '/lesson'],
			['joris', '/visit'],
		]) {
			const page = await visitor({ javaScriptEnabled });
			await page.goto('/');
			await page.locator(`button[name=who][value="${who}"]`).click();
			await expect(page).toHaveURL(home!);
		}
	});

test('the QR on the board opens the door; a surname is never shown', async ({ as, visitor }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const amina = await visitor();
	await amina.goto('/join/PLEIN7');
	await expect(amina.getByRole('link', { name: 'Amina', exact: true })).toBeVisible();
	await expect(amina.getByRole('link', { name: 'Daan M.', exact: true })).toBeVisible();
	const page = await amina.content();
	for (const surname of ['Idrissi', 'Mensah', 'Oldenbarnevelt', 'Haddad'])
		expect(page).not.toContain(surname);
});

test('without a lesson the door is shut, and the page says whom to ask', async ({ visitor }) => {
	const amina = await visitor();
	await amina.goto('/join/PLEIN7');
	await expect(amina.getByRole('link', { name: 'Amina', exact: true })).toHaveCount(0);
	await expect(amina.getByRole('main')).toContainText(/leerkracht|code/);
});

test('wrong pictures are told kindly; after too many the teacher lets her in at once', async ({
	as,
	visitor,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const desk = noor.url();
	const amina = await visitor();
	await amina.goto('/join/PLEIN7');
	await amina.getByRole('link', { name: 'Amina', exact: true }).click();
	for (let tries = 0; tries < 6; tries++) {
		await givePictures(amina, inLanguage({ nl: ['vis', 'tulp', 'raket'], en: ['fish', 'tulip', 'rocket'] }));
		await expect(amina.getByText(say('join_pictures_wrong'))).toBeVisible();
	}
	await givePictures(amina);
	await expect(amina.getByText(say('join_pictures_wait_help'))).toBeVisible();
	await noor.goto(desk);
	await noor
		.getByRole('button', { name: say('teacher_unlock'), exact: false })
		.first()
		.click();
	await givePictures(amina);
	await expect(amina).toHaveURL(/\/lesson/);
});

test('a printed card opens the lesson, and printing again makes the old one useless', async ({
	as,
	visitor,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const cards = noor.url().replace(/\/run\/.*/, '/cards');
	const print = async () => {
		await noor.goto(cards);
		const answered = noor.waitForResponse((response) => response.request().method() === 'POST');
		await noor.getByRole('button', { name: say('teacher_cards_make') }).click();
		await expect(noor.getByText(say('teacher_cards_ready', { count: 28 }))).toBeVisible();
		return /join\/card\/(\w{26})/.exec(await (await answered).text())![1]!;
	};
	const first = await print();
	const pupil = await visitor();
	await pupil.goto(`/join/card/${first}`);
	await pupil.getByRole('button', { name: say('join_card_yes') }).click();
	await expect(pupil).toHaveURL(/\/lesson/);

	await print();
	const other = await visitor();
	await other.goto(`/join/card/${first}`);
	await expect(other.getByText(say('join_card_unknown_title'))).toBeVisible();
});
