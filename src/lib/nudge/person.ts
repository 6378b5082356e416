/**
 * A first name together with a family name, of somebody from one's own life.
 *
 * The class's own names are certain when they are given. Without them the sentence decides: 'ik heet …',
 * 'mijn vriendin …', '… zit bij mij in de klas' make a classmate; an author, a book, a match make a public person.
 */
import { phrases } from './grammar.ts';
import { introduced } from './introduction.ts';
import { afterParticles, between, canBeFamily, canBeGiven, isFamily, isKnown } from './names.ts';
import { says } from './matching.ts';
import { plain, type Sentence, type Span } from './tokens.ts';
import { people } from './words/lexicon.ts';
import { givenNames } from './words/names.ts';

export type FullName = { given: string; family: string };

const ownLife = phrases(
	people,
	'{my} (beste|best|oude|nieuwe|old|new)? {friend}',
	'(in|uit|from|bij) (mijn|onze|my|our|dezelfde|the_same) (klas|groep|class|school|team|straat|street|buurt)',
	'(bij|met) (mij|ons) (in_de_klas|op_school|in_de_straat|op_voetbal)',
	'(uit|from|in) (groep|year|grade|klas|class) (\\d[a-z]?)',
	'(zit|zat|woont|sits|sat|lives) (naast|bij|next_to|achter|in_de)',
	'(naast|next_to|verliefd_op|verkering_met|crush_on|in_love_with|ken_jij|ken_je|kent_iemand|kent_u|do_you_know|ruzie_met|gepest_door|afgesproken_met|spelen_met|gespeeld_met)',
	'(en_ik|and_i|en_wij|and_me)',
);
const publicLife = phrases(
	people,
	'{tale}',
	'(schrijver|schrijfster|schreef|schrijft|geschreven|auteur|dagboek|acteur|actrice|zanger|zangeres|zingt|liedje|liedjes|album|concert|speler|spelers|voetballer|voetbalster|doelpunt|scoorde|\\S*kampioen)',
	'(koning|koningin|prins|prinses|president|minister|museum|schilder\\S*|kunstenaar|uitvinder|uitgevonden|ontdekte|oorlog|eeuw|geschiedenis|spreekbeurt|werkstuk|beroemde?|bekende|youtuber|olympische|formule|race|tv|held|idool|fan|standbeeld|astronaut|graf)',
	'(author|writer|wrote|written|diary|actor|actress|singer|sings|song|songs|concert|player|footballer|goal|scored|champion|king|queen|painter|painted|painting|artist|inventor|invented|discovered|war|century|history|famous|hero|scientist|explorer|speech|band|poem)',
	'(favoriete|favourite|favorite|lievelings\\S*)',
	'1[0-9]\\d\\d',
);

/** Full names, those of the class (`roster`) in any spelling of capitals and accents. */
export function fullNames(sentences: readonly Sentence[], roster: readonly FullName[]): Span[] {
	const classmates = roster.map(({ given, family }) => namePlain(`${given} ${family}`));
	return sentences.flatMap((sentence) => {
		const isOwn = says(sentence, ownLife);
		const isPublic = says(sentence, publicLife) && !isOwn;
		return [
			...inRoster(sentence, classmates),
			...introduced(sentence, isPublic),
			...(isPublic ? [] : mentioned(sentence, isOwn)),
		];
	});
}

function namePlain(name: string): string[] {
	return name
		.split(/[\s-]+/)
		.filter(Boolean)
		.map(plain);
}

function inRoster(sentence: Sentence, classmates: readonly string[][]): Span[] {
	const written = sentence.words.map((word) => word.plain);
	return classmates.flatMap((name) =>
		written.flatMap((_, at) => {
			const isHere = name.length > 1 && name.every((part, i) => written[at + i] === part);
			return isHere ? [between(sentence, at, at + name.length - 1)] : [];
		}),
	);
}

/** Two names with capitals, anywhere in the sentence. */
function mentioned(sentence: Sentence, isOwn: boolean): Span[] {
	return sentence.words.flatMap((given, at) => {
		const last = afterParticles(sentence, at + 1);
		const family = sentence.words[last];
		if (!family || !canBeGiven(given) || !canBeFamily(family, given) || isKnown(given, family)) return [];
		return isSomebody(sentence, at, last, isOwn) ? [between(sentence, at, last)] : [];
	});
}

/** An unlisted pair of capitals needs the company of words from one's own life, or a family name's form. */
function isSomebody(sentence: Sentence, at: number, last: number, isOwn: boolean): boolean {
	if (givenNames.has(sentence.words[at]!.plain)) return true;
	const before = sentence.words[at - 1]?.plain ?? '';
	if (articles.test(before)) return false;
	const hasParticle = last > at + 1;
	const isName = isFamily(sentence.words[last]!);
	if (at === 0 && !hasParticle) return isName && isOwn;
	return isName || (isOwn && (hasParticle || company.test(before)));
}

const articles =
	/^(?:de|het|een|t|n|dit|die|dat|deze|mijn|onze|in|op|naar|uit|via|the|a|an|my|our|to|at|from|of|near)$/;
const company =
	/^(?:vriend|vriendin|met|naast|heet|is|ken|jij|buurmeisje|buurjongen|neef|nicht|broer|zus|van|op|en|with|friend|know|called|cousin|and)$/;
