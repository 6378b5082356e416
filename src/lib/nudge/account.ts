/** Accounts elsewhere: @handles, 'mijn insta is …', 'add me on …'. A mention of a classmate (@Amina) is none. */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Sentence, type Span } from './tokens.ts';
import { people } from './words/lexicon.ts';

const words = {
	...people,
	platform: oneOf(
		'insta instagram ig snap snapchat snapje sc tiktok tik_tok tt discord dc roblox robloks fortnite epic epic_games minecraft youtube yt steam xbox psn',
		'playstation ps4 ps5 switch nintendo twitch telegram facebook fb twitter x bereal kik wechat pinterest threads brawlstars brawl_stars clash_royale signal skype',
	),
	login: oneOf(
		'gebruikersnaam gebruikersnam inlognaam username user_name usernaam gamertag gamer_tag gamernaam friend_code vriendcode vriendencode accountnaam account_name user gebruiker',
	),
	label: oneOf('naam name account acc accountje id code tag username gebruikersnaam user kanaal channel profiel profile handle nick nickname friend friendcode'),
	called: oneOf('is heet heeft_de_naam = : called is_called named was'),
	follow: oneOf('volg volgen follow add ad adden add_maar voeg vind zoek find toevoegen zoeken join dm pm'),
};

/** After these a name must follow that looks like one. */
const introductions = phrases(
	words,
	'{my} {platform} {label}? .. {called}',
	'{my} {login} (?:van|op|voor|bij|on|for|in)? {platform}? {called}',
	'{my} {label} (?:van|op|voor|bij|on|for|in) {platform} {called}',
	'{my} {platform} {label}? (?:=|:)',
	'(?:op|on) {platform} (?:heet|ben) (?:ik|k)',
	'(?:op|on) {platform} (?:i\'m|im|i) (?:am|called)? (?:called)?',
	'(?:ik|i) (?:heet|am|ben|\'m) (?:op|on) {platform}',
	'^ {platform} {label}? (?:=|:)',
	'{follow} .. (?:op|on|via) {platform} ,? :? (?:ik|i\'m|im|i)? (?:ben|heet|am)? (?:als)?',
);
const calledOn = phrases(words, '(?:heet|ben|called|i\'m|im|am) (?:ik)? \\S{3,40} (?:op|on) {platform}');
const invitations = phrases(
	words,
	'{follow} (?:jij|je|jullie|u)? (?:mij|me|mn|ons|mi|us|my|mijn) .. (?:toe)? (?:op|on|via|in|at) {platform}',
	'(?:stuur|send|geef) (?:mij|me|ons) .. (?:dm|dmetje|berichtje|verzoekje|verzoek|snap|request|message) .. (?:op|on|via) {platform}',
	'(?:voeg|volg) (?:mij|me) (?:toe)? (?:op|via) {platform}',
);
const elsewhere = phrases(words, '{platform}', '{follow}', '{login}', 'account', 'gamertag');

export function accounts(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		const meant = says(sentence, elsewhere);
		return [
			...handles(draft, sentence, meant),
			...find(sentence, introductions).flatMap((match) => nameAfter(draft, match)),
			...find(sentence, calledOn).filter((match) => isHandle(sentence.words[match.first + 1]!.raw) || isHandle(sentence.words[match.first + 2]!.raw)),
			...find(sentence, invitations),
		];
	});
}

function handles(draft: string, sentence: Sentence, meant: boolean): Span[] {
	const text = draft.slice(sentence.from, sentence.to + 40);
	return [...text.matchAll(/(?<![\w@.])@[A-Za-z0-9_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_]/g)]
		.filter((match) => match.index <= sentence.to - sentence.from && (meant || /[\d_.]/.test(match[0])))
		.map((match) => ({ from: sentence.from + match.index, to: sentence.from + match.index + match[0].length }));
}

function nameAfter(draft: string, match: Span): Span[] {
	const rest = draft.slice(match.to, match.to + 60);
	const found = /^[\s:="'“‘(>-]*(@?[\p{L}\d_][\p{L}\d_.#-]{1,40})(?=(.?.?))/u.exec(rest);
	if (!found) return [];
	const name = found[1]!.replace(/[.-]+$/, '');
	const next = rest.slice(found[0].length);
	if (!isHandle(name) && !(endsHere.test(next) && !ordinary.test(name))) return [];
	const from = match.to + found[0].length - found[1]!.length;
	return [{ from, to: from + name.length }];
}

/** A made-up name: with a digit, an underscore, or capitals in the middle. */
function isHandle(word: string): boolean {
	return word.length >= 3 && /\p{L}/u.test(word) && (/[\d_#]|\p{L}\.\p{L}|\p{Ll}\p{Lu}/u.test(word) || word.startsWith('@'));
}

const endsHere = /^\s*(?:$|[,.!?;:)"'”’\n\p{Extended_Pictographic}]|(?:en|and|volg|voeg|add|follow|op|on|dus|ff|pls|please|zoek|lol|haha)\b)/iu;
/** What an account can be besides a name: 'mijn insta is weg'. */
const ordinary =
	/^(?:.{1,3}|(?:ge|ver|be|ont)\p{Ll}+(?:d|t|en)|\p{Ll}+(?:ing|ed|en)|prive|privé|private|public|openbaar|stuk|kapot|leeg|saai|leuk|nieuw|nieuwe|niet|geen|nog|heel|echt|best|super|cool|vet|klaar|vol|dicht|open|down|offline|online|broken|gone|empty|boring|fun|great|good|cute|weird|full|dead|slow|traag|gratis|free|geheim|secret|terug|back|weer|again|mijn|mine|anders|different|hetzelfde|same|lame|stom|raar|gek|better|best|favoriet|favourite|favorite|verboden|allowed|kwijt|lost|hacked|safe|veilig|bijna|almost|also|ook|just|really|very|only|alleen|goed|slecht|bad|groot|big|klein|small|populair|popular|famous|beroemd|over|about|called|heet|nothing|niks|minder|meer)$/iu;
