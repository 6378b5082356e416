import { describe, expect, test } from 'vitest';
import { acquaintanceForm } from './acquaintanceForm.ts';
import { mistakesIn } from './visitForm.ts';

const now = new Date('2026-11-23T09:00:00Z');
const filled = {
	name: 'Rika Molenaar',
	email: 'rika@molen.example',
	theme: 'De molen',
	note: '',
	consent: 'yes',
	how: 'Aan de telefoon gezegd',
	until: '2027-11-23',
};
const mistakes = (more: object) => {
	const read = acquaintanceForm(now).safeParse({ ...filled, ...more });
	return read.success ? null : mistakesIn(read.error);
};

describe('an entry of the address book', () => {
	test('is kept until its last day is over', () => {
		const read = acquaintanceForm(now).parse(filled);
		expect(read.expiresAt).toEqual(new Date('2027-11-23T23:00:00Z'));
		expect(read.note).toBeNull();
	});

	test.each([
		[{ consent: undefined }, { consent: 'consent' }],
		[{ consent: 'no' }, { consent: 'consent' }],
		[{ how: ' ' }, { how: 'empty' }],
		[{ until: '2026-11-22' }, { until: 'past' }],
		[{ until: '2029-11-23' }, { until: 'two_years' }],
		[{ until: 'morgen' }, { until: 'day' }],
		[{ email: 'rika' }, { email: 'email' }],
	])('%j is told', (more, expected) => expect(mistakes(more)).toEqual(expected));
});
