/** For each kind of nudge that was shown, the latest draft that held it. */
export type Earlier = Readonly<Record<string, string>>;

/** Characters and drafts that the server reads of it. */
const longest = 1000;
const most = 12;

/**
 * What was shown, after a draft was looked at. A nudge that went away because its writer typed on
 * (half a web address that became a word) was never thought over, and is forgotten.
 */
export function remember(earlier: Earlier, draft: string, kinds: readonly string[]): Earlier {
	const changed = Object.entries(earlier).filter(
		([kind, held]) => !kinds.includes(kind) && !draft.startsWith(held),
	);
	return Object.fromEntries([...changed, ...kinds.map((kind) => [kind, draft] as const)]);
}

/** The kinds of nudge that were shown and are gone. */
export const thoughtOver = (earlier: Earlier, kinds: readonly string[]): string[] =>
	Object.keys(earlier).filter((kind) => !kinds.includes(kind));

/** The drafts to send along, so that the server can see for itself what was in them. */
export const drafts = (earlier: Earlier): string[] =>
	[...new Set(Object.values(earlier).map((draft) => draft.slice(0, longest)))].slice(-most);

/** The same of what cannot be shortened: recipes of pictures. */
export const whole = (earlier: Earlier): string[] => [...new Set(Object.values(earlier))].slice(-most);
