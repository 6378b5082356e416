import type Sharp from 'sharp';
import { longestSide, mostBytes, mostPixels } from './size.ts';

/** A photo as it may be kept and shown: WebP, without a word about where, when and by what it was taken. */
export type TakenIn = { bytes: Buffer; width: number; height: number };
export type NotTakenIn = { refused: 'not_an_image' | 'too_large' | 'busy' };

/** Longer than this no photo takes; what does is made to. */
const secondsAtMost = 10;
/** So many wait for their turn; more are asked to come back. */
const waitingAtMost = 20;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Takes in a photo that an adult brings: looks at its first bytes, decodes it within limits, turns it upright, makes
 * it smaller, and writes it anew as WebP. What comes out holds pixels and nothing else: no place, no name of a phone,
 * no second file behind the first. One at a time, because a photo takes a hundred megabytes while it is decoded.
 *
 * To use it: read the form with `readFormWithFiles(event, ['photo'], mostBytes)`, and let `server.js` know the path; give the file here *before* the transaction;
 * keep what comes out with `keep` in `image.server.ts`, in the transaction that writes what it stands with; show it
 * with `Images.svelte`; and let the route of `/image/[image]` ask the room that knows who may see it.
 */
export async function takeIn(file: Blob): Promise<TakenIn | NotTakenIn> {
	if (file.size > mostBytes) return { refused: 'too_large' };
	const bytes = Buffer.from(await file.arrayBuffer());
	// Libraries know dozens of formats, some of which are programs; no others than these three come so far.
	if (!isPhoto(bytes)) return { refused: 'not_an_image' };
	if (waiting >= waitingAtMost) return { refused: 'busy' };
	waiting++;
	const turn = last.then(() => reencode(bytes));
	last = turn.catch(() => {});
	try {
		return await turn;
	} finally {
		waiting--;
	}
}

const startsWith = (bytes: Buffer, hex: string, at = 0) =>
	bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

const isPhoto = (bytes: Buffer): boolean =>
	startsWith(bytes, 'ffd8ff') ||
	startsWith(bytes, '89504e470d0a1a0a') ||
	(startsWith(bytes, '52494646') && startsWith(bytes, '57454250', 8));

async function reencode(bytes: Buffer): Promise<TakenIn | NotTakenIn> {
	const sharp = await library();
	try {
		const { data, info } = await sharp(bytes, {
			limitInputPixels: mostPixels,
			failOn: 'error',
			sequentialRead: true,
			pages: 1,
		})
			.timeout({ seconds: secondsAtMost })
			.autoOrient()
			.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
			.webp({ quality: 80 })
			.toBuffer({ resolveWithObject: true });
		return { bytes: data, width: info.width, height: info.height };
	} catch (problem) {
		return { refused: /pixel limit/.test(String(problem)) ? 'too_large' : 'not_an_image' };
	}
}

let loaded: Promise<typeof Sharp> | undefined;

/** Loaded at the first photo: a school that never gets one does not carry it. */
function library(): Promise<typeof Sharp> {
	return (loaded ??= import('sharp').then(({ default: sharp }) => {
		sharp.cache(false);
		// One core for photos leaves the other to the class.
		sharp.concurrency(1);
		sharp.block({ operation: ['VipsForeignLoad'] });
		sharp.unblock({
			operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
		});
		return sharp;
	}));
}
