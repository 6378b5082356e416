/** A path of this site to go back to, from a form field that anybody may fill in; `/` for everything else. */
export function backTo(field: FormDataEntryValue | null): string {
	if (typeof field !== 'string' || !/^\/(?![/\\])/.test(field)) return '/';
	try {
		const here = new URL('http://here.invalid');
		const url = new URL(field, here);
		return url.origin === here.origin ? url.pathname + url.search : '/';
	} catch {
		return '/';
	}
}
