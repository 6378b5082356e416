import { expect, test } from 'vitest';
import { draftName, forgetAll, forgetBefore, joined, keep, read, type Kept } from './keeping.ts';

const draft = (text: string, more: Partial<Kept> = {}): Kept => ({
	text,
	picture: null,
	key: 'k1',
	tried: null,
	earlier: {},
	at: 1000,
	...more,
});

/** A browser's store, in memory. */
function store() {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (index: number) => [...kept.keys()][index] ?? null,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, text: string) => void kept.set(name, text),
		removeItem: (name: string) => void kept.delete(name),
	};
}

const amina = draftName('amina', 'net', 'post');
const bram = draftName('bram', 'net', 'post');

test('a draft comes back as it was', () => {
	const device = store();
	const written = draft('Hoi!', { picture: 'rainbow', tried: '["Hoi!",null]', earlier: { phone: '06' } });
	keep(device, amina, written);
	expect(read(device, amina)).toEqual(written);
	expect(read(device, bram)).toBeNull();
});

test('an empty draft is not kept; a picture alone is', () => {
	const device = store();
	keep(device, amina, draft('Hoi'));
	keep(device, amina, draft(''));
	expect(read(device, amina)).toBeNull();
	keep(device, amina, draft('', { picture: 'rainbow' }));
	expect(read(device, amina)?.picture).toBe('rainbow');
});

test('signing out forgets one’s own drafts and nobody else’s', () => {
	const device = store();
	keep(device, amina, draft('van mij'));
	keep(device, draftName('amina', 'net', 'a-post'), draft('ook van mij'));
	keep(device, bram, draft('van Bram'));
	device.setItem('look', 'large');
	forgetAll(device, 'amina');
	expect(read(device, amina)).toBeNull();
	expect(read(device, bram)?.text).toBe('van Bram');
	expect(device.length).toBe(2);
});

test('drafts nobody came back for are forgotten', () => {
	const device = store();
	keep(device, amina, draft('oud', { at: 10 }));
	keep(device, bram, draft('nieuw', { at: 30 }));
	forgetBefore(device, 20);
	expect(read(device, amina)).toBeNull();
	expect(read(device, bram)?.text).toBe('nieuw');
});

test.each(['', 'null', '{', '7', '{"text":7,"key":"k"}', '{"text":"zonder sleutel"}'])(
	'something else under that name is no draft: %s',
	(text) => {
		const device = store();
		device.setItem(amina, text);
		expect(read(device, amina)).toBeNull();
	},
);

test('a store that is full or shut off stops nobody', () => {
	const full = {
		...store(),
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		},
	};
	expect(() => keep(full, amina, draft('Hoi'))).not.toThrow();
	expect(() => keep(null, amina, draft('Hoi'))).not.toThrow();
	expect(read(null, amina)).toBeNull();
});

test.each([
	['Hoi allemaal', '', 'Hoi allemaal'],
	['', 'Hoi', 'Hoi'],
	['Hoi allemaal', 'Hoi', 'Hoi allemaal'],
	['Hoi', 'Hoi allemaal', 'Hoi allemaal'],
	['Hoi', 'Dag', 'Hoi\nDag'],
])('what was kept (%s) and what was typed meanwhile (%s)', (kept, typed, together) => {
	expect(joined(kept, typed)).toBe(together);
});
