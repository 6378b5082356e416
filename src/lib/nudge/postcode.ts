/** Postcodes, Dutch and British: with a house number they are an address. */
import type { Span } from './tokens.ts';

const dutchPostcode = /(?<![\p{L}\d.,-])([1-9]\d{3})[ ]?([A-Za-z]{2})(?![\p{L}\d])/gu;
const britishPostcode = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/gu;
const postcodeWord =
	/(?:postcode|post ?code|post ?kode|woon\p{L}*|adres|address|live)\W+(?:\p{L}+\W+){0,3}$/iu;
/** Two letters that are a word or a measure after a number: '2000 mm', 'in 2024 is'. */
const notLetters =
	/^(?:is|en|in|op|de|we|ik|je|ze|er|om|of|al|zo|nu|te|ja|ga|km|mm|cm|kg|dm|ml|cl|gr|mb|gb|kb|tb|px|xp|hp|pk|ms|db|st|nd|rd|th|hz|ad|bc|am|pm|to|at|it|he|my|so|us|go|do|be|by|no|an|as|if|or|me|up|on|ha|of|uw|jr|ste|sa|sd|ss|fc|pt|wk|ek|tv|cd|pc|os|eu|vs|uk|ai)$/i;

/** Postcodes; a year or a measure beside two letters is none. */
export function postcodes(draft: string): Span[] {
	const dutch = [...draft.matchAll(dutchPostcode)].filter((match) => {
		const before = draft.slice(Math.max(0, match.index - 40), match.index);
		if (postcodeWord.test(before)) return !/^(?:km|mm|cm)$/i.test(match[2]!);
		if (notLetters.test(match[2]!)) return false;
		const isCapital = /^[A-Z]{2}$/.test(match[2]!);
		return isCapital || (!/^(?:19|20)/.test(match[1]!) && !match[0].includes(' '));
	});
	return [...dutch, ...draft.matchAll(britishPostcode)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
}
