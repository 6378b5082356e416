import { isHttpError } from '@sveltejs/kit';
import { mostBytes } from '#lib/images/size.ts';
import { takeIn, type NotTakenIn, type TakenIn } from '#lib/images/intake.server.ts';
import { readFormWithFiles } from '#lib/server/form.ts';

/** The photos that were chosen, each with what was written about it. A field that stayed empty is none. */
export function photosIn(form: FormData): { file: File; alt: string }[] {
	const alts = form.getAll('alt').map(String);
	return form
		.getAll('photo')
		.flatMap((file, i) => (file instanceof File && file.size > 0 ? [{ file, alt: alts[i] ?? '' }] : []));
}

/** Takes in one photo after the other; the first that cannot be taken in says why. */
export async function takeInAll(files: readonly File[]): Promise<TakenIn[] | NotTakenIn> {
	const taken: TakenIn[] = [];
	for (const file of files) {
		const one = await takeIn(file);
		if ('refused' in one) return one;
		taken.push(one);
	}
	return taken;
}

/** The form with its photos, or null when together they are larger than a form may be. */
export async function readPhotoForm(
	event: Parameters<typeof readFormWithFiles>[0],
): Promise<FormData | null> {
	try {
		return await readFormWithFiles(event, ['photo'], mostBytes);
	} catch (problem) {
		if (isHttpError(problem, 413)) return null;
		throw problem;
	}
}
