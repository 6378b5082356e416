import { expect, test } from 'vitest';
import { drafts, remember, thoughtOver, type Earlier } from './earlier.ts';

const none: Earlier = {};

test('a nudge that was shown is remembered with the draft that held it', () => {
	expect(remember(none, 'bel 0612345678', ['phone'])).toEqual({ phone: 'bel 0612345678' });
});

test('the latest draft that holds it is the one that counts', () => {
	const first = remember(none, 'bel 0612345678', ['phone']);
	expect(remember(first, 'bel me op 0612345678', ['phone'])).toEqual({ phone: 'bel me op 0612345678' });
});

test('changing the words is thinking it over', () => {
	const shown = remember(none, 'bel 0612345678', ['phone']);
	const changed = remember(shown, 'bel maar', []);
	expect(thoughtOver(changed, [])).toEqual(['phone']);
	expect(drafts(changed)).toEqual(['bel 0612345678']);
});

test('typing on is no thinking over: half an address became a word', () => {
	const shown = remember(none, 'kijk op fiets.nl', ['link']);
	expect(remember(shown, 'kijk op fiets.nloep', [])).toEqual({});
});

test('each draft is sent once, shortened to what the server reads', () => {
	const long = `${'a'.repeat(2000)}`;
	const shown = remember(remember(none, 'twee dingen', ['phone', 'name']), long, ['link']);
	expect(drafts(shown)).toEqual(['twee dingen', 'a'.repeat(1000)]);
});
