import { expect, test } from 'vitest';
import { bioDraft, seenBy, settingsDraft } from './profile.ts';

const profile = {
	bio: 'Ik hou van gitaar',
	interests: ['guitar'],
	audience: 'class' as const,
	standing: null,
};
const nothing = { bio: null, interests: [] };

test('what is for the class no stranger sees', () => {
	expect(seenBy('classmate', profile)).toEqual({ bio: profile.bio, interests: ['guitar'] });
	expect(seenBy('stranger', profile)).toEqual(nothing);
	expect(seenBy('everyone', profile)).toEqual(nothing);
	expect(seenBy('stranger', { ...profile, audience: 'everyone' }).bio).toBe(profile.bio);
});

test('what waits, and what nobody wrote, nobody sees', () => {
	expect(seenBy('classmate', { ...profile, standing: { kind: 'waits' } }).bio).toBeNull();
	expect(seenBy('classmate', null)).toEqual(nothing);
});

test('telling nothing about oneself is a choice, telling a book is too much', () => {
	const key = '5f0c1c1e-7d56-4a4e-9c71-0a1f1d1b2c3d';
	expect(bioDraft.safeParse({ key, body: ' ', earlier: [] }).success).toBe(true);
	expect(bioDraft.safeParse({ key, body: 'a'.repeat(201), earlier: [] }).success).toBe(false);
	expect(settingsDraft.safeParse({ audience: 'nobody', approach: 'class', interests: [] }).success).toBe(
		false,
	);
	expect(
		settingsDraft.safeParse({ audience: 'class', approach: 'class', interests: ['house'] }).success,
	).toBe(false);
});
