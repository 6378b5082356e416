/** Names that are introduced: 'ik heet …', 'mijn vriendin …', 'mijn achternaam is …'. */
import { oneOf, phrases, type Phrase } from './grammar.ts';
import { afterParticles, between, isFamily, isGiven, isKnown } from './names.ts';
import { find, says } from './matching.ts';
import type { Sentence, Span, Word } from './tokens.ts';
import { commonWords, notFamily, particles } from './words/common.ts';
import { people } from './words/lexicon.ts';
import { afterParticle, familyNames, givenNames } from './words/names.ts';

const words = {
	...people,
	own: oneOf("mijn mn m'n my zijn haar his her de onze our"),
	surname: oneOf('achternaam achternam last_name surname family_name lastname'),
};

const calledBy = phrases(
	words,
	'(ik|k) heet (eigenlijk|trouwens|voluit|gewoon)?',
	'{own} (hele|volledige|echte|full|whole|real)? (naam|name) (is|=|:)',
	"(my_name's|i'm_called|i_am_called|im_called|they_call_me)",
	'{my} (beste|best|oude|nieuwe|old|new)? {friend} (heet|is|is_called|=|:)',
	'(hij|zij|ze|he|she) (heet|is_called)',
);
const friends = phrases(words, '{my} (beste|best|oude|nieuwe|old|new)? {friend}');
const being = phrases(
	words,
	"(ik_ben|k_ben|i'm|im|i_am)",
	'(met|groetjes|groeten|liefs|van|xxx?|this_is|love|from)',
);
const surnames = phrases(words, '{own} {surname} (is|=|:)?');
const surnameIs = phrases(words, '{surname} (is|=|:)');
const fiction = phrases(words, '{tale}');
const ofMe = phrases(words, '(ik_heet|my|mijn|mn)');

/** `isPublic`: the sentence is about somebody from a book, a match or history. */
export function introduced(sentence: Sentence, isPublic: boolean): Span[] {
	const isOwn = !isPublic || (says(sentence, ofMe) && !says(sentence, fiction));
	return [
		...(isOwn ? namesAfter(sentence, calledBy, isSaidName) : []),
		...namesAfter(sentence, friends, (given, family) => isGiven(given) && isFamily(family)),
		...namesAfter(sentence, being, isClearName).filter(() => !isPublic),
		...surnamesIn(sentence),
	];
}

type Accepts = (given: Word, family: Word, next: Word | undefined, hasParticle: boolean) => boolean;

function namesAfter(sentence: Sentence, phrase: Phrase, accepts: Accepts): Span[] {
	return find(sentence, phrase).flatMap((match) => nameAt(sentence, match.last + 1, accepts));
}

/** Said to be a name: capitals are not needed, but then one of the two must be known. */
function isSaidName(given: Word, family: Word, next: Word | undefined): boolean {
	if (commonWords.has(given.plain) || commonWords.has(family.plain)) return false;
	const isEither = givenNames.has(given.plain) || familyNames.has(family.plain);
	return family.capital || (isEither && endsName(family, next));
}

/** After 'ik ben' anything may follow, so that it must look like a name. */
function isClearName(given: Word, family: Word, next: Word | undefined, hasParticle: boolean): boolean {
	if (!isGiven(given) || isKnown(given, family)) return false;
	const hasCapitals = given.capital && family.capital && !notFamily.has(family.plain);
	const isFamilyName = isFamily(family) || (hasParticle && afterParticle.has(family.plain));
	return hasCapitals || (isFamilyName && endsName(family, next));
}

function endsName(family: Word, next: Word | undefined): boolean {
	return !next || ends.test(next.plain) || familyNames.has(family.plain);
}

const ends = /^(?:[,;:()"]|en|and|ik|i|uit|from|van|maar|but|zit|is|woon|groep|of)$/;

function nameAt(sentence: Sentence, at: number, accepts: Accepts): Span[] {
	const given = sentence.words[at];
	if (!given || !/^\p{L}{2,}/u.test(given.raw) || particles.has(given.plain)) return [];
	const second = sentence.words[at + 1];
	const hasSecond = second !== undefined && isGiven(second) && !isFamily(second);
	const last = afterParticles(sentence, hasSecond ? at + 2 : at + 1);
	const family = sentence.words[last];
	if (!family || !/^\p{L}{3,}/u.test(family.raw)) return [];
	if (isGiven(family) && !isFamily(family)) return [];
	if (last > at + 1 && commonWords.has(family.plain)) return [];
	return accepts(given, family, sentence.words[last + 1], last > at + 1) ? [between(sentence, at, last)] : [];
}

function surnamesIn(sentence: Sentence): Span[] {
	return find(sentence, surnames).flatMap((match) => {
		const last = afterParticles(sentence, match.last + 1);
		const family = sentence.words[last];
		if (!family || commonWords.has(family.plain) || !/^\p{L}{3,}/u.test(family.raw)) return [];
		return family.capital || says(sentence, surnameIs) ? [between(sentence, match.last + 1, last)] : [];
	});
}
