import { describe, expect, it } from 'vitest';
import { pulls } from '../format/kinds.ts';
import { keepsItsPromises, shipped } from './shipped.fixture.ts';

const play = shipped('waarom-zie-ik-dit');
const { activity, post, comment, reaction, report, heeded } = play;

describe('the scenario of “Waarom zie ik dit?”', () => {
	keepsItsPromises(play, {
		answeredBy: {
			'eerste-bericht': post('Hoi allemaal!', { count: 1 }),
			'schepper-gevraagd': comment('schepper-zegt-hallo', 'Waarom staat dit bovenaan?'),
			'kaart-schepper': comment('proef-van-zoe', 'Bij mij ook'),
			'vijf-tikjes': activity('reaction.given', { onKey: null, onCast: null, count: 5 }),
			'duwtje-met-een-tikje': reaction('pompoen'),
			'duwtje-met-woorden': comment('pompoen', 'Ik kom tillen'),
			'kaart-duwtje': comment('soepfeest', 'Ik neem een lepel mee'),
			'bubbel-besproken': comment('alleen-hamsters', 'Zoek eens iets nieuws op'),
			'kaart-bubbel': comment('scherm-geruild', 'Slim bedacht'),
			'teun-doet-mee': comment('neusdoelpunt', 'Knap!'),
			'feest-gezien': comment('feest-om-drie-uur', 'Bedankt voor het zeggen'),
			'proef-besproken': comment('proef-van-zoe', 'Goede proef'),
			'verrassing-gewaardeerd': comment('ukelele', 'Speel eens een liedje'),
			'turbosok-doorgevraagd': comment('turbosok-reclame', 'Wie heeft dat gemeten?'),
			'kaart-turbosok': comment('turbosok-reclame', 'Ik geloof het niet'),
			'tikje-bij-reclame': reaction('turbosok-reclame'),
			'reclame-verborgen': activity('ad.hidden', { onKey: 'turbosok-reclame', onCast: 'turbosok' }),
			'advertentie-gekocht': activity('ad.bought', { onKey: null, onCast: null }),
			'reclame-ontdekt': activity('ad.spotted', { onKey: 'glitterlijm', onCast: 'mirre' }),
			'mirre-gevraagd': comment('glitterlijm', 'Is dit reclame?'),
			'kaart-mirre': comment('glitterlijm', 'Mooi gemaakt'),
			'kyan-geprezen': comment('lachende-pannenkoek', 'Wat een vrolijke pannenkoek'),
			'lev-geholpen': comment('lev-kocht', 'Misschien kun je ze ruilen'),
			'kaart-lev': comment('lev-kocht', 'Dat had ik ook een keer'),
			'klokje-weg': report('turbosok-reclame'),
			'bericht-gemeld': report('glitterlijm'),
			'iets-anders-gemeld': report(null),
			'zelf-reclame-gemaakt': post('Te koop: een onzichtbare hoed'),
			'winkel-iets-verteld': comment('turbosok-reclame', 'Ik woon op Kerkstraat 12'),
			'te-veel-in-een-bericht': post('Ik woon op Kerkstraat 12'),
			'nog-eens-gekeken': heeded('phone'),
			'onaardige-reactie': comment('alleen-hamsters', 'Jij bent dom'),
			'onaardig-bericht': post('Jij bent dom'),
			'lokkertje-uit': activity('pull.switched', { pull: 'stories' }),
			'in-hoofdletters': post('WIE DOET ER MEE MET MIJN SPEL'),
		},
		repeating: ['onaardige-reactie', 'onaardig-bericht'],
		tooMuch: [],
		chosen: ['verrassing-slak', 'mirre-eerlijk'],
		silent: [post('Ik hou van tekenen'), reaction('hamsterballet')],
	});

	it('shows a story at any moment of playing, by several of the cast, and every pull', () => {
		const { stories = [], switches } = play.scenario;
		for (let minute = 0; minute < 20; minute++)
			expect(stories.some((one) => one.minute <= minute && minute < one.minute + one.lasts)).toBe(true);
		expect(new Set(stories.map(({ cast }) => cast)).size).toBeGreaterThan(4);
		expect(switches?.on?.toSorted()).toEqual([...pulls].toSorted());
	});
});
