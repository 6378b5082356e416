/**
 * Bank accounts and cards.
 *
 * No library: ibantools weighs 4 kB for a table of lengths per country, and would not see a mistyped Dutch IBAN.
 * It is the judge in the test instead.
 */
import type { Span } from './tokens.ts';

/** Account and card numbers, of anyone. */
export function banks(draft: string): Span[] {
	return [...ibans(draft), ...cards(draft), ...accountNumbers(draft)];
}

const ibanStart = /(?<![\p{L}\d])[a-z]{2}[ .-]?\d{2}(?=[ .-]?[a-z0-9])/giu;
/** Unmistakable even when a digit was mistyped: two letters, two digits, four letters, ten digits. */
const dutchIban = /^NL\d{2}[A-Z]{4}\d{10}$/;

function ibans(draft: string): Span[] {
	return [...draft.matchAll(ibanStart)].flatMap(({ index: from }) => {
		const run = /^[a-z0-9]+(?:[ .-]{1,2}[a-z0-9]+){0,12}/i.exec(draft.slice(from, from + 64))![0];
		const ends = [...run.matchAll(/(?<=[a-z0-9])(?=[ .-]|$)/gi)].map((end) => end.index);
		const end = ends.find((length) => isIban(run.slice(0, length)));
		return end === undefined ? [] : [{ from, to: from + end }];
	});
}

function isIban(text: string): boolean {
	const iban = text.replace(/[ .-]/g, '').toUpperCase();
	if (iban.length < 15 || iban.length > 34 || !countries.test(iban)) return false;
	return dutchIban.test(iban) || (hasDigits.test(iban) && passesMod97(iban));
}

/** Countries from where a class's families come; words like 'in 1999' are none. */
const countries =
	/^(?:A[DELT]|B[AEG]|C[HYZ]|D[EK]|E[ES]|F[IR]|G[BEIR]|H[RU]|I[ELST]|L[BITUV]|M[ACDEKT]|N[LO]|P[KLT]|RO|RS|S[AEIKM]|T[NR]|UA|VA|XK)\d\d/;
const hasDigits = /(?:\d\D*){10}/;

/** The check of ISO 7064 that every IBAN carries: letters are numbers, the remainder is one. */
function passesMod97(iban: string): boolean {
	const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
		String(letter.charCodeAt(0) - 55),
	);
	return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function cards(draft: string): Span[] {
	return [...draft.matchAll(/(?<![\d+])[3-6]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}(?!\d)/g)]
		.filter((match) => passesLuhn(match[0].replace(/\D/g, '')))
		.map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, i) => {
		const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

const accountNumber =
	/(?<!\p{L})(?:rekeningnummer|rekening ?nr|rekeningnr|bankrekening|rekening|bankrekeningnummer|pasnummer|kaartnummer|account number|bank account|card number|sort code|iban)(?:\s(?:van|of)\s\p{L}{2,12}(?:\s\p{L}{2,12})?)?\s{0,2}(?:is|:|=|nummer|number|nr)?\s{0,2}(?:is|:|=)?\s{0,2}(\d[\d .-]{5,22}\d)/giu;

function accountNumbers(draft: string): Span[] {
	return [...draft.matchAll(accountNumber)].map((match) => {
		const to = match.index + match[0].length;
		return { from: to - match[1]!.length, to };
	});
}
