import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { pngThatSays, withPlace } from './images.fixture.ts';
import { takeIn, type TakenIn } from './intake.server.ts';
import { mostBytes } from './size.ts';

let plain: Buffer;
beforeAll(async () => {
	plain = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#c63' } })
		.jpeg()
		.toBuffer();
});

const take = (bytes: Uint8Array) => takeIn(new Blob([new Uint8Array(bytes)]));
const taken = async (bytes: Uint8Array) => {
	const outcome = await take(bytes);
	if ('refused' in outcome) throw new Error(outcome.refused);
	return outcome;
};
const formatOf = async ({ bytes }: TakenIn) => (await sharp(bytes).metadata()).format;

describe('a photo', () => {
	test.each(['jpeg', 'png', 'webp'] as const)('that is %s comes out as WebP, and smaller', async (format) => {
		const photo = await taken(await sharp(plain).toFormat(format).toBuffer());
		expect(await formatOf(photo)).toBe('webp');
		expect([photo.width, photo.height]).toEqual([1600, 533]);
	});

	test('that is small keeps its size', async () => {
		const photo = await taken(await sharp(plain).resize(40).png().toBuffer());
		expect([photo.width, photo.height]).toEqual([40, 13]);
	});

	test('stands upright, and says nothing of where, when and by what it was taken', async () => {
		const located = await withPlace(plain);
		expect(located.includes('Fototoestel')).toBe(true);
		const photo = await taken(located);
		expect(photo.height).toBe(1600);
		const { exif, xmp, iptc, orientation } = await sharp(photo.bytes).metadata();
		expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
		expect(photo.bytes.includes('Fototoestel')).toBe(false);
	});

	test('carries nothing that was hidden behind it', async () => {
		const photo = await taken(Buffer.concat([plain, Buffer.from('<script>alert(1)</script>PK\x03\x04')]));
		expect(photo.bytes.includes('script')).toBe(false);
	});

	test('waits for its turn, and all get theirs', async () => {
		const all = await Promise.all(Array.from({ length: 8 }, () => taken(plain)));
		expect(new Set(all.map(({ bytes }) => bytes.toString('base64'))).size).toBe(1);
	});
});

describe('is no photo:', () => {
	test.each([
		['nothing', Buffer.alloc(0)],
		['words', Buffer.from('Hallo')],
		[
			'a drawing that is a program',
			Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
		],
		['a drawing behind a lie', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('<svg/>')])],
		['a film', Buffer.from('GIF89a')],
		['a document', Buffer.from('%PDF-1.7')],
		['a parcel', Buffer.from('504b0304', 'hex')],
	])('%s', async (_, bytes) => {
		expect(await take(bytes)).toEqual({ refused: 'not_an_image' });
	});

	test('half of one', async () => {
		expect(await take(plain.subarray(0, plain.length / 2))).toEqual({ refused: 'not_an_image' });
	});
});

describe('too large:', () => {
	test('more bytes than a phone makes', async () => {
		expect(await take(Buffer.alloc(mostBytes + 1))).toEqual({ refused: 'too_large' });
	});

	test('a picture of 50,000 by 50,000, at once', async () => {
		const began = performance.now();
		expect(await take(pngThatSays(50_000, 50_000))).toEqual({ refused: 'too_large' });
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
