import { expect, it } from 'vitest';
import { isOff, pullsOn } from '../switch.ts';
import { hasMeter, metBy } from './pull.ts';

const place = (on: string[] | undefined, putAway: string[] | null = null) => ({
	network: { switches: on ? { on } : null },
	putAway,
});

it('has no pull and no meter unless they were switched on', () => {
	expect(metBy(place(undefined))).toEqual([]);
	expect(hasMeter(place(undefined))).toBe(false);
	expect(metBy({ network: { switches: { off: ['search'] } }, putAway: null })).toEqual([]);
});

it('leaves out what she put away; the meter stays beside what is left, and goes by itself', () => {
	expect(metBy(place(['dots', 'stories'], ['dots']))).toEqual(['stories']);
	expect(hasMeter(place(['dots'], ['dots']))).toBe(true);
	expect(hasMeter(place(['dots'], ['meter']))).toBe(false);
	expect(metBy(place(['dots'], ['meter']))).toEqual(['dots']);
});

it('knows what is off, and only that', () => {
	expect(isOff({ switches: { off: ['search'] } }, 'search')).toBe(true);
	expect(isOff({ switches: { off: ['search'] } }, 'comments')).toBe(false);
	expect(isOff({ switches: null }, 'comments')).toBe(false);
	expect(pullsOn({ switches: { on: ['dots', 'stories', 'unknown'] } })).toEqual(['stories', 'dots']);
});
