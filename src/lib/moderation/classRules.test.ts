import { describe, expect, test } from 'vitest';
import { mostRules, readRules, ruleLength, rulesIn, shippedRules } from './classRules.ts';

const formOf = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};

describe('the rules of a class', () => {
	test('are the shipped ones until somebody wrote others, in either language', () => {
		expect(rulesIn(null, 'nl')).toEqual(shippedRules.map(({ nl }) => nl));
		expect(rulesIn([{ nl: 'Wees lief.', en: 'Be sweet.' }], 'en')).toEqual(['Be sweet.']);
		expect(shippedRules.length).toBeLessThanOrEqual(mostRules);
		for (const rule of shippedRules)
			for (const words of Object.values(rule)) expect(words.length).toBeLessThanOrEqual(ruleLength);
	});

	test('leave empty lines out, and lend English the Dutch where it has none', () => {
		expect(readRules(formOf({ nl0: ' Wees lief. ', nl2: 'Vraag het eerst.', en2: 'Ask first.' }))).toEqual({
			rules: [
				{ nl: 'Wees lief.', en: 'Wees lief.' },
				{ nl: 'Vraag het eerst.', en: 'Ask first.' },
			],
		});
	});

	test('are the shipped ones again when everything is empty', () => {
		expect(readRules(formOf({ nl0: ' ' }))).toEqual({ rules: null });
	});

	test('say at which line something is wrong, and keep what was typed', () => {
		const read = readRules(formOf({ nl0: 'x'.repeat(ruleLength + 1), en3: 'Be kind.' }));
		expect(read).toMatchObject({ problems: { 0: 'long', 3: 'missing' } });
		expect('typed' in read && read.typed[3]).toEqual({ nl: '', en: 'Be kind.' });
	});
});
