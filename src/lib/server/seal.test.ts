import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSealed, openSecret, seal, unseal } from './seal.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'oefenplein-seal-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const url = () => `file:${join(folder, 'school.db')}`;
const file = () => join(folder, 'school.db.key');

describe('what is sealed', () => {
	test('opens again, and only with what it belongs to', () => {
		openSecret('a secret that is long enough', url());
		const sealed = seal('geheim', 'one');
		expect(isSealed(sealed)).toBe(true);
		expect(sealed).not.toContain('geheim');
		expect(seal('geheim', 'one')).not.toBe(sealed);
		expect(unseal(sealed, 'one')).toBe('geheim');
		expect(unseal(sealed, 'another')).toBeNull();
	});

	test('does not open with another secret, or when it was changed', () => {
		openSecret('a secret that is long enough', url());
		const sealed = seal('geheim', 'one');
		const last = sealed.at(-1) === 'A' ? 'B' : 'A';
		for (const wrong of [sealed.slice(0, -1) + last, sealed.slice(0, 20), 'sealed:1:', 'geheim', ''])
			expect(unseal(wrong, 'one')).toBeNull();
		openSecret('quite another secret, as long', url());
		expect(unseal(sealed, 'one')).toBeNull();
	});
});

describe('the secret', () => {
	test('is made at the first start beside the database, for its owner alone, and kept', () => {
		expect(existsSync(file())).toBe(false);
		openSecret(null, url());
		const sealed = seal('geheim', 'one');
		const made = readFileSync(file(), 'utf8');
		expect(made.trim()).toMatch(/^[\w-]{43}$/);
		expect(statSync(file()).mode & 0o777).toBe(0o600);
		openSecret(null, url());
		expect(readFileSync(file(), 'utf8')).toBe(made);
		expect(unseal(sealed, 'one')).toBe('geheim');
	});

	test('is refused when it is too short to be one', () => {
		expect(() => openSecret('short', url())).toThrow(/at least 24/);
		writeFileSync(file(), '\n');
		expect(() => openSecret(null, url())).toThrow(/at least 24/);
	});
});
