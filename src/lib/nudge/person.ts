/**
 * A first name together with a family name, of somebody from one's own life.
 *
 * The class's own names are certain when they are given. Without them the sentence decides: 'ik heet …',
 * 'mijn vriendin …', '… zit bij mij in de klas' make a classmate; an author, a book, a match make a public person.
 */
import { oneOf, phrases } from './grammar.ts';
import { find, plain, says, type Sentence, type Span, type Word } from './tokens.ts';
import { people } from './words/lexicon.ts';
import { ambiguousNames, familyEnding, familyNames, givenNames, knownPeople } from './words/names.ts';
import { commonWords, notFamily, particles } from './words/common.ts';

export type FullName = { given: string; family: string };

const words = {
	...people,
	friend: oneOf(
		'vriend vriendin vriendje vriendinnetje bff buurmeisje buurjongen buurman buurvrouw neef neefje nicht nichtje broer broertje zus zusje oom tante opa oma klasgenoot klasgenoten vader moeder',
		'papa mama trainer trainster teamgenoot maatje oppas juf meester leraar friend bestie neighbour neighbor cousin brother sister uncle aunt classmate teacher dad mum mom coach crush ex verkering vriendinnen vrienden friends',
	),
};

const introductions = phrases(
	words,
	"(?:ik|k) heet (?:eigenlijk|trouwens|voluit|gewoon)?",
	'(?:mijn|mn|m\'n|my|zijn|haar|his|her|de) (?:hele|volledige|echte|full|whole|real)? (?:naam|name) (?:is|=|:)',
	"(?:my_name's|i'm_called|i_am_called|im_called|they_call_me)",
	'{my} (?:beste|best|oude|nieuwe|old|new)? {friend} (?:heet|is|is_called|=|:)',
	'(?:hij|zij|ze|he|she) (?:heet|is_called)',
);
const selfNaming = phrases(words, '(?:ik|k) ben', "(?:i'm|im)", 'i am', '(?:met|this_is|groetjes|groeten|liefs|love|from|van|xxx?)');
const surnames = phrases(words, '(?:mijn|mn|m\'n|my|onze|our|zijn|haar) (?:achternaam|achternam|last_name|surname|family_name|lastname) (?:is|=|:)');
const ownLife = phrases(
	words,
	'{my} (?:beste|best|oude|nieuwe|old|new)? {friend}',
	'(?:in|uit|from|bij) (?:mijn|onze|my|our|dezelfde|the_same) (?:klas|groep|class|school|team|straat|street|buurt)',
	'(?:bij|met) (?:mij|ons) (?:in_de_klas|op_school|in_de_straat|op_voetbal)',
	'(?:uit|from|in) (?:groep|year|grade|klas|class) \\d[a-z]?',
	'(?:zit|zat|woont|sits|sat|lives) (?:naast|bij|next_to|achter|in_de)',
	'(?:naast|next_to|verliefd_op|verkering_met|crush_on|in_love_with|ken_jij|ken_je|kent_iemand|kent_u|do_you_know|ruzie_met|gepest_door|afgesproken_met|spelen_met|gespeeld_met)',
	'(?:en_ik|and_i|en_wij|and_me)',
);
const publicLife = phrases(
	words,
	'(?:boek|boeken|schrijver|schrijfster|schreef|schrijft|geschreven|auteur|dagboek|film|films|serie|acteur|actrice|zanger|zangeres|zingt|liedje|liedjes|album|concert|speler|spelers|voetballer|voetbalster|doelpunt|scoorde|wereldkampioen|kampioen)',
	'(?:hoofdpersoon|personage|koning|koningin|prins|prinses|president|minister|premier|museum|schilder|schilderde|schilderij|schilderijen|kunstenaar|uitvinder|uitgevonden|ontdekte|oorlog|eeuw|geschiedenis|spreekbeurt|werkstuk|beroemd|beroemde|bekende|youtuber|influencer|olympische|spelen_in|formule|race|race_t|tv|strip|lievelingsboek|lievelingsschrijver|held|idool|fan|straat|standbeeld|astronaut|wetenschapper)',
	'(?:book|books|author|writer|wrote|written|diary|movie|movies|actor|actress|singer|sings|song|songs|concert|player|footballer|goal|scored|champion|king|queen|prince|princess|painter|painted|painting|artist|inventor|invented|discovered|war|century|history|famous|hero|idol|series|character|scientist|explorer|olympic|president|speech|museum|born_in_1\\d\\d\\d|band|playlist|theory|poem|poems|play)',
	'(?:favoriete|favourite|favorite|lievelings\\S*)',
	'1[0-9]\\d\\d',
);

export function fullNames(sentences: readonly Sentence[], roster: readonly FullName[]): Span[] {
	const classmates = roster.map(({ given, family }) => ({ given: namePlain(given), family: namePlain(family) })).filter(({ given, family }) => given && family);
	return sentences.flatMap((sentence) => [
		...inRoster(sentence, classmates),
		...introduced(sentence),
		...surnamesOf(sentence),
		...mentioned(sentence),
	]);
}

function namePlain(name: string): string {
	return name.trim().split(/[\s-]+/).map(plain).join(' ');
}

function inRoster(sentence: Sentence, classmates: readonly FullName[]): Span[] {
	const texts = sentence.words.map((word) => word.plain);
	return classmates.flatMap(({ given, family }) => {
		const name = `${given} ${family}`.split(' ');
		return texts.flatMap((_, at) => (name.every((part, i) => texts[at + i] === part) ? [between(sentence, at, at + name.length - 1)] : []));
	});
}

/** After 'ik heet' even a name without capitals is one; after 'ik ben' it needs to look like one. */
function introduced(sentence: Sentence): Span[] {
	const story = says(sentence, publicLife) && !says(sentence, ownLife);
	const afterHeet = find(sentence, introductions).filter((match) => !story || / (?:ik|my|mijn|mn) /.test(sentence.text.slice(match.start - 1, match.end)) && !/ (?:boek|book|hoofdpersoon) /.test(sentence.text));
	return [
		...afterHeet.flatMap((match) => nameAt(sentence, match.last + 1, (given, family) => !commonWords.has(given.plain) && (family.capital || endsName(sentence, family)) && !commonWords.has(family.plain))),
		...find(sentence, selfNaming).flatMap((match) =>
			nameAt(sentence, match.last + 1, (given, family) => (given.capital && family.capital && isGiven(given) && !notFamily.has(family.plain)) || (isGiven(given) && isFamily(family) && endsName(sentence, family))),
		),
	];
}

function endsName(sentence: Sentence, family: Word): boolean {
	const next = sentence.words[sentence.words.indexOf(family) + 1];
	return !next || /^(?:[,;:()"]|en|and|ik|i|uit|from|van|maar|but|zit|is|woon|groep|of|of_zo)$/.test(next.plain) || familyNames.has(family.plain);
}

function nameAt(sentence: Sentence, at: number, accepts: (given: Word, family: Word) => boolean): Span[] {
	const given = sentence.words[at];
	if (!given || !/^\p{L}{2,}/u.test(given.raw) || particles.has(given.plain)) return [];
	let last = at + 1;
	if (sentence.words[last] && isGiven(sentence.words[last]!) && !isFamily(sentence.words[last]!)) last += 1;
	last = skipParticles(sentence, last);
	const family = sentence.words[last];
	if (!family || !/^\p{L}{3,}/u.test(family.raw) || isGiven(family) && last === at + 1 && !isFamily(family)) return [];
	const hasParticle = last > at + 1;
	return accepts(given, family) && (!hasParticle || !commonWords.has(family.plain)) ? [between(sentence, at, last)] : [];
}

function surnamesOf(sentence: Sentence): Span[] {
	return find(sentence, surnames).flatMap((match) => {
		const last = skipParticles(sentence, match.last + 1);
		const family = sentence.words[last];
		return family && !commonWords.has(family.plain) && /^\p{L}{3,}/u.test(family.raw) ? [between(sentence, match.last + 1, last)] : [];
	});
}

/** Two names with capitals, anywhere in the sentence. */
function mentioned(sentence: Sentence): Span[] {
	const isOwn = says(sentence, ownLife);
	const isPublic = says(sentence, publicLife);
	const found: Span[] = [];
	for (let at = 0; at < sentence.words.length - 1; at += 1) {
		const given = sentence.words[at]!;
		if (!canBeGiven(given)) continue;
		const last = skipParticles(sentence, at + 1);
		const family = sentence.words[last];
		if (!family || !canBeFamily(family)) continue;
		const key = [given, family].map((word) => word.plain);
		if (knownPeople.has(key[1]!) || knownPeople.has(key.join('_'))) continue;
		if (isPublic && !isOwn) continue;
		if (isSomebody(sentence, at, last, isOwn)) found.push(between(sentence, at, last));
	}
	return found;
}

function canBeGiven(word: Word): boolean {
	return /^\p{Lu}\p{Ll}+/u.test(word.raw) && !notFamily.has(word.plain) && !particles.has(word.plain) && (givenNames.has(word.plain) || !commonWords.has(word.plain));
}

function canBeFamily(word: Word): boolean {
	return /^\p{Lu}\p{Ll}+/u.test(word.raw) && !notFamily.has(word.plain) && !commonWords.has(word.plain) && !(givenNames.has(word.plain) && !familyNames.has(word.plain)) && !/(?:straat|laan|weg|plein|school|museum|park|huis|stad)$/.test(word.plain);
}

/** An unlisted pair of capitals needs the company of words from one's own life, or a family name's form. */
function isSomebody(sentence: Sentence, at: number, last: number, isOwn: boolean): boolean {
	const given = sentence.words[at]!;
	const family = sentence.words[last]!;
	if (givenNames.has(given.plain)) return true;
	const before = sentence.words[at - 1]?.plain ?? '';
	if (articles.test(before)) return false;
	const hasParticle = last > at + 1;
	if (at === 0 && !hasParticle) return isFamily(family) && isOwn;
	return isFamily(family) || (hasParticle && isOwn) || (isOwn && closeTo.test(before));
}

const articles = /^(?:de|het|een|t|n|the|a|an|mijn|my|onze|our|dit|die|dat|deze|in|op|naar|uit|to|at|from|of|near|via)$/;
const closeTo = /^(?:vriend|vriendin|met|naast|heet|is|ken|jij|buurmeisje|buurjongen|neef|nicht|broer|zus|van|op|en|with|friend|know|called|cousin|and)$/;

function isGiven(word: Word): boolean {
	return givenNames.has(word.plain) && (word.capital || !ambiguousNames.has(word.plain));
}

function isFamily(word: Word): boolean {
	return familyNames.has(word.plain) || (word.capital && familyEnding.test(word.plain));
}

function skipParticles(sentence: Sentence, from: number): number {
	let at = from;
	while (at - from < 3 && particles.has(sentence.words[at]?.plain ?? '')) at += 1;
	return at;
}

function between(sentence: Sentence, first: number, last: number): Span {
	return { from: sentence.words[first]!.from, to: sentence.words[last]!.to };
}
