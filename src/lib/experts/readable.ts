import type { Language } from '#lib/people/person.ts';

/** What makes a text hard for a child of ten, with the words it is about. */
export type Hint =
	| { kind: 'long_sentence'; text: string; words: number }
	| { kind: 'long_word'; text: string }
	| { kind: 'adult_word'; text: string; instead: string };

/** More words than this in a sentence, and the beginning is forgotten before the end. */
const wordsAtMost = 15;
/** Longer words than this are spelled and not read. Dutch writes as one word what English writes as two. */
const lettersAtMost: Record<Language, number> = { nl: 16, en: 13 };

/** Words of offices and meetings, each with one a child uses. */
const adult: Record<Language, Record<string, string>> = {
	nl: {
		faciliteren: 'helpen',
		implementeren: 'invoeren',
		expertise: 'kennis',
		werkzaam: 'aan het werk',
		gespecialiseerd: 'erg goed',
		verantwoordelijk: 'de baas',
		diverse: 'veel',
		aspecten: 'dingen',
		momenteel: 'nu',
		tevens: 'ook',
		echter: 'maar',
		middels: 'met',
		reeds: 'al',
		omtrent: 'over',
		indien: 'als',
		betreffende: 'over',
		functie: 'werk',
		organisatie: 'bedrijf',
		ambachtelijk: 'met de hand gemaakt',
		innovatief: 'nieuw',
	},
	en: {
		facilitate: 'help',
		implement: 'bring in',
		expertise: 'knowledge',
		specialise: 'be good at',
		specialised: 'very good',
		responsible: 'in charge',
		various: 'many',
		aspects: 'things',
		currently: 'now',
		furthermore: 'also',
		however: 'but',
		regarding: 'about',
		position: 'job',
		organisation: 'company',
		commence: 'begin',
		utilise: 'use',
		innovative: 'new',
		approximately: 'about',
	},
};

/** What a child may stumble over, in the order of the text; each word is told once. */
export function hintsFor(text: string, language: Language): Hint[] {
	const hints: Hint[] = [];
	const told = new Set<string>();
	for (const sentence of sentencesOf(text)) {
		const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
		if (words.length > wordsAtMost)
			hints.push({ kind: 'long_sentence', text: sentence, words: words.length });
		for (const word of words) {
			const plain = word.toLowerCase();
			if (told.has(plain)) continue;
			told.add(plain);
			const instead = adult[language][plain];
			if (instead) hints.push({ kind: 'adult_word', text: word, instead });
			else if (isLong(word, language)) hints.push({ kind: 'long_word', text: word });
		}
	}
	return hints;
}

const sentencesOf = (text: string): string[] =>
	text
		.split(/(?<=[.!?])\s+|\n+/u)
		.map((sentence) => sentence.trim())
		.filter(Boolean);

/** The longest part counts: a hyphen is where a child breathes. */
const isLong = (word: string, language: Language) =>
	Math.max(...word.split('-').map((part) => part.length)) > lettersAtMost[language];
