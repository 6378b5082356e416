/** Passwords and codes: what opens something that is yours. */
import { oneOf, phrases } from './grammar.ts';
import { find, textBefore, type Match } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { isOrdinary } from './words/common.ts';
import { people } from './words/lexicon.ts';

const words = {
	...people,
	password: oneOf(
		'wachtwoord wachtwoort wagtwoord wachtwoorden ww paswoord passwoord password passwort pasword passcode pincode pin_code pin pw wifiwachtwoord wifi_code wificode',
		'toegangscode inlogcode alarmcode deurcode kluiscode schermcode ontgrendelcode login_code inlog login wachtwoordje unlock_code wachtzin passphrase',
	),
	device: oneOf(
		'telefoon mobiel mobieltje tel ipad tablet laptop chromebook computer pc fiets fietsslot kluis kluisje locker deur voordeur alarm',
		'huis slot wifi account pas pasje bankpas phone door front_door bike house garage garagedeur gate safe card',
	),
	of: oneOf('van voor op bij of to for on'),
	the: oneOf("de het die dat mijn mn m'n ons onze zijn haar the my our his her me"),
	is: oneOf('is was = : luidt iz'),
};

const passwords = phrases(
	words,
	'{password} {is}',
	'{password} {of} ... {is}',
	'(code|cijfercode|pincode|cijfers) {of} {the} {the}? {device} {is}',
	'{the} {device} (code|pincode) {is}',
	'{of} {the} {device} is {the} (code|pincode|wachtwoord|password)',
	'{password} (:)?',
);
const owner = /(?:^| )(?:mijn|mn|m'n|men|ons|onze|my|our|the|de|het|wifi|zijn|haar|his|her|me)(?: \S+)? $/;
const advice =
	/ (?:een|goed|goede|slecht|slechte|sterk|sterke|zwak|zwakke|a|good|bad|weak|strong|bijvoorbeeld|zoals|example|nooit|never|makkelijk|makkelijke|dom|veilig|veilige|safe|nep) (?:\S+ )?$/;

/** What is told as a password or code; talk about passwords is none. */
export function passwordsIn(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) =>
		find(sentence, passwords).flatMap((match) => secretAfter(draft, sentence, match)),
	);
}

function secretAfter(draft: string, sentence: Sentence, match: Match): Span[] {
	const before = textBefore(sentence, match);
	if (advice.test(before) || ofLesson.test(draft.slice(match.from, match.to))) return [];
	const rest = draft.slice(match.to, match.to + 70);
	const found = /^[\s:="'“‘(>-]*([^\s,;"”()]{3,40})/u.exec(rest);
	if (!found) return [];
	const secret = found[1]!.replace(/[.'’]+$/, '');
	const isTold = told.test(draft.slice(match.from, match.to)) || /^\s?[=:]/.test(rest);
	const isOwn = owner.test(before) || before === ' ';
	const from = found[0].length - found[1]!.length;
	const next = rest.slice(from + secret.length);
	const isSecret = looksSecret(secret, isTold)
		? !counted.test(next)
		: isTold && isOwn && endsHere.test(next) && !isOrdinary(secret);
	if (!isSecret) return [];
	return [{ from: match.to + from, to: match.to + from + secret.length }];
}

/** 'Het wachtwoord van de dag': part of a game or a lesson. */
const ofLesson =
	/\b(?:van|of) (?:de|het|the) (?:dag|week|maand|les|spel|quiz|game|escaperoom|puzzel|day|lesson|escape room|puzzle)\b/i;
const told = /(?:\bis (?:de|het|the) \w+|\bis|\bwas|\biz|\bluidt|[=:])$/i;
const counted = /^\s?(?:tekens|letters|cijfers|karakters|characters|digits|keer|times|weken|dagen|jaar)\b/i;
const endsHere =
	/^\s*(?:$|[.,!?;)\n\p{Extended_Pictographic}]|(?:en|and|maar|but|met|with|haha|lol|niet|dus)\b)/iu;

/** With a digit, a sign or a capital in the middle; digits alone when it was said to be the code. */
function looksSecret(secret: string, isTold: boolean): boolean {
	if (/^\d+$/.test(secret)) return isTold && secret.length >= 3;
	if (!/\p{L}/u.test(secret)) return false;
	return strange.test(secret) || (isTold && /^\p{Lu}.*\p{L}!+$/u.test(secret));
}

const strange = /\d|[^\p{L}\d\s.?!'’-]|\p{Ll}\p{Lu}/u;
