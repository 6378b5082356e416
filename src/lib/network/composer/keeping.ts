import type { Earlier } from './earlier.ts';

/** A draft as this device keeps it until it is sent. */
export type Kept = {
	text: string;
	picture: string | null;
	/** The form's key: sending after a reload what had arrived before it changes nothing. */
	key: string;
	/** What was sent under that key without an answer, if anything was. */
	tried: string | null;
	earlier: Earlier;
	/** The same of her picture. */
	earlierShown?: Earlier;
	/** Milliseconds since 1970. */
	at: number;
};

/** This browser's store; null where it is shut off. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null;

const prefix = 'oefenplein:draft:';

/** Where a person's draft for one form is kept. Devices are shared: nobody meets another's words. */
export const draftName = (personId: string, networkId: string, form: string): string =>
	`${prefix}${personId}:${networkId}:${form}`;

export function deviceStore(): Store {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

/** Keeps a draft; an empty one is forgotten. A full store is no reason to stop someone from writing. */
export function keep(store: Store, name: string, draft: Kept): void {
	if (draft.text === '' && draft.picture === null) return forget(store, name);
	try {
		store?.setItem(name, JSON.stringify(draft));
	} catch {
		// The words are still on the page.
	}
}

export const read = (store: Store, name: string): Kept | null => parse(store?.getItem(name) ?? null);

export const forget = (store: Store, name: string): void => store?.removeItem(name);

/** Forgets all drafts of a person who leaves this device. */
export const forgetAll = (store: Store, personId: string): void =>
	forgetWhere(store, (name) => name.startsWith(`${prefix}${personId}:`));

/** Forgets drafts of anybody from before a moment, in milliseconds since 1970. */
export const forgetBefore = (store: Store, moment: number): void =>
	forgetWhere(store, (name) => {
		const kept = name.startsWith(prefix) ? read(store, name) : null;
		return kept !== null && kept.at < moment;
	});

function forgetWhere(store: Store, leaves: (name: string) => boolean): void {
	if (!store) return;
	const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
	for (const name of names.filter(leaves)) store.removeItem(name);
}

/** What another version of this page may have written is looked at before it is believed. */
function parse(text: string | null): Kept | null {
	try {
		const kept = JSON.parse(text ?? 'null') as Partial<Kept> | null;
		if (typeof kept?.text !== 'string' || typeof kept.key !== 'string') return null;
		const { text: words, key, picture = null, tried = null, earlier = {}, earlierShown, at = 0 } = kept;
		return { text: words, key, picture, tried, earlier, ...(earlierShown ? { earlierShown } : {}), at };
	} catch {
		return null;
	}
}

/** What was kept, and what was typed before the page woke up, as one text: neither is lost. */
export function joined(kept: string, typed: string): string {
	if (typed === '' || kept.startsWith(typed)) return kept;
	return kept === '' || typed.startsWith(kept) ? typed : `${kept}\n${typed}`;
}
