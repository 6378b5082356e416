/**
 * Answers that were typed and not yet saved, as this device keeps them. Their names begin like those of all
 * drafts here, so that signing out forgets them; a name holds the person's id, for devices are shared.
 */
const nameOf = (draft: string) => `oefenplein:draft:${draft}`;

/** The words that were left, or null. @param draft `<person>:<lesson run>:<question>` */
export function recall(draft: string): string | null {
	try {
		const { text } = JSON.parse(localStorage.getItem(nameOf(draft)) ?? '{}') as { text?: unknown };
		return typeof text === 'string' ? text : null;
	} catch {
		// A browser may be told to keep nothing: then there is nothing.
		return null;
	}
}

/** @param at milliseconds since 1970 */
export function keep(draft: string, text: string, at: number): void {
	try {
		localStorage.setItem(nameOf(draft), JSON.stringify({ text, key: draft, at }));
	} catch {
		// The words are still on the page.
	}
}

export function forget(draft: string): void {
	try {
		localStorage.removeItem(nameOf(draft));
	} catch {
		// Nothing was kept.
	}
}
