/**
 * E-mail addresses and links, written or spelled ('punt nl', 'at gmail dot com').
 *
 * No library: linkify-it weighs 6 kB, its expressions were more than half of the wait for the first letter, and what
 * it takes for a link because a child left out a space ('leuk.nu') has to be taken out again. It is the judge in
 * the test instead. Where exactly a link ends does not matter here: it is underlined, not followed.
 */
import type { Span } from './tokens.ts';

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,60}[\\p{L}\\p{N}])?';
const domain = `(?:${label}\\.){1,4}`;

const email = new RegExp(
	`(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@${domain}\\p{L}{2,13}(?![\\p{L}\\p{N}])`,
	'gu',
);
const link = /(?<![\p{L}\p{N}])(?:(?:https?|ftp):\/{1,3}|www\.)[^\s<>"]{2,400}/giu;
const bareLink = new RegExp(
	`(?<![\\p{L}\\p{N}@._/-])${domain}(\\p{L}{2,13})(?![\\p{L}\\p{N}@-])(?::\\d{2,5})?([/?#][^\\s<>"]{0,400})?`,
	'giu',
);

const at = '(?:@|\\(at\\)|\\[at\\]|\\{at\\}|\\(?apenstaart(?:je)?\\)?|aapje)';
const provider =
	'(?:gmail|hotmail|outlook|live|yahoo|icloud|ziggo|kpnmail|xs4all|planet|proton|msn|aol|googlemail)';
const dot = '(?:\\.|\\(dot\\)|\\(punt\\)|punt|dot|stip)';
const ending = '(?:nl|com|be|net|org|co|uk|de|eu|info|school|io|me)';
const name =
	'[\\p{L}\\d][\\p{L}\\d._+-]{0,40}(?:\\s(?:punt|dot|\\.|streepje|dash|underscore|min)\\s[\\p{L}\\d_-]{1,30}){0,3}';

const spelledEmail = new RegExp(
	`(?<![\\p{L}\\d._+-])${name}\\s?(?:${at}\\s?[\\p{L}\\d-]{1,30}\\s?${dot}\\s?${ending}|(?:\\bat|bij)\\s(?:${provider}\\s?${dot}|[\\p{L}\\d-]{1,30}\\s(?:punt|dot))\\s?${ending}|${at}\\s?${provider})(?![\\p{L}\\d])`,
	'giu',
);
const spelledLink =
	/(?<![\p{L}\d])(?:www\s?(?:punt|dot|\.)\s?)?(?!(?:at|bij|op|het|de|een|the|a|this|dit)\s)[\p{L}\d-]{2,40}\s(?:punt|dot|\(dot\)|\(punt\))\s(?:nl|com|be|net|org|io|gg|co|eu|xyz|tv|app)(?![\p{L}\d])|(?<![\p{L}\d])www\s?(?:punt|dot)\s?[\p{L}\d-]{2,40}/giu;

/** E-mail addresses, of anyone. */
export function emails(draft: string): Span[] {
	return [...spans(draft.matchAll(email)), ...spans(draft.matchAll(spelledEmail))];
}

/** Addresses on the internet. */
export function links(draft: string): Span[] {
	const bare = [...draft.matchAll(bareLink)].filter((match) => isAddress(match, draft));
	return [...spans(draft.matchAll(link)), ...spans(bare), ...spans(draft.matchAll(spelledLink))];
}

const clearEnding =
	/^(?:com|nl|net|org|eu|edu|gov|info|co|tv|gg|io|xyz|online|site|dev|website|shop|biz|ly|gl|fr|ch|pl|amsterdam)$/i;
/** Endings that are words or abbreviations as well: 'to.be', 'so.me'. */
const unclearEnding =
	/^(?:de|be|me|to|uk|us|nu|it|es|at|ru|cc|fun|live|app|page|link|store|world|team|chat|gift|tech|space|club|school|games?|top)$/i;
const lookThere = /(?:naar|op|via|site|website|link|kijk|hier|bij|visit|check|at|on|to|see|out)\W*$/i;

/** Whether 'word.word' without https:// or www. is meant as an address on the internet. */
function isAddress({ 0: raw, 1: ending, 2: path, index }: RegExpExecArray, draft: string): boolean {
	const isMissingSpace = /^\p{Lu}?\p{Ll}+\.\p{Lu}/u.test(raw);
	if (clearEnding.test(ending!) || /\.(?:co|org|ac)\.uk/i.test(raw)) return !isMissingSpace;
	const isMeant = path !== undefined || lookThere.test(draft.slice(Math.max(0, index - 24), index));
	return unclearEnding.test(ending!) && isMeant && !isMissingSpace;
}

/** Where matches stand, without the full stop or bracket of the sentence around them. */
function spans(matches: Iterable<RegExpExecArray>): Span[] {
	return [...matches].map(({ 0: raw, index }) => {
		const bare = raw.replace(/[.,!?;:)'"’”]{1,9}$/, '');
		return { from: index, to: index + bare.length };
	});
}
