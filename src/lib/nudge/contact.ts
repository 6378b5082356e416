/**
 * E-mail addresses and links, written or spelled ('punt nl', 'at gmail dot com').
 * linkify-it finds what is written; what it takes for a link only because a space is missing ('leuk.nu') is left out.
 */
import { LinkifyIt } from 'linkify-it';
import type { Span } from './tokens.ts';

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, maxLength: 400 }).tlds(
	['xyz', 'app', 'online', 'site', 'games', 'game', 'dev', 'fun', 'link', 'club', 'live', 'store', 'world', 'top', 'page', 'school', 'chat', 'gift', 'space', 'tech', 'website', 'amsterdam', 'onion'],
	true,
);

const spelledAt = '(?:@|\\(at\\)|\\[at\\]|\\{at\\}|apenstaart(?:je)?|aapje)';
const provider = '(?:gmail|hotmail|outlook|live|yahoo|icloud|ziggo|kpnmail|xs4all|planet|protonmail|proton|msn|aol|googlemail)';
const dot = '(?:\\.|\\(dot\\)|\\(punt\\)|punt|dot|stip)';
const ending = '(?:nl|com|be|net|org|co|uk|de|eu|info|school|io|me)';
const name = '[\\p{L}\\d][\\p{L}\\d._+-]{0,40}(?:\\s(?:punt|dot|\\.|streepje|dash|underscore|liggend streepje|min)\\s[\\p{L}\\d_-]{1,30}){0,3}';

const spelledEmail = new RegExp(
	`(?<![\\p{L}\\d._+-])${name}\\s?(?:${spelledAt}\\s?[\\p{L}\\d-]{1,30}\\s?${dot}\\s?${ending}|(?:\\bat|bij)\\s(?:${provider}\\s?${dot}|[\\p{L}\\d-]{1,30}\\s(?:punt|dot))\\s?${ending}|${spelledAt}\\s?${provider})(?![\\p{L}\\d])`,
	'giu',
);
const spelledLink =
	/(?<![\p{L}\d])(?:w{3}\s?(?:punt|dot|\.)\s?)?[\p{L}\d-]{2,40}\s(?:punt|dot|\(dot\)|\(punt\))\s(?:nl|com|be|net|org|io|gg|co|eu|xyz|tv|app)(?![\p{L}\d])|(?<![\p{L}\d])w{3}\s?(?:punt|dot|\.)\s?[\p{L}\d-]{2,40}/giu;

export function emails(draft: string): Span[] {
	return [...written(draft, 'email'), ...every(spelledEmail, draft)];
}

export function links(draft: string): Span[] {
	return [...written(draft, 'link'), ...every(spelledLink, draft)];
}

function written(draft: string, kind: 'email' | 'link'): Span[] {
	return (linkify.match(draft) ?? [])
		.filter((match) => (match.schema === 'mailto:') === (kind === 'email'))
		.filter((match) => match.schema !== '' || isAddress(match.raw, draft.slice(Math.max(0, match.index - 24), match.index)))
		.map((match) => ({ from: match.index, to: match.lastIndex }));
}

/** Country endings that are words as well: 'leuk.nu', 'fun.so', 'that.is'. */
const wordEndings = /\.(?:nu|is|de|me|so|in|it|be|no|to|at|us|am|as|my|by|er|al|ie|la|do|pa|ma|hm|ne|va|ga|ja|se|mee|an|en|of|ik|he|je|we|ze|ok|kan|pas|es|re|ag|ee|st|uk|im|ph|tt|pm|mm|cm|kg|ms|mr|nr|dag|to|team|fun|live|top|school|game|games|space|world|club|page|link|app|chat|gift|store|tech)$/i;
const lookThere = /(?:naar|op|via|site|website|link|kijk|hier|bij|visit|check|at|on|to|see|out|http\S*)\W*$/i;

/** Whether 'word.word' without https:// or www. is meant as an address on the internet. */
function isAddress(raw: string, before: string): boolean {
	if (/^www\./i.test(raw) || /[/?#]/.test(raw)) return true;
	if (/^\d+(?:\.\d+)*\.?\p{L}*$/u.test(raw)) return false;
	if (wordEndings.test(raw)) return /\.(?:me|to|be|de|school|games?|club|fun|live|app|page|link|store|world|team|chat|gift|tech|space|uk)$/i.test(raw) && lookThere.test(before);
	return !/^\p{Lu}?\p{Ll}+\.\p{Lu}/u.test(raw);
}

function every(pattern: RegExp, draft: string): Span[] {
	return [...draft.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
