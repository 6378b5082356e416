/** Accounts elsewhere: @handles, 'mijn insta is …', 'add me on …'. A mention of a classmate (@Amina) is none. */
import { oneOf, phrases } from './grammar.ts';
import { find, says } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { isOrdinary } from './words/common.ts';
import { people } from './words/lexicon.ts';

const words = {
	...people,
	platform: oneOf(
		'insta instagram ig snap snapchat snapje sc tiktok tik_tok tt discord dc roblox robloks fortnite epic epic_games minecraft youtube yt steam xbox psn',
		'playstation ps4 ps5 switch nintendo twitch telegram facebook fb twitter x bereal kik wechat pinterest threads brawlstars brawl_stars clash_royale signal skype',
	),
	login: oneOf(
		'(insta|instagram|snap|snapchat|tiktok|roblox|fortnite|minecraft|discord|xbox|epic|youtube)(naam|naampje|account|acc|kanaal)',
		'gebruikersnaam gebruikersnam inlognaam username user_name usernaam gamertag gamer_tag gamernaam friend_code vriendcode vriendencode accountnaam account_name user gebruiker',
	),
	label: oneOf(
		'naam name account acc accountje id code tag username gebruikersnaam user kanaal channel profiel profile handle nick nickname friend friendcode',
	),
	called: oneOf('is heet heeft_de_naam = : called is_called named was'),
	follow: oneOf(
		'volg volgen follow add ad adden add_maar voeg vind zoek find toevoegen zoeken join dm pm abonneer subscribe',
	),
};

/** After these a name must follow that looks like one. */
const introductions = phrases(
	words,
	'{my} {platform} {label}? .. {called}',
	'{my} {login} (van|op|voor|bij|on|for|in)? {platform}? {called}',
	'{my} {label} (van|op|voor|bij|on|for|in) {platform} {called}',
	'{my} {platform} {label}? (=|:)',
	'{platform} {label} ,? (het|hij|die|dat|it|and_it|en_het|en_hij)? (heet|is|is_called|called)',
	'(op|on) {platform} (heet|ben) (ik|k)',
	"(op|on) {platform} (i'm|im|i) (am|called)? (called)?",
	"(ik|i) (heet|am|ben|'m) (op|on) {platform}",
	'^ {platform} {label}? (=|:)',
	"{follow} .. (op|on|via) {platform} ,? :? (ik|i'm|im|i)? (ben|heet|am)? (als)?",
);
/** After these too, when it can be nothing else than a made-up name. */
const mentions = phrases(
	words,
	'{my} {platform} {label}?',
	'(als|as|username|onder_de_naam)',
	'(die|dat) (van) (mij|me) (is|heet)',
	'(ik|k) (ben|heet)',
	"(i'm|im|i_am)",
	'{my} (naam|name) is',
);
const calledOn = phrases(words, "(heet|ben|called|i'm|im|am) (ik)? \\S{3,40} (op|on) {platform}");
const invitations = phrases(
	words,
	'{follow} (jij|je|jullie|u)? (mij|me|mn|ons|mi|us|my|mijn) .. (toe)? (op|on|via|in|at) {platform}',
	'(stuur|send|geef) (mij|me|ons) .. (dm|dmetje|berichtje|verzoekje|verzoek|snap|request|message) .. (op|on|via) {platform}',
	'(voeg|volg) (mij|me) (toe)? (op|via) {platform}',
);
const elsewhere = phrases(words, '{platform}', '{login}', 'account');
const following = phrases(words, '{follow}');

/** Names of accounts, and invitations to come along to another network. */
export function accounts(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence, i) => {
		const before = sentences[i - 1];
		const isNear = says(sentence, elsewhere) || (before !== undefined && says(before, elsewhere));
		const isMeant = isNear || says(sentence, following);
		return [
			...handles(draft, sentence, isMeant),
			...find(sentence, introductions).flatMap((match) => nameAfter(draft, match, isAccountName)),
			...(isNear ? madeUpNames(sentence) : []),
			...(isNear ? find(sentence, mentions).flatMap((match) => nameAfter(draft, match, isHandle)) : []),
			...find(sentence, calledOn).filter(
				(match) =>
					isHandle(sentence.words[match.first + 1]!.raw) || isHandle(sentence.words[match.first + 2]!.raw),
			),
			...find(sentence, invitations),
		];
	});
}

/** Beside a platform's name a made-up name needs no introduction. */
function madeUpNames(sentence: Sentence): Span[] {
	return sentence.words
		.filter(({ raw }) => isMadeUp.test(raw) && !brand.test(raw))
		.map(({ from, to }) => ({ from, to }));
}

const isMadeUp =
	/^(?=.{5,}$)(?:\p{L}[\p{L}\d]*_[\p{L}\d_]+|\p{L}*\p{Ll}{3,}\d{2,}|\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+){2,}\d*|\p{Ll}{3,}\d+\p{L}+)$/u;
const brand =
	/^(?:groep|level|deel|top|fifa|gta|mario|covid|area|windows|forza|the|nba|round|season|seizoen|skyrim|iphone|galaxy|ben|klas|year)\d+\p{L}?$|^BrawlStars|^ClashRoyale|^AmongUs/iu;

function handles(draft: string, sentence: Sentence, isMeant: boolean): Span[] {
	const text = draft.slice(sentence.from, sentence.to + 40);
	return [
		...text.matchAll(
			/(?<![\w@.])@[A-Za-z0-9_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_]|(?<!\w)\w{2,24}#\d{3,5}(?!\d)/g,
		),
	]
		.filter((match) => match.index <= sentence.to - sentence.from && (isMeant || /[\d_.]/.test(match[0])))
		.map((match) => ({
			from: sentence.from + match.index,
			to: sentence.from + match.index + match[0].length,
		}));
}

function nameAfter(draft: string, match: Span, accepts: (name: string, next: string) => boolean): Span[] {
	const rest = draft.slice(match.to, match.to + 60);
	const found = /^[\s:="'“‘(>-]*(@?[\p{L}\d_][\p{L}\d_.#-]{1,40})/u.exec(rest);
	if (!found) return [];
	const name = found[1]!.replace(/[.-]+$/, '');
	const from = found[0].length - found[1]!.length;
	if (!accepts(name, rest.slice(from + name.length))) return [];
	return [{ from: match.to + from, to: match.to + from + name.length }];
}

function isAccountName(name: string, next: string): boolean {
	return isHandle(name) || (endsHere.test(next) && !isOrdinary(name));
}

/** A made-up name: with a digit, an underscore, or capitals in the middle. */
function isHandle(word: string): boolean {
	return (
		word.length >= 3 &&
		/\p{L}/u.test(word) &&
		(/[\d_#]|\p{L}\.\p{L}|\p{Ll}\p{Lu}/u.test(word) || word.startsWith('@'))
	);
}

const endsHere =
	/^\s*(?:$|[,.!?;:)"'”’\n\p{Extended_Pictographic}]|(?:en|and|volg|voeg|add|follow|op|on|dus|ff|pls|please|zoek|lol|haha)\b)/iu;
