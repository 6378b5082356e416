import type { Role } from '#lib/people/person.ts';
import type { Portrait } from '#lib/ui/portrait/portrait.ts';

/** The one named school: the cast of the demo, of the tests and of the screenshots. */
export const school = { name: 'Basisschool De Wijde Blik' };

export const classrooms = [
	{ name: '6B', yearGroup: 6, code: 'PLEIN7' },
	{ name: '7A', yearGroup: 7, code: 'BRUG42' },
] as const;

export const password = 'oefenplein-demo';
export const pictures = ['cat-face', 'sun', 'bicycle'] as const;

type Adult = {
	who: string;
	givenName: string;
	familyName: string;
	nickname: string;
	avatar: string;
	as: readonly { role: Role; classroom?: string }[];
};

export const adults: readonly Adult[] = [
	{
		who: 'noor',
		givenName: 'Noor',
		familyName: 'Haddad',
		nickname: 'juf Noor',
		avatar: 'owl',
		as: [{ role: 'teacher', classroom: '6B' }],
	},
	{
		who: 'thijs',
		givenName: 'Thijs',
		familyName: 'Vermeer',
		nickname: 'meester Thijs',
		avatar: 'deer',
		as: [{ role: 'teacher', classroom: '7A' }],
	},
	{
		who: 'joris',
		givenName: 'Joris',
		familyName: 'Bakker',
		nickname: 'Joris van de bakkerij',
		avatar: 'bread',
		as: [{ role: 'expert', classroom: '6B' }],
	},
	{
		who: 'samira',
		givenName: 'Samira',
		familyName: 'El Idrissi',
		nickname: 'Samira, moeder van Amina',
		avatar: 'whale',
		as: [{ role: 'guardian' }],
	},
	{
		who: 'eva',
		givenName: 'Eva',
		familyName: 'Mulder',
		nickname: 'Eva van de website',
		avatar: 'flamingo',
		as: [{ role: 'editor' }],
	},
	{
		who: 'marja',
		givenName: 'Marja',
		familyName: 'de Wit',
		nickname: 'Marja, directeur',
		avatar: 'elephant',
		as: [{ role: 'lead' }],
	},
];

/** Joris visits 6B. What a child says stands beside her name; `as` is another's question that asks the same. */
export const visit = {
	guest: 'joris',
	host: 'noor',
	classroom: '6B',
	theme: 'Hoe brood gemaakt wordt',
	threads: ['Werken in een bakkerij', 'Wat er in brood zit'],
	days: 90,
	about:
		'Hoi, ik ben Joris. Ik ben bakker.\nIk bak elke nacht 400 broden. Als jullie slapen, ben ik wakker.\nHet leukste? De geur van vers brood!',
	questions: [
		{ by: 'Amina', text: 'Hoe laat staat u op?', wanted: ['Chloé', 'Elif', 'Fenna'], passedOn: true },
		{ by: 'Bram', text: 'Waarom wordt de korst van brood bruin?', wanted: ['Amina', 'Gijs'], passedOn: true },
		{ by: 'Hana', text: 'Heeft u weleens iets laten aanbranden?', wanted: ['Bram'], passedOn: false },
		{ by: 'Kees', text: 'Is er weleens iets aangebrand bij u?', wanted: [], passedOn: false },
	],
	answer:
		'Om drie uur! Dan is het nog donker.\nIk doe eerst de oven aan. Om zeven uur ligt het brood in de winkel.',
} as const;

/** What the class talked about a while ago, typed by their teacher: a demo asks nobody for news. */
export const talk = {
	by: 'noor',
	classroom: '6B',
	days: 3,
	title: 'Er is een wolf gezien in het bos bij het dorp',
	source: 'De dorpskrant',
} as const;

export const emailOf = (who: string) => `${who}@plein.example`;

/** Given name, surname, avatar; nicknames follow from them as they do for every roster. */
export const pupils: Record<string, readonly (readonly [string, string, string])[]> = {
	'6B': [
		['Amina', 'El Idrissi', 'fox'],
		['Bram', 'Jansen', 'lion'],
		['Chloé', 'Martens', 'panda'],
		['Daan', 'van Dijk', 'koala'],
		['Elif', 'Yıldız', 'rabbit-face'],
		['Fenna', 'Hoekstra', 'tiger-face'],
		['Gijs', 'de Boer', 'bear'],
		['Hana', 'Novak', 'frog'],
		['Ilyas', 'Bouzid', 'penguin'],
		['Jasmijn', 'van der Heijden', 'hedgehog'],
		['Kees', 'Postma', 'unicorn'],
		['Lina', 'Haddou', 'octopus'],
		['Mats', 'Willems', 'turtle'],
		['Nora', 'Visser', 'honeybee'],
		['Omar', 'Rahimi', 'dolphin'],
		['Pien', 'Smit', 'parrot'],
		['Quinten', 'Brouwer', 'monkey-face'],
		['Roos', 'Kuipers', 'ewe'],
		['Sem', 'Dekker', 'giraffe'],
		['Tess', 'van Leeuwen', 'hamster'],
		['Umut', 'Demir', 'otter'],
		['Vera', 'Bosch', 'raccoon'],
		['Wout', 'Peeters', 'sloth'],
		['Xenia', 'Petrova', 'mouse-face'],
		['Yara', 'Schouten', 'robot'],
		['Zoë', 'de Groot', 'seal'],
		['Daan', 'Mensah', 'kangaroo'],
		['Maximiliaan', 'van Oldenbarnevelt', 'llama'],
	],
	'7A': [
		['Bo', 'Timmer', 'fox'],
		['Finn', 'Aarts', 'owl'],
		['Isa', 'Groen', 'panda'],
		['Luuk', 'Hermans', 'crab'],
	],
};

/** Who of 6B composed a face since, so many days ago; Amina did not, so that a visitor can. */
export const facesDays = 45;
export const faces: Record<string, Portrait> = {
	Chloé: 'portrait:1:dbjdabbeeb',
	Elif: 'portrait:1:fcojdaaaca',
	Gijs: 'portrait:1:cadeaahcae',
	Hana: 'portrait:1:gbhccaabja',
	Ilyas: 'portrait:1:edbabccdda',
	Jasmijn: 'portrait:1:bdibaafggg',
	Lina: 'portrait:1:aelagabfff',
	Mats: 'portrait:1:haedfagbbb',
	Nora: 'portrait:1:fbgkddaajl',
	Omar: 'portrait:1:bekaaadgeh',
	Quinten: 'portrait:1:gfnbeaecda',
	Sem: 'portrait:1:abceaaaaec',
	Tess: 'portrait:1:caacbabegl',
	Umut: 'portrait:1:ecpiabcdha',
	Yara: 'portrait:1:dgmacacfbi',
	Zoë: 'portrait:1:hffiagagda',
};

type Moment = {
	/** How many days before a visitor comes. */
	days: number;
	who: string;
	skill: string;
	saw?: string;
	/** What the teacher decided after it: how many steps up the stair. */
	level?: number;
};

const moment = (days: number, who: string, skill: string, saw?: string, level?: number): Moment => ({
	days,
	who,
	skill: `slo:${skill}`,
	saw,
	level,
});

/** What the teacher of 6B saw and decided in the weeks before, oldest first. */
export const past: {
	by: string;
	moments: readonly Moment[];
	/** What she decided in one go about 6B, a step for each pupil in the order of the roster; a dot is nobody. */
	standing: readonly { days: number; skill: string; steps: string }[];
	/** Of whom there is nothing yet: whatever stands with her is what the visitor did. */
	visitor: string;
	/** So many days ago, before a lesson and after it, and what some pupils wrote about it. */
	check: { lesson: string; before: number; after: number; words: Record<string, string> };
} = {
	by: 'noor',
	moments: [
		moment(41, 'Bram', '24A.2', 'Liet zijn wachtwoord op een briefje liggen en haalde het zelf weg.', 1),
		moment(40, 'Chloé', '24A.4', 'Vroeg of de foto van het kamp op haar pagina mocht.', 1),
		moment(38, 'Elif', '24A.5', 'Vertelde meteen dat iemand haar een vreemd bericht stuurde.', 2),
		moment(38, 'Fenna', '24B.1', 'Schreef een aardig bericht aan een kind dat ziek was.'),
		moment(33, 'Gijs', '24A.2', 'Meldde zich af op de tablet voordat hij hem doorgaf.', 2),
		moment(33, 'Hana', '24A.1', 'Herkende een nepbericht en legde uit waaraan.', 3),
		moment(27, 'Bram', '24A.2', 'Draaide het scherm weg toen hij zijn plaatjes aantikte.', 2),
		moment(27, 'Ilyas', '24B.2', 'Vertelde dat hij schrok van hoe snel iets rondgaat.'),
		moment(26, 'Jasmijn', '23A.2', 'Maakte een poster die de hele groep begreep.', 3),
		moment(26, 'Bram', '23A.2', 'Legde in de kring duidelijk uit wat er op het schoolplein gebeurde.', 1),
		moment(20, 'Chloé', '24A.4', 'Knipte het huisnummer uit een foto.', 2),
		moment(20, 'Kees', '24A.4', undefined, 1),
		moment(19, 'Lina', '24A.5', 'Hielp een ander kind om naar mij toe te komen.', 4),
		moment(19, 'Mats', '24A.1', undefined, 0),
		moment(13, 'Bram', '24A.4', 'Haalde een achternaam uit een bericht voordat het op het bord kwam.', 1),
		moment(13, 'Chloé', '24A.4', 'Vroeg eerst aan een klasgenoot of die op de foto wilde.'),
		moment(12, 'Nora', '24A.2', 'Koos een lang wachtwoord en legde uit waarom.', 3),
		moment(12, 'Omar', '24B.1', 'Bood online zijn excuses aan.'),
		moment(6, 'Bram', '24A.2', 'Zette zelf een slot op de tablet van de groep.'),
		moment(6, 'Pien', '24A.4', 'Wachtte met delen en vroeg het eerst.', 2),
		moment(5, 'Bram', '24B.2', 'Vertelde dat hij nu eerst nadenkt.'),
		moment(5, 'Zoë', '24A.5', 'Zei rustig dat iets niet oké was.', 2),
		moment(4, 'Roos', '24A.5', 'Kwam vragen wat je doet met een gemeen bericht.'),
		moment(4, 'Sem', '24A.4', 'Haalde zijn straat uit een bericht.'),
		moment(3, 'Chloé', '24A.5', 'Liet mij een naar bericht zien en noemde geen namen in de groep.'),
	],
	standing: [
		{ days: 34, skill: 'slo:24A.1', steps: '...121.2.12131121.22112131.12' },
		{ days: 20, skill: 'slo:24A.4', steps: '...2.12312..1231.2..132112.31' },
		{ days: 10, skill: 'slo:23A.2', steps: '...3213212.13212323112.2313.2' },
	],
	visitor: 'Amina',
	check: {
		lesson: 'deel-ik-dit',
		before: 9,
		after: 7,
		words: {
			Bram: 'Ik vraag nu eerst of het mag.',
			Chloé: 'Ik kijk nog een keer voordat ik iets verstuur.',
			Sem: 'Eigenlijk hetzelfde, maar ik weet nu beter waarom.',
		},
	},
};
