import { expect, test } from 'vitest';
import { bondOf, type Friendship } from './friend.ts';

const now = new Date('2026-11-23T09:10:00Z');
const earlier = new Date('2026-11-23T09:00:00Z');
const ahead = new Date('2026-11-23T09:20:00Z');
const asked: Friendship = {
	personId: 'amina',
	otherId: 'bram',
	askedByCast: false,
	askedAt: earlier,
	answer: null,
	answeredAt: null,
};

test('each of two sees a request from her own side', () => {
	expect([bondOf(asked, 'amina', now), bondOf(asked, 'bram', now)]).toEqual(['asked', 'asks']);
});

test('whoever was declined does not see it; whoever declined is not asked any more', () => {
	const declined: Friendship = { ...asked, answer: 'declined', answeredAt: earlier };
	expect([bondOf(declined, 'amina', now), bondOf(declined, 'bram', now)]).toEqual(['asked', 'none']);
});

test('an answer of the cast counts from its moment on', () => {
	const accepted: Friendship = { ...asked, otherId: null, answer: 'accepted', answeredAt: ahead };
	expect([bondOf(accepted, 'amina', now), bondOf(accepted, 'amina', ahead)]).toEqual(['asked', 'friends']);
});

test('the cast can ask, and before that moment nobody knows', () => {
	const asking: Friendship = { ...asked, otherId: null, askedByCast: true, askedAt: ahead };
	expect([bondOf(asking, 'amina', now), bondOf(asking, 'amina', ahead)]).toEqual(['none', 'asks']);
});
