/**
 * Telephone numbers, of anyone.
 *
 * Own rules and no library: libphonenumber-js weighs 36 kB (16 kB with metadata for four countries), finds none
 * of the ways in which children hide a number, and calls 06 98765432 invalid because that block is not in use.
 * Here a number that *could* be one is reason enough to ask. The library is the judge in the test instead.
 */
import { digitRuns, type DigitRun } from './digits.ts';
import type { Span } from './tokens.ts';

/** Telephone numbers, from their first digit to their last. */
export function phones(draft: string): Span[] {
	return digitRuns(draft).flatMap((run) => phonesIn(run, draft));
}

function phonesIn(run: DigitRun, draft: string): Span[] {
	const found: Span[] = [];
	let first = 0;
	while (first < run.groups.length) {
		const last = endOfPhone(run, first, draft);
		if (last !== null) found.push({ from: run.groups[first]!.from, to: run.groups[last]!.to });
		first = (last ?? first) + 1;
	}
	return found;
}

const mostDigits = 15;

/** The last group of the telephone number that begins at `first`, or null. Prefers the longest reading. */
function endOfPhone(run: DigitRun, first: number, draft: string): number | null {
	const { groups } = run;
	const start = groups[first]!;
	const asked = callWord.test(draft.slice(Math.max(0, start.from - 48), start.from));
	const numbered = numberWord.test(draft.slice(Math.max(0, start.from - 32), start.from));
	let digits = '';
	let shortest: number | null = null;
	for (let last = first; last < groups.length; last += 1) {
		digits += groups[last]!.digits;
		if (digits.length > mostDigits) break;
		if (!couldBePhone(digits, start.plus, asked, numbered)) continue;
		if (isSomethingElse(run, first, last, draft, asked || numbered)) continue;
		if (last === groups.length - 1) return last;
		if (asked || !goesOn(run, first, last)) shortest ??= last;
	}
	return shortest;
}

/** A row of numbers of one size, like those of a lottery, does not stop where a telephone number would. */
function goesOn({ groups, gaps }: DigitRun, first: number, last: number): boolean {
	const size = groups[last]!.digits.length;
	return (
		last - first >= 2 &&
		gaps[last] === gaps[last - 1] &&
		groups[last + 1]!.digits.length === size &&
		groups[last - 1]!.digits.length === size
	);
}

const callWord =
	/(?<![\p{L}])(?:tel|telefoon|telefoonnummer|telnr|mobiel|mobieltje|gsm|bel|belt|bellen|app|appen|appt|whatsapp|sms|phone|call|text|ring|mobile|bereiken|bereikbaar|reach|06 ?nummer)(?:\s*(?:nummer|nr|number|me|mij|m|ons|op|naar|is|ff|even|maar|dan|nu|at|on|no|van mij|:|=|\.))*[\s:=+(]*$/iu;
const numberWord = /(?<!\p{L})(?:nummer|nr|number)(?:\s*(?:is|:|=|\.|van mij))*[\s:=+(]*$/iu;
const publicNumber = /^0(?:800|808|845|900|906|909|300)/;
const counting = /^(?:0123456789|0987654321|(\d)\1+$)/;

function couldBePhone(digits: string, plus: boolean, asked: boolean, numbered: boolean): boolean {
	const { length } = digits;
	if (counting.test(digits) || publicNumber.test(digits)) return false;
	if (plus) return length >= 8 && length <= mostDigits;
	if (digits.startsWith('00')) return length >= 11 && length <= mostDigits && digits[2] !== '0';
	if (digits.startsWith('0')) {
		if (length === 10) return true;
		if (length === 11) return /^0[1237]/.test(digits);
		if (length === 12) return /^01[567]/.test(digits) || asked || numbered;
		return length === 9 ? asked || numbered : length === 8 && asked;
	}
	if (/^(?:316|324|3247|447)\d+$/.test(digits) && (length === 11 || length === 12)) return true;
	if (asked) return length >= 6 && length <= 12;
	return numbered && length >= 9 && length <= 12;
}

/** Scores, decimals, codes of books: digits that only happen to have the length of a telephone number. */
function isSomethingElse(run: DigitRun, first: number, last: number, draft: string, asked: boolean): boolean {
	const before = draft.slice(Math.max(0, run.groups[first]!.from - 12), run.groups[first]!.from);
	if (/[€$£]\s?$|\bisbn\W*$|\d[.,]$/i.test(before)) return true;
	const after = draft.slice(run.groups[last]!.to, run.groups[last]!.to + 16);
	if (
		/^\s?(?:euro|punten|points|stappen|steps|keer|times|views|likes|volgers|followers|munten|coins|jaar|km|meter)\b/i.test(
			after,
		)
	)
		return true;
	if (asked) return false;
	const gaps = run.gaps.slice(first, last);
	if (gaps.length === 1 && (gaps[0] === ',' || gaps[0] === '.') && run.groups[first]!.digits === '0')
		return true;
	return gaps.some((gap) => gap.includes(',')) && gaps.some((gap) => /[-–/]/.test(gap));
}
