import { describe, expect, test } from 'vitest';
import { commandFor, type Place } from './keys.ts';

const press = (key: string, place: Place = 'item', { shift = false, modified = false } = {}) =>
	commandFor({ key, shift, modified, place });

describe('a key in the lane', () => {
	test.each([
		['j', 'next'],
		['k', 'previous'],
		['ArrowDown', 'next'],
		['ArrowUp', 'previous'],
		[' ', 'select'],
		['a', 'approve'],
		['r', 'return'],
		['x', 'remove'],
		['v', 'versions'],
		['u', 'undo'],
		['n', 'arrived'],
	])('%s asks for %s', (key, command) => expect(press(key)).toBe(command));

	test.each(['j', 'a', 'r', 'x', 'u', '?', ' ', 'ArrowDown', 'A'])(
		'%s does nothing while somebody types',
		(key) => {
			expect(press(key, 'typing', { shift: key === 'A' })).toBeNull();
		},
	);

	test.each(['a', 'r', 'u'])('%s with Ctrl, Alt or Cmd is somebody else’s', (key) => {
		expect(press(key, 'item', { modified: true })).toBeNull();
	});

	test('that scrolls or presses keeps doing so outside an item', () => {
		for (const key of ['ArrowDown', 'ArrowUp', ' ']) {
			expect(press(key, 'page')).toBeNull();
			expect(press(key, 'control')).toBeNull();
		}
		expect(press('Enter')).toBeNull();
	});

	test('decides about all that is ticked only with Shift; Caps Lock is no Shift', () => {
		for (const [key, decision] of [
			['A', 'approve'],
			['R', 'return'],
			['X', 'remove'],
		]) {
			expect(press(key!, 'item', { shift: true })).toBe(`${decision} selected`);
			expect(press(key!)).toBe(decision);
		}
		expect(press('J', 'item', { shift: true })).toBeNull();
	});

	test('opens the help however the keyboard makes a question mark', () => {
		expect(press('?', 'page', { shift: true })).toBe('help');
		expect(press('?', 'control')).toBe('help');
	});

	test('of another name is not the lane’s', () => {
		for (const key of ['constructor', 'z', 'Tab', 'Escape']) expect(press(key)).toBeNull();
	});
});
