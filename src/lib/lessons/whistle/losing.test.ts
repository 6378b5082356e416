import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wouldLose } from './losing.ts';

type Box = { value: string; defaultValue: string; dataset: Record<string, string> };

const box = (value: string, { defaultValue = '', kept = false } = {}): Box => ({
	value,
	defaultValue,
	dataset: kept ? { kept: '' } : {},
});

/** A page as far as it is asked: its boxes of words. */
const pageWith = (...boxes: Box[]) => ({ querySelectorAll: () => boxes }) as unknown as ParentNode;

const storage = { setItem: vi.fn(), removeItem: vi.fn() };

beforeEach(() => vi.stubGlobal('localStorage', storage));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

describe('a call to a step waits', () => {
	test('while words stand on the page that nothing keeps', () => {
		expect(wouldLose(pageWith(box('Ik schrok ervan')))).toBe(true);
		expect(wouldLose(pageWith(box(''), box('Half af')))).toBe(true);
		expect(wouldLose(pageWith(box('Anders', { defaultValue: 'Eerst' })))).toBe(true);
	});

	test('not for an empty page, for words that came with it, or for spaces', () => {
		expect(wouldLose(pageWith())).toBe(false);
		expect(wouldLose(pageWith(box('')))).toBe(false);
		expect(wouldLose(pageWith(box('   \n')))).toBe(false);
		expect(wouldLose(pageWith(box('Zo stond het er', { defaultValue: 'Zo stond het er' })))).toBe(false);
	});

	test('not for a draft that the device keeps, and then nothing is left behind on it', () => {
		expect(wouldLose(pageWith(box('Mijn bericht', { kept: true })))).toBe(false);
		expect(storage.removeItem).toHaveBeenCalledWith(storage.setItem.mock.calls[0]![0]);
	});

	test('for a draft on a device that keeps nothing, and for words beside a draft that is kept', () => {
		expect(wouldLose(pageWith(box('Mijn bericht', { kept: true }), box('Ook dit')))).toBe(true);
		vi.stubGlobal('localStorage', {
			setItem() {
				throw new Error('no room');
			},
		});
		expect(wouldLose(pageWith(box('Mijn bericht', { kept: true })))).toBe(true);
		expect(wouldLose(pageWith(box('')))).toBe(false);
	});
});
