/** The call that this tab has come along with, so that nobody is fetched twice by one call. */
const name = 'oefenplein:called';
let last: string | null = null;

export function isHeeded(call: string): boolean {
	return last === call || kept() === call;
}

export function heed(call: string): void {
	last = call;
	try {
		sessionStorage.setItem(name, call);
	} catch {
		// Until she loads the page again, this tab remembers it by itself.
	}
}

function kept(): string | null {
	try {
		return sessionStorage.getItem(name);
	} catch {
		return null;
	}
}
