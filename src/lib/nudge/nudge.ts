/**
 * Nudges: what a draft might give away or whom it might hurt, and how serious that is. Pure and total, the same in
 * the browser while somebody types and on the server when it is sent.
 *
 * | kind        | grade | why                                                                                  |
 * | ----------- | ----- | ------------------------------------------------------------------------------------ |
 * | password    | stop  | opens an account at once; there is no reader for whom it is meant                    |
 * | bank        | stop  | money, usually a parent's; no reason to be in a class's network                      |
 * | phone       | wait  | a stranger can call; may be a parent's or the school's, so an adult looks first      |
 * | email       | wait  | the same                                                                             |
 * | address     | wait  | tells where a child lives                                                            |
 * | whereabouts | wait  | tells where a child is alone or a house empty                                        |
 * | unkind      | wait  | somebody reads it; wording alone cannot tell a joke among friends from bullying      |
 * | a threat    | stop  | kind `unkind`: nobody must read this, and an adult must know                         |
 * | birthdate   | tip   | the class knows birthdays; the year is what is worth a thought                       |
 * | name        | tip   | the class knows it; it matters when the text travels                                 |
 * | account     | tip   | an invitation to leave the class; worth a talk, no danger in itself                  |
 * | link        | tip   | links lead nowhere here                                                              |
 * | face        | tip   | only on a picture: somebody else is to be seen, who may not want that                |
 * | body        | wait  | only on a picture: swimwear, a bathroom; a child may not oversee who looks           |
 * | shouting    | tip   | a matter of tone                                                                     |
 *
 * tip: may be sent, by the class's setting; wait: may be sent, the teacher reads it first; stop: change it first.
 * Signs that a child is not well are no nudge and are not looked for here.
 */
import { accounts } from './account.ts';
import { banks } from './bank.ts';
import { birthdates } from './birthdate.ts';
import { emails, links } from './contact.ts';
import { exclusions } from './exclusion.ts';
import { passwordsIn } from './password.ts';
import { fullNames, type FullName } from './person.ts';
import { phones } from './phone.ts';
import { addresses } from './place.ts';
import { shouts } from './shouting.ts';
import { threatening } from './threat.ts';
import { plain, read, type Span, type Word } from './tokens.ts';
import { unkindWords } from './unkind.ts';
import { whereabouts } from './whereabouts.ts';
import { ambiguousNames, givenNames } from './words/names.ts';
export { pieces, type Piece } from './pieces.ts';

export const kinds = [
	'phone',
	'email',
	'address',
	'birthdate',
	'name',
	'account',
	'password',
	'whereabouts',
	'link',
	'bank',
	'unkind',
	'shouting',
	'face',
	'body',
] as const;
/** From light to grave. */
export const grades = ['tip', 'wait', 'stop'] as const;

export type NudgeKind = (typeof kinds)[number];
export type Grade = (typeof grades)[number];
/** `from` and `to` are UTF-16 offsets: `draft.slice(from, to)` is what it is about. */
export type Nudge = { kind: NudgeKind; grade: Grade; from: number; to: number };

/** Characters of a draft that are read; what follows is not. Longer than any draft the network takes. */
export const longestRead = 4000;

export type NudgeOptions = {
	/** The language of the page. Children mix both, so rules of both languages always apply. */
	language: 'nl' | 'en';
	/** The class: makes full names certain. */
	names?: readonly FullName[];
	/** The current year: a date in or near it is a party, not a birth. There is no clock here. */
	year?: number;
};

const aRecentYear = 2026;

/** What to point out in a draft, in the order of the text; findings of one kind do not overlap. */
export function nudgesFor(draft: string, { names = [], year = aRecentYear }: NudgeOptions): Nudge[] {
	const text = draft.slice(0, longestRead);
	const roster = new Set(names.map(({ given }) => plain(given.trim())));
	const sentences = read(text, (word, before, after) => isFirstName(word, before, after, roster));
	const found: Nudge[] = [
		...graded('phone', 'wait', phones(text)),
		...graded('email', 'wait', emails(text)),
		...graded('address', 'wait', addresses(text, sentences)),
		...graded('birthdate', 'tip', birthdates(sentences, year)),
		...graded('name', 'tip', fullNames(sentences, names)),
		...graded('account', 'tip', accounts(text, sentences)),
		...graded('password', 'stop', passwordsIn(text, sentences)),
		...graded('whereabouts', 'wait', whereabouts(sentences)),
		...graded('link', 'tip', links(text)),
		...graded('bank', 'stop', banks(text)),
		...graded('unkind', 'wait', [...unkindWords(text, sentences), ...exclusions(text, sentences)]),
		...graded('unkind', 'stop', threatening(sentences)),
		...graded('shouting', 'tip', shouts(text)),
	];
	return merged(withoutDoubles(found));
}

function isFirstName(
	word: Word,
	before: Word | undefined,
	after: Word | undefined,
	roster: ReadonlySet<string>,
): boolean {
	if (!givenNames.has(word.plain) && !roster.has(word.plain)) return false;
	if (!ambiguousNames.has(word.plain)) return true;
	return (
		word.capital &&
		(before !== undefined || /^(?:is|was|heeft|has|zit|en|and|stinkt|,)$/.test(after?.plain ?? ''))
	);
}

function graded(kind: NudgeKind, grade: Grade, spans: readonly Span[]): Nudge[] {
	return spans.map(({ from, to }) => ({ kind, grade, from, to }));
}

/** What looks like two things is the one on the left: the digits of an IBAN are no telephone number. */
const outranks: Partial<Record<NudgeKind, readonly NudgeKind[]>> = {
	bank: ['phone', 'address', 'account'],
	email: ['link', 'account', 'name', 'phone'],
	link: ['account', 'name', 'phone'],
	address: ['name', 'phone'],
	password: ['phone', 'account', 'link'],
	birthdate: ['phone', 'link'],
};

function withoutDoubles(nudges: readonly Nudge[]): Nudge[] {
	const strong = nudges.filter(({ kind }) => outranks[kind]);
	return nudges.filter(
		(nudge) => !strong.some((other) => outranks[other.kind]!.includes(nudge.kind) && overlap(nudge, other)),
	);
}

function overlap(a: Span, b: Span): boolean {
	return a.from < b.to && b.from < a.to;
}

/** One finding for each stretch of text and kind, as grave as the gravest in it. */
function merged(nudges: readonly Nudge[]): Nudge[] {
	const result: Nudge[] = [];
	for (const nudge of [...nudges].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const before = result.findLast((other) => other.kind === nudge.kind);
		if (before && before.to > nudge.from) {
			before.to = Math.max(before.to, nudge.to);
			before.grade = gravest([before, nudge])!;
		} else result.push({ ...nudge });
	}
	return result;
}

/** The gravest grade among nudges, or null when there are none. */
export function gravest(nudges: readonly Pick<Nudge, 'grade'>[]): Grade | null {
	return grades.findLast((grade) => nudges.some((nudge) => nudge.grade === grade)) ?? null;
}

/** The kinds that an earlier version had and this one has not: the second try that counts. */
export function heeded(before: readonly NudgeKind[], after: readonly NudgeKind[]): NudgeKind[] {
	return kinds.filter((kind) => before.includes(kind) && !after.includes(kind));
}
