import type { Interest } from '../ranking/interest.ts';
import { signsIn } from '../ranking/signs.ts';
import { ageGroups, dataOf, pricePerHead, type Datum, type Target } from './target.ts';

/** What the network knows of one of the cast. They are invented, so everything of it can be told. */
export type Member = {
	key: string;
	name: string;
	avatar: string;
	age: number | null;
	place: string | null;
	/** What they tell and post about, each with the word that gives it away. */
	likes: Partial<Record<Interest, string>>;
	/** What they reacted to or commented on. */
	did: readonly Interest[];
};

/** What somebody does who is shown an advertisement. */
export type Response = 'heart' | 'hide' | 'pass';

/** One of the cast whom it reaches, by which data, and what comes of it. */
export type Reached = Pick<Member, 'key' | 'name' | 'avatar'> & {
	/** Each datum that was chosen, with what was known. */
	by: { datum: Datum; known: string }[];
	response: Response;
};

export type Reach = { reached: Reached[]; perHead: number; cost: number };

/**
 * Whom of the cast an advertisement reaches, in the order of the cast, and what that costs.
 * @param about what the advertisement itself is about; nothing before it is written
 */
export function reachOf(cast: readonly Member[], target: Target, about: readonly Interest[] = []): Reach {
	const reached = cast.filter((member) => fits(member, target)).map((member) => meet(member, target, about));
	const perHead = pricePerHead(target);
	return { reached, perHead, cost: perHead * reached.length };
}

function fits({ age, place, likes, did }: Member, target: Target): boolean {
	const [from, to] = ageGroups[target.age ?? 'child'];
	return (
		(target.age === null || (age !== null && age >= from && age <= to)) &&
		(target.town === null || place === target.town) &&
		(target.interest === null || target.interest in likes) &&
		(target.deed === null || did.includes(target.deed))
	);
}

const meet = (member: Member, target: Target, about: readonly Interest[]): Reached => ({
	key: member.key,
	name: member.name,
	avatar: member.avatar,
	by: dataOf(target).map((datum) => ({ datum, known: knownOf(member, target, datum) })),
	response: responseOf(
		member,
		about.length > 0 ? about : [target.interest, target.deed].filter((one) => one !== null),
	),
});

const knownOf = ({ age, place, likes }: Member, { interest, deed }: Target, datum: Datum): string =>
	({ age: String(age), town: place ?? '', interest: (interest && likes[interest]) ?? '', deed: deed ?? '' })[
		datum
	];

/** Who likes what it is about gives it a heart; who likes other things hides it; of whom nothing is known passes by. */
function responseOf({ likes, did }: Member, about: readonly Interest[]): Response {
	if (about.length === 0) return 'pass';
	if (about.some((interest) => interest in likes || did.includes(interest))) return 'heart';
	return Object.keys(likes).length > 0 ? 'hide' : 'pass';
}

/** What the words and the picture of an advertisement are about. */
export const subjectOf = (body: string, picture: string | null): Interest[] =>
	signsIn(body, picture).map(({ interest }) => interest);

/** Seconds between one who sees it and the next, and before somebody does something with it. */
const apart = 12;
const thinking = 5;

/** When the how manieth of those reached sees an advertisement that appeared then, and when a reaction comes. */
export const seenAt = (appeared: Date, turn: number): Date =>
	new Date(appeared.getTime() + (turn + 1) * apart * 1000);
export const answeredAt = (appeared: Date, turn: number): Date =>
	new Date(seenAt(appeared, turn).getTime() + thinking * 1000);
