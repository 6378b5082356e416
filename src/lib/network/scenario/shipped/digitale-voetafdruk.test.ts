import { describe } from 'vitest';
import { keepsItsPromises, shipped } from './shipped.fixture.ts';

const play = shipped('digitale-voetafdruk');
const { activity, post, comment, reaction, report, heeded } = play;

describe('the scenario of “Digitale voetafdruk”', () => {
	keepsItsPromises(play, {
		answeredBy: {
			'eerste-bericht': post('Hoi allemaal!', { count: 1 }),
			'ilyas-klikt': post('Hoi allemaal!', { count: 1 }),
			'ilyas-bewaart': post('Kijk, een vlieger', { picture: 'airplane' }),
			'weg-en-toch-niet': activity('post.deleted', { count: 1 }),
			'eerste-tikje': activity('reaction.given', { onKey: null, onCast: null, count: 1 }),
			'vijf-tikjes': activity('reaction.given', { onKey: null, onCast: null, count: 5 }),
			'joppe-geholpen': comment('joppe-vraagt', 'Vraag of ze hem wissen'),
			'kaart-joppe-geholpen': comment('joppe-vraagt', 'Sterkte'),
			'om-weghalen-gevraagd': comment('wortel-is-terug', 'Haal dit weg, hij wil het niet'),
			'kaart-gevraagd': comment('wortel-is-terug', 'Did you ask Joppe?'),
			'tikje-bij-de-wortel': reaction('wortel-is-terug'),
			'parade-haalt-weg': report('wortel-is-terug'),
			'spoor-gemeld': report('spinazie'),
			'iets-anders-gemeld': report(null),
			doorgevraagd: comment('raad-twee', 'Hoe weet je dat?'),
			'kaart-doorgevraagd': comment('wies-wiste', 'Hihi, een boterham'),
			'machine-iets-verteld': comment('raad-een', 'Ik woon op Kerkstraat 12'),
			'reclame-doorgevraagd': comment('prikkels-reclame', 'Waarom zie ik dit?'),
			'reclame-verborgen': activity('ad.hidden', { onKey: 'prikkels-reclame', onCast: 'prikkels' }),
			'kaart-reclame': comment('overal-prikken', 'Dat had ik ook een keer'),
			'opa-geholpen': comment('spinazie', 'Wat een leuke foto'),
			'kaart-opa-geholpen': comment('spinazie', 'Vraag het eerst aan Fien, opa'),
			'iemand-op-je-foto': post('Wij samen', { picture: 'made', shows: ['face'] }),
			'plek-op-je-foto': post('Ons huis', { picture: 'made', shows: ['house-number'] }),
			'trots-bericht': post('Ik heb een vlieger gebouwd'),
			'iets-aardigs-nagelaten': comment('zeemonster', 'Wat een lief monster'),
			'fijn-voor-marijn': comment('marijn-naar-het-asiel', 'Gefeliciteerd!'),
			'praten-met-tjalle': comment('modderloop', 'Ik wil ook mee'),
			'praten-over-opruimen': comment('boterhammen', 'Welke kaas was het?'),
			'nog-eens-gekeken': heeded('phone'),
			'te-scherp-spoor': post('Ik woon op Kerkstraat 12'),
			'onaardige-reactie': comment('spinazie', 'Jij bent dom'),
			'onaardig-bericht': post('Jij bent dom'),
			'in-hoofdletters': post('WIE DOET ER MEE MET MIJN SPEL'),
		},
		repeating: ['onaardige-reactie', 'onaardig-bericht'],
		tooMuch: [],
		chosen: ['raad-wis', 'ilyas-vraag-wies'],
		silent: [post('Ik hou van pannenkoeken'), comment('wortel-is-terug', 'Haha'), reaction('zeemonster')],
	});
});
