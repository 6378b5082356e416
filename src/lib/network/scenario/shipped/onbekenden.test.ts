import { describe } from 'vitest';
import { keepsItsPromises, shipped } from './shipped.fixture.ts';

const play = shipped('onbekenden');
const { post, comment, reaction, report, heeded, blocked } = play;

describe('the scenario of “Wie is dat?”', () => {
	keepsItsPromises(play, {
		answeredBy: {
			'onbekende-geblokkeerd': blocked('sky'),
			'eerste-bericht': post('Hoi allemaal!', { count: 1 }),
			'sky-krijgt-gegevens': comment('sky-zegt-hoi', 'Ik woon op Kerkstraat 12'),
			'sky-krijgt-nee': comment('sky-zegt-hoi', 'Nee, ik ken je niet'),
			'pim-geholpen': comment('pim-twijfelt', 'Niet doen, vertel het aan je moeder'),
			'kaart-pim-geholpen': comment('pim-twijfelt', 'Wat lastig, Pim'),
			'wachtwoord-gegeven': comment('tygo-nieuw', 'Mijn wachtwoord is Pannenkoek1'),
			'prijs-met-gegevens': comment('je-hebt-gewonnen', 'Ik woon op Kerkstraat 12'),
			'prijs-doorzien': comment('je-hebt-gewonnen', 'Dit klopt niet'),
			'kaart-prijs-doorzien': comment('tygo-nieuw', 'Waarom wil je dat weten?'),
			'reactie-op-prijs': reaction('je-hebt-gewonnen'),
			'echte-tygo': comment('tygo-nieuw', 'Ik geloof de andere Tygo'),
			'evi-getroost': comment('wolk-is-ziek', 'Sterkte met Wolk'),
			'bot-nagevraagd': comment('weetje-van-de-bot', 'Hoe weet je dat?'),
			'kaart-bot': comment('ik-ben-een-bot', 'Hoi bot'),
			'bot-iets-verteld': comment('ik-ben-een-bot', 'Ik woon op Kerkstraat 12'),
			'account-gestopt': report('tygo-nieuw'),
			'onbekende-gemeld': report('je-hebt-gewonnen'),
			'iets-anders-gemeld': report(null),
			'nog-eens-gelezen': heeded('phone'),
			'te-veel-in-een-bericht': post('Ik woon op Kerkstraat 12'),
			'onaardige-reactie': comment('sky-zegt-hoi', 'Jij bent dom'),
			'onaardig-bericht': post('Jij bent dom'),
			'in-hoofdletters': post('WIE DOET ER MEE MET MIJN SPEL'),
			'samen-bouwen': comment('pim-vertelt', 'Zullen we bouwen?'),
			'dank-voor-de-tip': comment('wie-ziet-mij', 'Dat ga ik ook doen'),
		},
		repeating: ['onaardige-reactie', 'onaardig-bericht'],
		tooMuch: [],
		chosen: ['sky-nee', 'evi-luister'],
		silent: [post('Ik hou van pannenkoeken')],
	});
});
