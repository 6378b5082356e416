import { quote } from '../mistake.ts';
import type { Wording } from '../wording.ts';

/** Where something stood in what was brought. */
export type At = { file: string; line: number };

/** What an importer could not take as it was: left out, or taken with a change. */
export type Repair = At & {
	fate: 'left out' | 'changed';
	reason: Wording;
	/** The known name that was probably meant. */
	guess?: string;
};

export type Note = (at: At, reason: Wording, guess?: string) => void;

/** A report that is being written. It stops at a length that somebody could still read. */
export class Report {
	readonly repairs: Repair[] = [];
	/** How many more there were. */
	more = 0;

	leftOut: Note = (at, reason, guess) => this.#add('left out', at, reason, guess);
	changed: Note = (at, reason, guess) => this.#add('changed', at, reason, guess);

	#add(fate: Repair['fate'], { file, line }: At, reason: Wording, guess?: string) {
		// Of the place only these two: it can be a row of a table, and a row holds what no browser can be sent.
		if (this.repairs.length < mostRepairs)
			this.repairs.push({ file, line, fate, reason, ...(guess && { guess }) });
		else this.more++;
	}
}

const mostRepairs = 2000;

/** The whole package is not taken: it is a trap, too large, or nothing we know. */
export class Refusal extends Error {
	readonly reason: Wording;

	constructor(nl: string, en: string) {
		super(en);
		this.reason = { nl, en };
	}
}

// The sentences of the report, together so that they sound alike.

export const reasons = {
	emptyRow: { nl: 'Deze rij is leeg.', en: 'This row is empty.' },
	badRow: {
		nl: 'Deze regel is niet te lezen: een aanhalingsteken wordt niet gesloten.',
		en: 'This line cannot be read: a quotation mark is not closed.',
	},
	hugeCell: {
		nl: 'In deze rij staat een cel die veel te groot is.',
		en: 'This row holds a cell that is far too large.',
	},
	noFile: (name: string) => ({
		nl: `Het bestand ${quote(name)} ontbreekt.`,
		en: `The file ${quote(name)} is missing.`,
	}),
	noColumn: (name: string) => ({
		nl: `De kolom ${quote(name)} ontbreekt. Zonder deze kolom is het bestand niet te gebruiken.`,
		en: `The column ${quote(name)} is missing. Without it the file cannot be used.`,
	}),
	noActor: { nl: 'Er staat niet bij wie dit doet.', en: 'It does not say who does this.' },
	noId: { nl: 'Deze rij heeft geen nummer of naam.', en: 'This row has no number or name.' },
	noBody: { nl: 'Er staat geen tekst in.', en: 'There is no text in it.' },
	noTime: { nl: 'Er staat niet bij wanneer dit gebeurt.', en: 'It does not say when this happens.' },
	badTime: (found: string) => ({
		nl: `${quote(found)} is geen tijd, zoals 0:08 of -1:30.`,
		en: `${quote(found)} is not a time, like 0:08 or -1:30.`,
	}),
	unknownActor: (name: string) => ({
		nl: `${quote(name)} staat niet bij de personen.`,
		en: `${quote(name)} is not among the people.`,
	}),
	unknownPost: (name: string) => ({
		nl: `Dit hoort bij bericht ${quote(name)}, en dat is er niet.`,
		en: `This belongs to post ${quote(name)}, which is not there.`,
	}),
	twice: (name: string) => ({
		nl: `${quote(name)} staat er al. De eerste blijft staan.`,
		en: `${quote(name)} is there already. The first one stays.`,
	}),
	beforePost: {
		nl: 'Dit gebeurt eerder dan het bericht waar het bij hoort. Het staat nu op hetzelfde moment.',
		en: 'This happens before the post it belongs to. It now stands at the same moment.',
	},
	tooEarly: {
		nl: 'Dit ligt meer dan een week ervoor. Het staat nu een week ervoor.',
		en: 'This lies more than a week before. It now stands a week before.',
	},
	tooLate: {
		nl: 'Dit komt pas na twee uur. Het staat nu op minuut 120.',
		en: 'This comes only after two hours. It now stands at minute 120.',
	},
	cut: (most: number) => ({
		nl: `Deze tekst is langer dan ${most} tekens en is ingekort.`,
		en: `This text is longer than ${most} characters and was shortened.`,
	}),
	html: {
		nl: 'Hier stonden codes van een webpagina (HTML) in. Die zijn eruit gehaald.',
		en: 'There were codes of a web page (HTML) in it. They were taken out.',
	},
	spaces: {
		nl: 'Om de sleutel stonden spaties. Die zijn weggelaten.',
		en: 'There were spaces around the key. They were left out.',
	},
	pictureReplaced: (name: string, by: Wording, isThere: boolean) => ({
		nl: `${pictureNl(name, isThere)} In de plaats komt ons plaatje ${quote(by.nl)}.`,
		en: `${pictureEn(name, isThere)} Our picture ${quote(by.en)} comes instead.`,
	}),
	pictureGone: (name: string, isThere: boolean) => ({
		nl: `${pictureNl(name, isThere)} Het bericht staat er nu zonder plaatje.`,
		en: `${pictureEn(name, isThere)} The post now stands without a picture.`,
	}),
	condition: (name: string) => ({
		nl: `Dit zag alleen de onderzoeksgroep ${quote(name)}.`,
		en: `Only the trial group ${quote(name)} saw this.`,
	}),
	notification: {
		nl: 'Dit is een melding. Die maakt Oefenplein zelf.',
		en: 'This is a notification. Oefenplein makes those itself.',
	},
	readReceipt: {
		nl: 'Wie iets gelezen heeft, laat Oefenplein niet zien.',
		en: 'Oefenplein does not show who has read something.',
	},
	reactionOnComment: {
		nl: 'Op een reactie kan niemand een hartje geven.',
		en: 'Nobody can give a heart to a comment.',
	},
	likes: {
		nl: 'Aantallen hartjes worden niet overgenomen: hier geeft altijd iemand een hartje.',
		en: 'Numbers of hearts are not taken over: here a heart always comes from somebody.',
	},
	information: (text: string) => ({
		nl: `Deze extra informatie is niet overgenomen: ${quote(text)}`,
		en: `This extra information was not taken over: ${quote(text)}`,
	}),
	afterTooLong: {
		nl: 'Dit antwoord komt later dan tien minuten. Het komt nu na tien minuten.',
		en: 'This answer comes after more than ten minutes. It now comes after ten minutes.',
	},
	reactedTwice: { nl: 'Deze persoon gaf hier al een hartje.', en: 'This person gave a heart here already.' },
	tooManyPeople: (most: number) => ({
		nl: `Er passen hooguit ${most} personen in een scenario.`,
		en: `At most ${most} people fit into a scenario.`,
	}),
	tooManyItems: (most: number) => ({
		nl: `Er passen hooguit ${most} onderdelen in een script.`,
		en: `At most ${most} items fit into a script.`,
	}),
	tooManyRules: (most: number) => ({
		nl: `Er passen hooguit ${most} regels in een scenario.`,
		en: `At most ${most} rules fit into a scenario.`,
	}),
	goneActor: (name: string) => ({
		nl: `${quote(name)} paste er niet meer bij.`,
		en: `There was no room left for ${quote(name)}.`,
	}),
	badAge: (found: string) => ({
		nl: `${quote(found)} is geen leeftijd.`,
		en: `${quote(found)} is not an age.`,
	}),
	noPoster: (name: string) => ({
		nl: `In dit spel bepaalt het toeval wie dit plaatst. Hier doet ${quote(name)} dat.`,
		en: `In this game chance decides who posts this. Here ${quote(name)} does.`,
	}),
	badJson: { nl: 'Dit is niet te lezen als JSON.', en: 'This cannot be read as JSON.' },
	strangeRow: { nl: 'Hier staat iets anders dan verwacht.', en: 'Something else was expected here.' },
	activity: (name: string) => ({
		nl: `${quote(name)} kent Oefenplein niet.`,
		en: `Oefenplein does not know ${quote(name)}.`,
	}),
	untranslated: {
		nl: 'De teksten staan in één taal, en nu bij het Nederlands én bij het Engels. Vertaal ze.',
		en: 'The texts are in one language, and now stand under Dutch and English alike. Translate them.',
	},
};

const pictureNl = (name: string, isThere: boolean) =>
	isThere
		? `De afbeelding ${quote(name)} nemen we niet over.`
		: `De afbeelding ${quote(name)} zit niet in het pakket.`;
const pictureEn = (name: string, isThere: boolean) =>
	isThere
		? `We do not take over the image ${quote(name)}.`
		: `The image ${quote(name)} is not in the package.`;
