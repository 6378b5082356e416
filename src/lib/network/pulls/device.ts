// What is kept on the device alone, and for as long as this tab is open.

const name = (what: string, network: string) => `${what}:${network}`;

export function keep(what: string, network: string, value: string): void {
	try {
		sessionStorage.setItem(name(what, network), value);
	} catch {
		// A device that keeps nothing shows everything as new.
	}
}

export function kept(what: string, network: string): string | null {
	try {
		return sessionStorage.getItem(name(what, network));
	} catch {
		return null;
	}
}

export const numberKept = (what: string, network: string): number => Number(kept(what, network) ?? 0) || 0;

/** The stories that were watched here. */
export const watchedOn = (network: string): string[] =>
	(kept('watched', network) ?? '').split(' ').filter((key) => key !== '');

export function watch(network: string, key: string): void {
	const watched = watchedOn(network);
	if (!watched.includes(key)) keep('watched', network, [...watched, key].join(' '));
}
