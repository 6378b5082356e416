import type { Scenario } from './format/scenario.ts';

/** What a scenario of one's own begins with: one neighbour, who says hello. */
export const emptyScenario: Scenario = {
	format: 1,
	title: { nl: 'Nieuw scenario', en: 'New scenario' },
	cast: [
		{
			key: 'buur',
			name: 'Robbie',
			handle: 'robbie.van.hiernaast',
			bio: { nl: 'Ik woon hiernaast.', en: 'I live next door.' },
			avatar: 'hedgehog',
			kind: 'child',
		},
	],
	script: [
		{
			kind: 'post',
			key: 'hallo',
			cast: 'buur',
			body: {
				nl: 'Hallo allemaal! Wat leuk dat jullie er zijn.',
				en: 'Hello everybody! How nice that you are here.',
			},
			minute: -5,
		},
	],
	rules: [],
	goals: [],
};
