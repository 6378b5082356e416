import type { Role } from '#lib/people/person.ts';

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
