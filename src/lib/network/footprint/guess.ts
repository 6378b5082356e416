import { interests, type Interest } from '../ranking/interest.ts';
import { signsIn } from '../ranking/signs.ts';
import type { Habits } from '../ranking/habits.ts';

/** What a guess about an interest was made of. */
export type Reasons = {
	/** How often she reacted, commented or posted about it. */
	deeds: number;
	/** How many seconds she looked at it. */
	seconds: number;
	/** What she searched for that is about it. */
	searches: string[];
};

/** That somebody likes something: how sure the network is, and why it thinks so. */
export type Guess = { interest: Interest; sure: boolean; points: number; reasons: Reasons };

/** What each thing says: doing something says more than looking. */
const worth = { deed: 3, search: 3, tenSeconds: 1 } as const;
/** Fewer points are no guess; from so many on the network is sure of itself, which is not to say that it is right. */
const enough = 3;
const surely = 9;

/** What a network thinks that somebody likes, by what she did, looked at and searched for; the surest first. */
export function guessesOf(
	habits: Pick<Habits, 'interests' | 'seconds'>,
	searches: readonly string[],
): Guess[] {
	const sought = searches.map((text) => ({
		text,
		about: new Set(signsIn(text).map(({ interest }) => interest)),
	}));
	return interests
		.map((interest) => {
			const reasons = {
				deeds: habits.interests.get(interest) ?? 0,
				seconds: habits.seconds.get(interest) ?? 0,
				searches: sought.filter(({ about }) => about.has(interest)).map(({ text }) => text),
			};
			const points = pointsFor(reasons);
			return { interest, points, sure: points >= surely, reasons };
		})
		.filter(({ points }) => points >= enough)
		.sort((one, other) => other.points - one.points);
}

const pointsFor = ({ deeds, seconds, searches }: Reasons) =>
	deeds * worth.deed + searches.length * worth.search + Math.floor(seconds / 10) * worth.tenSeconds;
