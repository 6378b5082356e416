import { agesIn } from '../ads/why.ts';
import type { Interest } from '../ranking/interest.ts';
import { isOfAge, type Thought } from './crowd.ts';
import type { AgeGroup, Target } from './target.ts';

/** A datum by which a pupil's advertisement is aimed, and whether it fits its reader. */
export type Piece =
	| { datum: 'age'; age: AgeGroup; guess: [number, number]; fits: boolean }
	| { datum: 'interest'; interest: Interest; fits: boolean }
	| { datum: 'deed'; interest: Interest; fits: boolean }
	| { datum: 'town'; town: string };

/** By which data it was aimed, each with what the network thinks of this reader. */
export function piecesFor(
	{ age, interest, deed, town }: Target,
	thought: Thought,
	yearGroup: number,
): Piece[] {
	return [
		...(age === null
			? []
			: [{ datum: 'age' as const, age, guess: agesIn(yearGroup), fits: isOfAge(age, yearGroup) }]),
		...(interest === null
			? []
			: [{ datum: 'interest' as const, interest, fits: thought.likes.has(interest) }]),
		...(deed === null ? [] : [{ datum: 'deed' as const, interest: deed, fits: thought.did.has(deed) }]),
		...(town === null ? [] : [{ datum: 'town' as const, town }]),
	];
}
