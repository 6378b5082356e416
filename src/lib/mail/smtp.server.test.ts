import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSmtp, wordsOf } from '../../../tests/smtp.ts';
import { smtp } from './smtp.server.ts';

let server: Awaited<ReturnType<typeof startSmtp>>;
beforeAll(async () => {
	server = await startSmtp();
});
afterAll(() => server.stop());

const letter = {
	to: { name: 'Zoë “de molen” Molenaar', address: 'zoe@molen.example' },
	subject: 'Uitnodiging: hoe brood gemaakt wordt – één keer',
	text: 'Beste Zoë,\n\nMet deze link komt u binnen:\nhttps://plein.test/visit/' + 'A'.repeat(43) + '\n',
};
const from = 'De Wijde Blik <plein@school.example>';

describe('a real server for mail', () => {
	test('gets the letter with its name, its words whole, and the same mark at every try', async () => {
		const post = smtp(`smtp://school:geheim@127.0.0.1:${server.port}`, from);
		const first = server.received.length + 1;
		await post(letter, 'a-letter');
		const got = await server.letter(first);
		expect(got).toMatchObject({ from: 'plein@school.example', to: ['zoe@molen.example'], user: 'school' });
		expect(got.raw).toContain('Message-ID: <a-letter@school.example>');
		expect(got.raw).toMatch(/auto-submitted: auto-generated/i);
		expect(wordsOf(got)).toContain(`https://plein.test/visit/${'A'.repeat(43)}`);
		expect(wordsOf(got)).toContain('Beste Zoë,');
	});

	test('gets no header, and no second address, that somebody typed into a name', async () => {
		const post = smtp(`smtp://127.0.0.1:${server.port}`, from);
		const first = server.received.length + 1;
		const name = 'Rika\r\nBcc: spy@evil.example\r\n\r\n<x@evil.example>, "';
		await post({ ...letter, to: { name, address: 'rika@molen.example' }, subject: `Hallo ${name}` }, 'sly');
		const got = await server.letter(first);
		expect(got.to).toEqual(['rika@molen.example']);
		expect(got.raw).not.toMatch(/^bcc:/im);
	});

	test('that wants another password, knows no such mailbox or is away throws, so that it is tried again', async () => {
		const strict = await startSmtp({ mood: 'refuse' });
		await expect(smtp(`smtp://127.0.0.1:${strict.port}`, from)(letter, 'a')).rejects.toThrow(
			'No such mailbox',
		);
		await strict.stop();
		await expect(smtp(`smtp://127.0.0.1:${strict.port}`, from)(letter, 'a')).rejects.toThrow(/ECONNREFUSED/);
		const wrong = smtp(`smtp://school:fout@127.0.0.1:${server.port}`, from);
		await expect(wrong(letter, 'a')).rejects.toThrow(/Invalid/);
	});
});
