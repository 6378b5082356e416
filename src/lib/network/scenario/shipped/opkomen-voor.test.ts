import { describe } from 'vitest';
import { keepsItsPromises, shipped } from './shipped.fixture.ts';

const play = shipped('opkomen-voor');
const { post, comment, reaction, report, heeded } = play;

describe('the scenario of “Ik kom voor je op”', () => {
	keepsItsPromises(play, {
		answeredBy: {
			'eerste-bericht': post('Hoi allemaal!', { count: 1 }),
			'iets-aardigs-voor-fenna': comment('slak-turbo', 'Wat een leuke slak!'),
			'fenna-getroost': comment('ik-kom-niet', 'Ik hoop dat je toch gaat'),
			'fenna-krijgt-moed': comment('ik-kom-niet', 'Wij zijn er ook'),
			'kaart-na-troost': comment('ik-kom-niet', 'Sterkte'),
			'hartje-voor-fenna': reaction('turbo-onderweg'),
			'je-zegt-er-iets-van': comment('team-slijmspoor', 'Ik denk dat Fenna dit niet leuk vindt'),
			'kaart-opgekomen': comment('team-slijmspoor', 'Is this still a joke?'),
			'reactie-op-de-grap': reaction('team-slijmspoor'),
			'kaart-reactie-op-de-grap': reaction('team-slijmspoor'),
			'onaardig-tegen-fenna': comment('ik-kom-niet', 'Jij bent dom'),
			'onaardig-terug': comment('team-slijmspoor', 'Jij bent dom'),
			'onaardig-bericht': post('Jij bent dom'),
			'de-pleinwacht-komt': report('team-slijmspoor'),
			'plagen-gemeld': report('team-de-bliksem'),
			'klasgenoot-gemeld': report(null),
			'volwassene-erbij': comment('ik-kom-niet', 'Zullen we samen naar de juf gaan?'),
			'kaart-volwassene': comment('de-deur-staat-open', 'Vertellen helpt'),
			'zachter-gezegd': heeded('unkind'),
			'nog-eens-gelezen': heeded('phone'),
			'iets-te-veel-verteld': post('Ik woon op Kerkstraat 12'),
			'in-hoofdletters': post('WIE DOET ER MEE MET MIJN SPEL'),
			'sorry-gezegd': comment('slak-turbo', 'Sorry dat ik meelachte'),
			'aardig-voor-daan': comment('sorry-van-daan', 'Goed gedaan'),
			'idee-voor-bas': comment('pannenkoekrem', 'Neem een anker'),
			'idee-voor-de-vlag': comment('vlaggen-tekenen', 'Een vis met een hoed'),
		},
		repeating: ['onaardig-tegen-fenna', 'onaardig-terug', 'onaardig-bericht', 'reactie-op-de-grap'],
		tooMuch: [],
		silent: [post('Ik hou van pannenkoeken'), comment('kus-voor-de-loodgieter', 'Haha')],
	});
});
