import { describe, expect, test } from 'vitest';
import { invitationForm, mistakesIn, settingsForm } from './visitForm.ts';

const now = new Date('2026-11-23T09:00:00Z');
const filled = {
	name: 'Rika Molenaar',
	called: '',
	email: ' Rika@molen.example ',
	theme: 'De molen',
	threads: 'Hoe een molen draait\r\n\r\n Meel \nMeel',
	from: '2026-11-24',
	until: '2026-12-01',
	limit: '12',
	naming: 'given',
	conduct: '',
};
const mistakes = (more: Record<string, string>) => {
	const read = invitationForm(now).safeParse({ ...filled, ...more });
	return read.success ? {} : mistakesIn(read.error);
};

describe('an invitation', () => {
	test('is read: whole days, a thread per line, each once, and a name for the children', () => {
		expect(invitationForm(now).parse(filled)).toEqual({
			name: 'Rika Molenaar',
			nickname: 'Rika',
			email: 'Rika@molen.example',
			theme: 'De molen',
			threads: ['Hoe een molen draait', 'Meel'],
			startsAt: new Date('2026-11-23T23:00:00Z'),
			endsAt: new Date('2026-12-01T23:00:00Z'),
			limit: 12,
			naming: 'given',
			conduct: null,
		});
	});

	test.each([
		[{ name: ' ' }, { name: 'empty' }],
		[{ name: 'x'.repeat(81) }, { name: 'too_long' }],
		[{ email: 'rika' }, { email: 'email' }],
		[{ email: 'rika@molen.example\r\nbcc: x@y.example' }, { email: 'email' }],
		[{ threads: '\n \n' }, { threads: 'empty' }],
		[{ threads: '1\n2\n3\n4\n5\n6' }, { threads: 'threads' }],
		[{ from: 'morgen' }, { from: 'day' }],
		[{ until: '2026-11-22', from: '2026-11-20' }, { until: 'past' }],
		[{ until: '2026-11-23', from: '2026-11-24' }, { until: 'order' }],
		[{ until: '2028-11-23' }, { until: 'too_far' }],
		[{ limit: '0' }, { limit: 'limit' }],
		[{ limit: '61' }, { limit: 'limit' }],
		[{ limit: '1.5' }, { limit: 'limit' }],
		[{ limit: 'veel' }, { limit: 'limit' }],
		[{ naming: 'family' }, { naming: 'choose' }],
		[{ conduct: '2026-02-30' }, { conduct: 'day' }],
	])('%o is told beside its field: %o', (more, expected) => expect(mistakes(more)).toEqual(expected));

	test('holds no line break where a mail would take one for something else', () => {
		const read = invitationForm(now).parse({ ...filled, name: 'Rika\r\nBcc: x', theme: 'De\nmolen' });
		expect([read.name, read.theme]).toEqual(['Rika  Bcc: x', 'De molen']);
	});
});

test('what was agreed can be changed, but not to an end before the beginning', () => {
	const startsAt = new Date('2026-12-10T23:00:00Z');
	const form = settingsForm(startsAt, now);
	const more = { limit: '5', naming: 'nobody', conduct: '2026-11-20' };
	expect(form.parse({ ...more, until: '2026-12-20' }).endsAt).toEqual(new Date('2026-12-20T23:00:00Z'));
	expect(mistakesIn(form.safeParse({ ...more, until: '2026-12-01' }).error!)).toEqual({ until: 'order' });
});
