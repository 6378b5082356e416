import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { pattern, say } from './words.ts';

/** So many pages has a PDF: each is an object of that type. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

async function goToDiploma(noor: Page) {
	await noor
		.getByRole('link', { name: say('teacher_skills'), exact: true })
		.first()
		.click();
	await noor.getByRole('link', { name: 'Jasmijn', exact: true }).click();
	await noor.getByRole('link', { name: say('skills_diploma_link'), exact: true }).click();
	await expect(noor.getByRole('article')).toContainText('Jasmijn');
}

test('a diploma prints on one page, without what is only for the screen', async ({ as }) => {
	const noor = await as('noor');
	await goToDiploma(noor);
	expect(pagesIn(await noor.pdf({ format: 'A4' }))).toBe(1);
	await noor.emulateMedia({ media: 'print' });
	await expect(noor.getByRole('button', { name: say('skills_badge_make') })).toBeHidden();
	await expect(noor.getByRole('article')).toContainText(say('skills_source'));
});

test('a badge is a file that the school’s public keys can check, until the school takes it back', async ({
	as,
	visitor,
}) => {
	const noor = await as('noor');
	await goToDiploma(noor);
	const [file] = await Promise.all([
		noor.waitForEvent('download'),
		noor.getByRole('button', { name: say('skills_badge_make') }).click(),
	]);
	expect(file.suggestedFilename()).toBe('mediadiploma.jwt');
	const chunks: Buffer[] = [];
	for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
	const token = Buffer.concat(chunks).toString();
	const [header, payload, signature] = token.split('.') as [string, string, string];
	const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
	expect(Buffer.from(payload, 'base64url').toString()).not.toContain('Jasmijn');
	// As somebody would who was given the file and knows nothing of this application.
	const answer = await noor.request.get(kid);
	const jwk = (await answer.json()) as JsonWebKey;
	const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
	const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
	const signed = new TextEncoder().encode(`${header}.${payload}`);
	const isTheirs = await crypto.subtle.verify(algorithm, key, Buffer.from(signature, 'base64url'), signed);
	expect(isTheirs).toBe(true);

	// Whoever has no program for it pastes it here. The school takes it back, and everybody can see that too.
	const anybody = await visitor();
	const check = async (text: string) => {
		await anybody.goto('/badge/check');
		await anybody.getByLabel(say('skills_badge_check_label')).fill(text);
		await anybody.getByRole('button', { name: say('skills_badge_check_send') }).click();
	};
	await check(`${header}.${payload}.${signature.split('').reverse().join('')}`);
	await expect(anybody.getByText(say('skills_badge_check_no'))).toBeVisible();
	await check(token);
	await expect(anybody.getByText(say('skills_badge_check_yes'))).toBeVisible();
	await expectAccessible(anybody);

	const marja = await as('marja');
	await marja.goto('/school/badges');
	expect(await marja.locator('main').textContent()).not.toContain('Jasmijn');
	await marja.locator('summary').first().click();
	await marja.getByLabel(say('skills_badge_reason')).fill('Twee keer gemaakt');
	await marja
		.getByRole('button', { name: say('skills_badge_revoke') })
		.first()
		.click();
	await expect(marja.getByText(/Twee keer gemaakt/)).toBeVisible();
	await check(token);
	await expect(anybody.getByText(pattern('skills_badge_check_revoked'))).toBeVisible();
	await noor.getByRole('link', { name: say('skills_badge_made') }).click();
	await expect(noor.getByText(/Twee keer gemaakt/)).toBeVisible();
});
