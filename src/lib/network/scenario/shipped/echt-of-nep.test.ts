import { describe } from 'vitest';
import { keepsItsPromises, shipped } from './shipped.fixture.ts';

const play = shipped('echt-of-nep');
const { post, comment, reaction, report, heeded } = play;

describe('the scenario of “Echt of nep?”', () => {
	keepsItsPromises(play, {
		answeredBy: {
			'eerste-bericht': post('Hoi allemaal!', { count: 1 }),
			'vraag-aan-de-snelle-pagina': comment('krokodil-gezien', 'Wie heeft dat gezien?'),
			'kaart-gevraagd': comment('sneeuw-morgen', 'How do you know?'),
			'vraag-aan-milou': comment('milou-deelt', 'Hoe weet je dat?'),
			'krokodil-opgezocht': comment('het-zoekteam', 'Is er een krokodil?'),
			'weer-opgezocht': comment('gemeten-weer', 'Gaat het sneeuwen?'),
			'paleis-opgezocht': comment('het-zoekteam', 'Staat er een paleis op de kade?'),
			'kaart-opgezocht': comment('navraag-bij-de-haven', 'Dank jullie wel'),
			'krokodil-doorverteld': post('Er zwemt een krokodil in de haven'),
			'zelf-rechtgezet': post('Het was een boomstam'),
			'reactie-op-krokodil': reaction('krokodil-gezien'),
			'milou-verbeterd': comment('milou-deelt', 'Ik zag bij de Havenbode dat het een boomstam is'),
			'toon-verbeterd': comment('sneeuw-morgen', 'Het is daar veel te warm voor'),
			'reclame-gezien': comment('liv-tekent', 'Is dit reclame?'),
			'kaart-reclame': comment('pen-met-bordje', 'Hier staat dat het reclame is'),
			'gemaakt-beeld-gezien': comment('paleis-op-de-kade', 'Is dit met een computer gemaakt?'),
			'kaart-gemaakt-beeld': comment('paleis-op-de-kade', 'Mooi!'),
			'onaardig-verbeterd': comment('milou-deelt', 'Jij bent dom'),
			'onaardig-bericht': post('Jij bent dom'),
			'de-havenbode-antwoordt': report('krokodil-gezien'),
			'nepkrant-gemeld': report('liv-tekent'),
			'iets-anders-gemeld': report(null),
			'nog-eens-gelezen': heeded('link'),
			'iets-te-veel-verteld': post('Ik woon op Kerkstraat 12'),
			'in-hoofdletters': post('WIE DOET ER MEE MET MIJN SPEL'),
			'zin-in-de-open-dag': comment('open-dag', 'Ik kom ook'),
			octopusvraag: comment('het-zoekteam', 'Hoeveel harten heeft een worm?'),
		},
		repeating: ['vraag-aan-de-snelle-pagina', 'onaardig-verbeterd', 'onaardig-bericht'],
		tooMuch: [],
		silent: [post('Ik hou van pannenkoeken'), comment('doorstuurbericht', 'Haha')],
	});
});
