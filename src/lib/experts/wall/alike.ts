/** Two questions that may be the same one, and how sure that is, from 0 to 1. */
export type Pair<T> = { one: T; other: T; likeness: number };

/** From here on two questions are shown side by side. Set by the pairs of the test beside this file. */
const enough = 0.5;

/** Words that most questions have: they say nothing of what is asked. */
const common = new Set(
	(
		'de het een en of ik je jij u jullie we wij ze zij hij er dat dit die deze is zijn was ben bent wat wie welke hoe ' +
		'waar waarom wanneer in op aan van voor met bij om te ook nog al wel niet geen als dan maar heb hebt heeft ' +
		'hebben had kan kun kunt kunnen mag moet moeten wil wilt willen zou gaat ga gaan doe doet doen word wordt worden ' +
		'uw jouw jou mijn eigenlijk weleens wel eens vaak altijd ooit ' +
		'the a an and or i you we they he she it this that these those is are was were be been am do does did have has ' +
		'had can could will would should may must what which who how where why when in on at of for with by to from ' +
		'not no if then but your my so ever often always'
	).split(' '),
);

/** Of these a question is about the same when it has another of them. */
const sameSense: string[][] = [
	['laat', 'tijd', 'uur', 'wanneer', 'vroeg', 'time', 'early', 'late', 'oclock'],
	[
		'leuk',
		'leukste',
		'leuker',
		'fijn',
		'fijnste',
		'favoriete',
		'lievelings',
		'mooiste',
		'nice',
		'nicest',
		'best',
		'favourite',
		'fun',
	],
	['stom', 'stomste', 'saai', 'saaiste', 'vervelend', 'vervelendste', 'worst', 'boring'],
	['moeilijk', 'moeilijkste', 'lastig', 'lastigste', 'zwaar', 'zwaarste', 'hard', 'hardest', 'difficult'],
	['verdien', 'verdient', 'verdienen', 'salaris', 'loon', 'geld', 'rijk', 'earn', 'salary', 'money', 'paid'],
	['werk', 'werken', 'werkt', 'baan', 'beroep', 'job', 'work'],
	['sta', 'staat', 'opstaan', 'wakker', 'wake', 'get'],
	['eng', 'engste', 'bang', 'gevaarlijk', 'gevaarlijkste', 'scary', 'scariest', 'afraid', 'dangerous'],
	['leer', 'leren', 'opleiding', 'school', 'studeren', 'geleerd', 'learn', 'study', 'studied'],
];
const senseOf = new Map(sameSense.flatMap((words, i) => words.map((word) => [word, `#${i}`] as const)));

/** Pairs of questions that may ask the same, likest first. */
export function pairsAlike<T>(questions: readonly T[], textOf: (question: T) => string): Pair<T>[] {
	const read = questions.map((question) => ({ question, features: featuresOf(textOf(question)) }));
	return read
		.flatMap(({ question: one, features }, i) =>
			read
				.slice(i + 1)
				.map((other) => ({ one, other: other.question, likeness: overlap(features, other.features) })),
		)
		.filter(({ likeness }) => likeness >= enough)
		.sort((a, b) => b.likeness - a.likeness);
}

/** How alike two questions are, from 0 (nothing in common) to 1 (the same words). */
export const likeness = (one: string, other: string): number => overlap(featuresOf(one), featuresOf(other));

type Features = { senses: Set<string>; pieces: Set<string> };

/** What a question is about: its telling words, and the pieces of three letters in them, which forgive spelling. */
function featuresOf(text: string): Features {
	const words = text
		.normalize('NFD')
		.replaceAll(/\p{M}|['’]/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	const telling = words.filter((word) => !common.has(word) || senseOf.has(word));
	const kept = telling.length > 0 ? telling : words;
	return {
		senses: new Set(kept.map((word) => senseOf.get(word) ?? stemOf(word))),
		pieces: new Set(kept.flatMap((word) => piecesOf(word))),
	};
}

/** Roughly the word without its ending: `broden` and `brood` meet, `bakken` and `bakt` too. */
const stemOf = (word: string) =>
	word
		.replace(/(?:en|er|ers|es|s|t|d|ing|ed)$/, '')
		.replace(/([aeou])\1/, '$1')
		.replace(/([b-df-hj-np-tv-z])\1$/, '$1') || word;

const piecesOf = (word: string): string[] => {
	const padded = ` ${word} `;
	return Array.from({ length: Math.max(1, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
};

/** The better of: shared words, and shared pieces of words (Dice's measure of both). */
function overlap(one: Features, other: Features): number {
	return Math.max(dice(one.senses, other.senses), dice(one.pieces, other.pieces));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	if (one.size + other.size === 0) return 0;
	let shared = 0;
	for (const feature of one) if (other.has(feature)) shared++;
	return (2 * shared) / (one.size + other.size);
}
