/** Insults: an unkind word, said to somebody or of somebody. Exclusion and threats stand in their own files. */
import {
	isDenied,
	isOfOneself,
	isOfPet,
	isOfRule,
	isOfThing,
	isPetsName,
	isQuoted,
	isReported,
	isStory,
	isTale,
} from './stance.ts';
import { find, textAfter, textBefore, type Match } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import {
	aimed,
	asBeast,
	calling,
	callingBeast,
	direct,
	namedBeast,
	ofOthers,
	ofYours,
} from './words/insulting.ts';

/** Insults of somebody who is there or is known. */
export function unkindWords(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		const isAttack = (match: Match) =>
			!isDenied(sentence, match) && !isReported(sentence, match) && !isQuoted(draft, match);
		return [
			...find(sentence, direct).filter(isAttack),
			...find(sentence, ofYours).filter(isAttack),
			...find(sentence, aimed).filter((match) => isAttack(match) && isOfListener(sentence, match)),
			...find(sentence, ofOthers).filter((match) => isAttack(match) && isOfPerson(draft, sentence, match)),
			...find(sentence, calling).filter((match) => isAttack(match) && isCalled(sentence, match)),
			...find(sentence, callingBeast).filter(
				(match) => isAttack(match) && isCalled(sentence, match) && !isDescribed(sentence, match),
			),
			...find(sentence, namedBeast).filter(
				(match) => isAttack(match) && !isTale(sentence) && !isPetsName(draft, match),
			),
			...find(sentence, asBeast).filter((match) => isAttack(match) && !isTale(sentence)),
		];
	});
}

/** 'vind jij het ook zo stom', 'jij zei dat ik dom ben', 'jij doet lelijk tegen haar': of something else. */
function isOfListener(sentence: Sentence, match: Match): boolean {
	const between = sentence.said.slice(match.first, match.last);
	return (
		!between.some((word) => other.test(word)) &&
		!/^ [a-z]/.test(textAfter(sentence, match).replace(linked, ''))
	);
}

const other =
	/^(?:het|dat|dit|die|deze|it|that|this|ik|i|me|mij|mijn|my|hem|haar|hij|ze|zij|he|she|een|een|a|an|the|als|of|if|en|and|but|maar|want|doet|doen|doe|niets?|zelf|jezelf|yourself|vind\w*|vond\w*|think|feel|voel\w*|NAME)$/;
/** Words after which the hard word was no attribute: 'jij lijkt wel dom of zo'. */
const linked = /^ (?:ofzo|of|en|maar|want|als|zeg|hoor|he|and|but|or|today|vandaag|man|joh|lol|haha)(?= ).*/;

/** 'zij is stom' may be about the film. */
function isOfPerson(draft: string, sentence: Sentence, match: Match): boolean {
	if (isStory(sentence)) return false;
	const subject = sentence.words[match.first]!.plain;
	const isPronoun = /^(?:hij|zij|ze|he|she|he's|she's)$/.test(subject);
	return isPronoun ? !isOfThing(draft, sentence, match) : !isPetsName(draft, match);
}

function isCalled(sentence: Sentence, match: Match): boolean {
	return ![isOfOneself, isOfPet, isOfRule].some((is) => is(sentence, match)) && !isStory(sentence);
}

function isDescribed(sentence: Sentence, match: Match): boolean {
	return afterArticle.test(textBefore(sentence, match));
}

/** 'een dikke koe' stands in a meadow; 'dikke koe' is somebody. */
const afterArticle =
	/ (?:een|de|het|die|dat|deze|mijn|onze|zijn|haar|n|a|an|the|my|our|his|her|some|\d+|twee|drie|two|three|met|of|van|over) (?:\S+ )?$/;
