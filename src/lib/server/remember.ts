/** Milliseconds for which another process may still say what was true before: what somebody writes seldom can wait. */
const fresh = 60_000;

/**
 * Keeps what is read far more often than it is written, per key, for a minute.
 * @returns how to read it, and how to forget it at once in this process when it was changed here
 */
export function remembering<T>(load: (key: string) => Promise<T>, now: () => number = Date.now) {
	const known = new Map<string, { at: number; value: Promise<T> }>();
	return {
		async of(key: string): Promise<T> {
			const found = known.get(key);
			if (found && now() - found.at < fresh) return found.value;
			const value = load(key);
			known.set(key, { at: now(), value });
			// What failed is no answer for the next one who asks.
			value.catch(() => known.delete(key));
			return value;
		},
		forget: (key: string) => void known.delete(key),
		forgetAll: () => known.clear(),
	};
}
