import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptItem } from './script.ts';
import { timeline } from '../timeline.ts';

const body = { nl: 'Hoi', en: 'Hi' };
const at = fc.double({ min: -180, max: 20, noNaN: true });
const named = fc.stringMatching(/^[a-z]{1,6}$/);
const item: fc.Arbitrary<ScriptItem> = fc.oneof(
	fc.record({
		kind: fc.constant('post' as const),
		key: named,
		cast: named,
		body: fc.constant(body),
		minute: at,
	}),
	fc.record({
		kind: fc.constant('comment' as const),
		key: named,
		on: named,
		cast: named,
		body: fc.constant(body),
		minute: at,
	}),
	fc.record({
		kind: fc.constant('reaction' as const),
		on: named,
		cast: named,
		reaction: fc.constant('heart' as const),
		minute: at,
	}),
);

describe('timeline', () => {
	it('puts a post before what is said about it in the same minute', () => {
		const script: ScriptItem[] = [
			{ kind: 'reaction', on: 'a', cast: 'saar', reaction: 'wow', minute: 1 },
			{ kind: 'comment', key: 'b', on: 'a', cast: 'milan', body, minute: 1 },
			{ kind: 'post', key: 'a', cast: 'lotte', body, minute: 1 },
			{ kind: 'post', key: 'z', cast: 'lotte', body, minute: -1 },
		];
		expect(timeline({ script }).map((one) => one.cast)).toEqual(['lotte', 'lotte', 'milan', 'saar']);
		expect(timeline({ script })[0]?.minute).toBe(-1);
	});

	it('is in order of time, loses nothing, and leaves the script as it was', () => {
		fc.assert(
			fc.property(fc.array(item), (script) => {
				const before = [...script];
				const sorted = timeline({ script });
				expect(script).toEqual(before);
				expect(new Set(sorted)).toEqual(new Set(script));
				expect(sorted).toHaveLength(script.length);
				for (const [place, one] of sorted.entries()) {
					expect(one.minute).toBeGreaterThanOrEqual(sorted[place - 1]?.minute ?? -Infinity);
				}
			}),
		);
	});

	it('gives the same order every time', () => {
		fc.assert(
			fc.property(fc.array(item), (script) => {
				expect(timeline({ script })).toEqual(timeline({ script: structuredClone(script) }));
			}),
		);
	});
});
