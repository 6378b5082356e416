import {
	gravest,
	kinds,
	nudgesFor,
	type Grade,
	type Nudge,
	type NudgeKind,
	type NudgeOptions,
} from '#lib/nudge/nudge.ts';
import type { Meaning } from './meaning.ts';
import { meaningsOf } from './meaningOf.ts';
import { wordsIn, type Recipe } from './recipe.ts';

/** What on the picture it is about; `words` are the maker's own, on the picture or in its description. */
export type Shown = Meaning | 'words';
/** It points at no stretch of the text: `from` and `to` are 0. */
export type PictureNudge = Nudge & { shows: Shown };

/**
 * What a picture might give away, and how serious that is: the same kinds and grades as in a text, where they fit.
 * A brand, and that AI made something, give nothing away; lessons and the cast speak of those.
 */
export const nudgeAt: Partial<Record<Meaning, { kind: NudgeKind; grade: Grade }>> = {
	'house-number': { kind: 'address', grade: 'wait' },
	'street-name': { kind: 'address', grade: 'wait' },
	invitation: { kind: 'address', grade: 'wait' },
	'school-name': { kind: 'whereabouts', grade: 'tip' },
	location: { kind: 'whereabouts', grade: 'wait' },
	'licence-plate': { kind: 'whereabouts', grade: 'tip' },
	key: { kind: 'password', grade: 'tip' },
	barcode: { kind: 'password', grade: 'tip' },
	password: { kind: 'password', grade: 'stop' },
	face: { kind: 'face', grade: 'tip' },
	'full-name': { kind: 'name', grade: 'tip' },
	'phone-number': { kind: 'phone', grade: 'wait' },
	account: { kind: 'account', grade: 'tip' },
	'bank-card': { kind: 'bank', grade: 'stop' },
	swimwear: { kind: 'body', grade: 'wait' },
	'private-room': { kind: 'body', grade: 'tip' },
};

/** What to point out on a picture; pure and total, the same in the browser and on the server. */
export function nudgesForPicture(recipe: Recipe, options: NudgeOptions): PictureNudge[] {
	const seen = meaningsOf(recipe).flatMap((shows) => {
		const nudge = nudgeAt[shows];
		return nudge ? [{ ...nudge, from: 0, to: 0, shows }] : [];
	});
	const read = wordsIn(recipe).flatMap((words) => nudgesFor(words, options));
	return [...seen, ...oncePerKind(read)];
}

/** Of each kind the gravest. */
const oncePerKind = (nudges: readonly Nudge[]): PictureNudge[] =>
	kinds.flatMap((kind) => {
		const grade = gravest(nudges.filter((nudge) => nudge.kind === kind));
		return grade ? [{ kind, grade, from: 0, to: 0, shows: 'words' as const }] : [];
	});
