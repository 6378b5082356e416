/**
 * How someone wants to see the pages: a choice for these eyes, kept in a cookie so that the server
 * writes `<html data-look="…">` and nothing flashes. The styles are in `styles/looks.css`.
 */
export type Look = Record<(typeof lookWords)[number], boolean>;

const lookWords = ['large', 'contrast', 'spacing'] as const;

export const lookCookie = {
	name: 'look',
	/** The page itself writes it too, so that a tick works at once: therefore not `httpOnly`. */
	options: { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax', httpOnly: false },
} as const;

/** Reads a cookie's value; words it does not know are left out. */
export function readLook(cookie: string | undefined): Look {
	const words = (cookie ?? '').split('.');
	return lookFrom((word) => words.includes(word));
}

/** Reads the ticked boxes of the LookSettings form. */
export function readLookForm(form: FormData): Look {
	return lookFrom((word) => form.has(word));
}

/** The cookie's value: the chosen words with points between, which needs no escaping. */
export function writeLook(look: Look): string {
	return chosen(look).join('.');
}

/** What belongs in `<html data-look="…">`. */
export function lookAttribute(look: Look): string {
	return chosen(look).join(' ');
}

function lookFrom(has: (word: string) => boolean): Look {
	return { large: has('large'), contrast: has('contrast'), spacing: has('spacing') };
}

function chosen(look: Look): string[] {
	return lookWords.filter((word) => look[word]);
}
