import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

const cursor = { at: new Date('2026-03-03T10:15:30.123Z'), id: '01a20336-8d6e-7211-8099-ebae267b9fa5' };

test('a cursor comes back to the millisecond', () => {
	expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

test.each([
	'',
	'_',
	'gisteren_01a20336-8d6e-7211-8099-ebae267b9fa5',
	'2026-03-03T10:15:30.123Z',
	'2026-03-03T10:15:30.123Z_1',
	'2026-13-40T10:15:30.123Z_01a20336-8d6e-7211-8099-ebae267b9fa5',
])('anything else is none: %s', (text) => {
	expect(readCursor(text)).toBeNull();
});
