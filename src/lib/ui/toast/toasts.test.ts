import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toasts } from './toasts.svelte.ts';

const texts = () => toasts.shown.map((toast) => toast.text);

beforeEach(() => toasts.age(Infinity));

describe('a toast', () => {
	test('stays eight seconds, also when asked to be shorter', () => {
		toasts.show({ text: 'Goedgekeurd.', stays: 10 });
		toasts.age(7_999);
		expect(texts()).toEqual(['Goedgekeurd.']);
		toasts.age(1);
		expect(texts()).toEqual([]);
	});

	test('stays as long as it asks', () => {
		toasts.show({ text: 'kort' });
		toasts.show({ text: 'lang', stays: 20_000 });
		toasts.age(10_000);
		expect(texts()).toEqual(['lang']);
	});

	test('stays while nobody lets time pass', () => {
		toasts.show({ text: 'vastgehouden' });
		expect(texts()).toEqual(['vastgehouden']);
	});

	test('is taken back once, and goes', () => {
		const undo = vi.fn();
		const id = toasts.show({ text: 'Weggehaald.', undo });
		toasts.undo(id);
		toasts.undo(id);
		expect(undo).toHaveBeenCalledTimes(1);
		expect(texts()).toEqual([]);
	});

	test('goes without being taken back when it is closed', () => {
		const undo = vi.fn();
		toasts.dismiss(toasts.show({ text: 'Weggehaald.', undo }));
		toasts.age(60_000);
		expect(undo).not.toHaveBeenCalled();
	});
});
