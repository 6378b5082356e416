import type { ScriptItem } from './format/script.ts';

const placeInAMinute = { post: 0, share: 1, comment: 2, reaction: 3, vote: 4, notification: 5 };

/**
 * What the cast does by itself, in order of time. Within one minute a post comes before what is said
 * about it; otherwise the order of the file stands.
 */
export function timeline(scenario: { script: readonly ScriptItem[] }): ScriptItem[] {
	return scenario.script.toSorted(
		(one, other) => one.minute - other.minute || placeInAMinute[one.kind] - placeInAMinute[other.kind],
	);
}
