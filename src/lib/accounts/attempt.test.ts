import { expect, test } from 'vitest';
import { addressKey, chanceOfHittingACode, perAccount } from './attempt.ts';

test('a day of guessing at class codes hits one of 30 open classrooms with a chance of at most one in a million', () => {
	expect(chanceOfHittingACode(30)).toBeLessThanOrEqual(1e-6);
	expect(chanceOfHittingACode(30)).toBeGreaterThan(1e-7);
});

test('nobody waits longer than a quarter of an hour for her own account', () => {
	expect(perAccount.seconds).toBeLessThanOrEqual(15 * 60);
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
	['2001:DB8:1:2::6', '2001:db8:1:2::'],
	['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::'],
	['2001:db8::9', '2001:db8:0:0::'],
	['fe80::1%eth0', 'fe80:0:0:0::'],
	['::1', '0:0:0:0::'],
	['', ''],
	['x'.repeat(500), 'x'.repeat(64)],
])('%s counts as %s', (address, key) => {
	expect(addressKey(address)).toBe(key);
});
