/** Passwords and codes, and bank accounts: what opens something that is yours. */
import { isValidIBAN } from 'ibantools';
import { oneOf, phrases } from './grammar.ts';
import { find, type Match, type Sentence, type Span } from './tokens.ts';
import { people } from './words/lexicon.ts';

const words = {
	...people,
	password: oneOf(
		'wachtwoord wachtwoort wagtwoord wachtwoorden ww paswoord passwoord password passwort pasword passcode pincode pin_code pin pw wifiwachtwoord wifi_code wificode',
		'toegangscode inlogcode alarmcode deurcode kluiscode schermcode ontgrendelcode login_code inlog login wachtwoordje unlock_code wachtzin passphrase',
	),
	device: oneOf(
		'(?:telefoon|mobiel|mobieltje|tel|ipad|tablet|laptop|chromebook|computer|pc|fiets|fietsslot|kluis|kluisje|locker|deur|voordeur|alarm|huis|slot|wifi|account|pas|pasje|bankpas)',
		'(?:phone|door|front_door|bike|bikelock|house|garage|garagedeur|gate|safe|card)',
	),
	of: oneOf('van voor op bij of to for on'),
	the: oneOf("de het die dat mijn mn m'n ons onze zijn haar the my our his her me"),
	is: oneOf('is was = : luidt iz'),
};

const passwords = phrases(
	words,
	'{password} {is}',
	'{password} {of} ... {is}',
	'(?:code|cijfercode|pincode|cijfers) {of} {the} {the}? {device} {is}',
	'{the} {device} (?:code|pincode) {is}',
	'{password} :?',
);
const owner = /(?:^| )(?:mijn|mn|m'n|men|ons|onze|my|our|the|de|het|wifi|zijn|haar|his|her|me)(?: \S+)? $/;
const advice = / (?:een|goed|goede|slecht|slechte|sterk|sterke|zwak|zwakke|a|good|bad|weak|strong|bijvoorbeeld|zoals|example|nooit|never|makkelijk|makkelijke|dom|veilig|veilige|safe|nep) (?:\S+ )?$/;

export function passwordsIn(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) =>
		find(sentence, passwords).flatMap((match) => secretAfter(draft, sentence, match)),
	);
}

function secretAfter(draft: string, sentence: Sentence, match: Match): Span[] {
	const before = sentence.text.slice(0, match.start);
	if (advice.test(before)) return [];
	const lead = sentence.words.slice(match.first, match.last + 1);
	const isTold = /[=:]/.test(draft.slice(match.to, match.to + 3)) || /^(?:is|was|iz|luidt)$/.test(lead.at(-1)!.plain);
	const rest = draft.slice(match.to, match.to + 70);
	const found = /^[\s:="'“‘(>-]*([^\s,;"”()]{3,40})/u.exec(rest);
	if (!found) return [];
	const secret = found[1]!.replace(/[.'’]+$/, '');
	const next = rest.slice(found[0].length);
	const isSecret = looksSecret(secret, isTold)
		? !/^\s?(?:tekens|letters|cijfers|karakters|characters|digits|keer|times|weken|dagen|jaar)\b/i.test(next)
		: isTold && owner.test(before) && /^\s*(?:$|[.,!?;)\n\p{Extended_Pictographic}]|(?:en|and|maar|but|met|with|haha|lol|niet|dus)\b)/iu.test(next) && !ordinary.test(secret);
	if (!isSecret) return [];
	const from = match.to + found[0].length - found[1]!.length;
	return [{ from, to: from + secret.length }];
}

/** With a digit, a sign or a capital in the middle; digits alone when it was said to be the code. */
function looksSecret(secret: string, isTold: boolean): boolean {
	if (/^\d+$/.test(secret)) return isTold && secret.length >= 3;
	return /\p{L}/u.test(secret) && (/\d/.test(secret) || /[^\p{L}\d\s.?!'’-]/u.test(secret) || /\p{Ll}\p{Lu}/u.test(secret) || (isTold && /\p{L}!+$/u.test(secret) && /^\p{Lu}/u.test(secret)));
}

/** What a password can be besides itself: 'mijn wachtwoord is vergeten'. */
const ordinary =
	/^(?:.{1,2}|(?:ge|ver|be|ont)\p{Ll}+(?:d|t|en)|geheim\p{L}*|moeilijk\p{L}*|makkelijk\p{L}*|lang\p{L}*|kort\p{L}*|sterk\p{L}*|zwak\p{L}*|veilig\p{L}*|kwijt|weg|fout|goed|niet|geen|nog|heel|echt|best|super|zo|te|ook|nieuw|oud|anders|prive|privé|privacy|iets|niks|dat|wat|van|voor|saai|leuk|raar|gek|simpel|hetzelfde|belangrijk|alleen|bijna|private|secret|hard|easy|long|short|strong|weak|safe|lost|gone|wrong|right|not|very|really|so|too|super|new|old|different|forgotten|changed|something|nothing|that|what|mine|the|boring|fun|weird|simple|same|important|only|almost|ingewikkeld|onbekend|unknown|incorrect|correct|onjuist|juist|nodig|needed|required|verplicht|bekend|klaar|op|stom|dom|cool|vet)[!.]*$/iu;

/** Bank accounts and cards. */
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
	return iban.length >= 15 && iban.length <= 34 && (dutchIban.test(iban) || isValidIBAN(iban));
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
