import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from './guess.ts';

const cast = ['saar', 'yusuf', 'opa-henk', 'bakkerij-vos', 'nina-online'];

describe('nearest', () => {
	it.each([
		['jusuf', 'yusuf'],
		['sara', 'saar'],
		['Opa Henk', 'opa-henk'],
		['opa_henk', 'opa-henk'],
		['bakerij-vos', 'bakkerij-vos'],
		['nina', undefined],
		['piet', undefined],
		['', undefined],
	])('takes “%s” for %s', (written, meant) => {
		expect(nearest(written, cast)).toBe(meant);
	});

	it('knows nothing where nothing is known', () => {
		expect(nearest('saar', [])).toBeUndefined();
	});

	it('leaves endless names alone', () => {
		expect(nearest('saar'.repeat(100_000), cast)).toBeUndefined();
	});

	it('recognises every name that is written right', () => {
		const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{2,20}$/), { minLength: 1 });
		fc.assert(
			fc.property(names, (known) => {
				for (const name of known) expect(nearest(name, known)).toBe(name);
			}),
		);
	});
});
