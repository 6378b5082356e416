/** A pupil taps this many different pictures, in her own order. */
export const picturesNeeded = 3;

/**
 * What a form brought: each tap as a value of its own, or all of them in one with commas between.
 * @param offered ids of the pictures on the page
 * @returns null unless it is three different ones of those offered
 */
export function readPictures(values: readonly unknown[], offered: readonly string[]): string[] | null {
	const taps = values.flatMap((value) => (typeof value === 'string' ? value.split(',') : []));
	const pictures = taps.map((tap) => tap.trim()).filter((tap) => tap !== '');
	const known = pictures.every((picture) => offered.includes(picture));
	const different = new Set(pictures).size === pictures.length;
	return pictures.length === picturesNeeded && known && different ? pictures : null;
}

/** Three different pictures by chance. @param draw gives a whole number from 0 up to, not including, what it is asked. */
export function choosePictures(offered: readonly string[], draw: (below: number) => number): string[] {
	if (offered.length < picturesNeeded)
		throw new Error(`A picture password needs ${picturesNeeded} pictures to choose from.`);
	const left = [...offered];
	return Array.from({ length: picturesNeeded }, () => left.splice(draw(left.length), 1)[0]!);
}

/** The text that is hashed: order counts. */
export const secretOf = (pictures: readonly string[]): string => pictures.join(' ');
