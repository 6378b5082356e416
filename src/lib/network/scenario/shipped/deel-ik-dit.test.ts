import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nudgesFor } from '#lib/nudge/nudge.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import type { ScenarioActivity, Verb } from '../format/condition.ts';
import { reached } from '../format/goal.ts';
import { plan, type Past } from '../format/rule.ts';
import { readScenario } from '../format/scenario.ts';
import { timeline } from '../timeline.ts';
import type { Wording } from '../wording.ts';

const file = 'lessons/deel-ik-dit/scenario.yaml';
const text = readFileSync(new URL(`../../../../../${file}`, import.meta.url), 'utf8');
const reading = readScenario({ file, text, pictures: [...avatars, ...postPictures] });
if (!('scenario' in reading)) throw new Error(JSON.stringify(reading.mistakes, null, 1));
const { scenario } = reading;
const script = timeline(scenario);

type Details = Partial<ScenarioActivity['details']>;

function activity(verb: Verb, details: Details = {}): ScenarioActivity {
	return {
		verb,
		by: 'amina',
		about: { kind: verb.split('.')[0]!, id: '1' },
		details: { count: 2, ...details },
	};
}

const post = (details: Details) => activity('post.approved', details);
const comment = (onKey: string, said: string, details: Details = {}) =>
	activity('comment.approved', { text: said, onKey, onCast: authorOf(onKey), ...details });

function authorOf(onKey: string): string | null {
	const found = script.find((item) => item.kind === 'post' && item.key === onKey);
	if (!found) throw new Error(`no post “${onKey}”`);
	return found.cast;
}

/** For every rule one thing a pupil does to which it answers. */
const answeredBy: Record<string, ScenarioActivity> = {
	'eerste-bericht': post({ text: 'Hoi allemaal!', count: 1 }),
	'plaatje-zonder-geheimen': post({ text: 'Kijk, mijn gitaar!', picture: 'guitar' }),
	'plek-gedeeld': post({ text: 'Ik woon op Kerkstraat 12', findings: ['address'] }),
	'huis-op-de-foto': post({ text: 'Kijk!', picture: 'made', shows: ['house-number'] }),
	bereikbaar: post({ text: 'App me op 06-00000000', findings: ['phone'] }),
	'geheim-verklapt': post({ text: 'Mijn wachtwoord is Pannenkoek1', findings: ['password'] }),
	'naam-of-verjaardag': post({ text: 'Ik ben jarig op 1 mei 2015', findings: ['birthdate'] }),
	'link-geplaatst': post({ text: 'Kijk op www.voorbeeld.nl', findings: ['link'] }),
	'in-hoofdletters': post({ text: 'WIE DOET ER MEE MET MIJN SPEL', findings: ['shouting'] }),
	'tweede-gedachte': activity('nudge.heeded', { heeded: ['phone'], count: 1 }),
	'derde-gedachte': activity('nudge.heeded', { heeded: ['link'], count: 3 }),
	'onaardig-bericht': post({ text: 'Jij bent dom', findings: ['unkind'] }),
	'onaardige-reactie': comment('draak-van-lotte', 'Jij bent dom', { findings: ['unkind'] }),
	'yusuf-gewaarschuwd': comment('de-opstelling', 'Misschien beter zonder achternamen?'),
	'yusuf-verandert': comment('de-opstelling', 'Did you ask them first?'),
	'kaart-na-waarschuwing': comment('saar-op-reis', 'Pas op, dit leest iedereen'),
	'saar-gewaarschuwd': comment('saar-op-reis', 'Nu weten dieven dat jullie weg zijn'),
	'lief-voor-pluis': comment('pluis-kwijt', 'Ik kijk in onze tuin!'),
	'tip-voor-opa': comment('zonnebloem', 'Misschien een grotere pot?'),
	'zin-in-het-toernooi': comment('buurttoernooi', 'Ik kom aanmoedigen'),
	'noud-compliment': comment('gitaar-thuis', 'Wat knap van jou!'),
	'noud-hartje': activity('reaction.given', { onKey: 'noud-durft', onCast: 'noud' }),
	'lotte-getroost': comment('draak-van-robin', 'Maar die tekening is van Lotte'),
	'lotte-gevraagd': comment('draak-van-lotte', 'Zo mooi! Mag ik hem gebruiken voor mijn spreekbeurt?'),
	'nina-krijgt-antwoord': comment('nina-vraagt', 'Ik woon op Kerkstraat 12', { findings: ['address'] }),
	'nina-krijgt-grens': comment('nina-vraagt', 'Dat vertel ik niet hoor'),
	'nina-gemeld': activity('report.opened', { onKey: 'nina-vraagt', onCast: 'nina-online' }),
	'taart-met-gegevens': comment('win-een-taart', 'Ik ben jarig op 1 mei 2015', { findings: ['birthdate'] }),
	'taart-met-vraag': comment('win-een-taart', 'Waarom moet je dat weten?'),
	'milan-krijgt-wachtwoord': comment('help-level-twaalf', 'Mijn wachtwoord is Pannenkoek1', {
		findings: ['password'],
	}),
	'milan-krijgt-nee': comment('help-level-twaalf', 'Nee, kom maar samen spelen'),
	'iets-gemeld': activity('report.opened', { onKey: 'de-opstelling', onCast: 'yusuf' }),
	'nina-geblokkeerd': activity('cast.blocked', { onCast: 'nina-online' }),
	'reclame-verborgen': activity('ad.hidden', { onKey: 'win-een-taart', onCast: 'bakkerij-vos' }),
	'reclame-doorzien': activity('ad.spotted', { onKey: 'nova-koptelefoon', onCast: 'dj-nova' }),
	'nova-gevraagd': comment('nova-koptelefoon', 'Heb je die gratis gekregen?'),
	'klasgenoot-gemeld': activity('report.opened', { onKey: null, onCast: null }),
};

const rulesFor = (one: ScenarioActivity, past: Past = { fired: {} }) =>
	new Set(plan(scenario, one, past).map((outcome) => outcome.rule));

describe('the scenario of “Deel ik dit?”', () => {
	it('brings enough to live in', () => {
		const count = (kind: string) => script.filter((item) => item.kind === kind).length;
		expect(scenario.cast.length).toBeGreaterThanOrEqual(10);
		expect(count('post')).toBeGreaterThanOrEqual(12);
		expect(count('comment')).toBeGreaterThanOrEqual(20);
		expect(count('reaction')).toBeGreaterThanOrEqual(10);
		expect(scenario.rules.length).toBeGreaterThanOrEqual(10);
		expect(scenario.goals.length).toBeGreaterThanOrEqual(4);
	});

	it('lets everyone of the cast do something', () => {
		expect(new Set(script.map((item) => item.cast))).toEqual(
			new Set(scenario.cast.map((member) => member.key)),
		);
	});

	it('shows avatars as avatars and post pictures with posts', () => {
		for (const member of scenario.cast) expect(avatars).toContain(member.avatar);
		const shown = script.flatMap((item) => (item.kind === 'post' && item.picture ? [item.picture] : []));
		expect(shown.length).toBeGreaterThan(0);
		for (const picture of shown) expect(postPictures).toContain(picture);
	});

	it('begins with a past and goes on calmly until just after the play step', () => {
		expect(script[0]?.minute).toBe(-180);
		expect(script.at(-1)?.minute).toBe(17);
		const minutes = Array.from({ length: 18 }, (_, minute) =>
			script.filter((item) => Math.floor(item.minute) === minute),
		);
		for (const [minute, happening] of minutes.entries()) {
			expect(happening.length, `minute ${minute}`).toBeGreaterThan(0);
			expect(happening.length, `minute ${minute}`).toBeLessThanOrEqual(2);
		}
		expect(minutes.slice(0, 15).flat().length).toBeGreaterThan(script.length / 2);
	});

	it('speaks in sentences of at most ten words', () => {
		const sentences = wordingsIn(scenario).flatMap(({ nl, en }) =>
			[nl, en].flatMap((one) => one.split(/(?<=[.!?:])\s+/)),
		);
		expect(sentences.length).toBeGreaterThan(300);
		expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 10)).toEqual([]);
	});

	it('holds no number, address or link of anyone', () => {
		const all = wordingsIn(scenario).flatMap(({ nl, en }) => [nl, en]);
		expect(all.filter((one) => /@|https?:|www\.|\d{4}/.test(one))).toEqual([]);
	});

	it('has an example for every rule, and no other', () => {
		expect(Object.keys(answeredBy).toSorted()).toEqual(scenario.rules.map((rule) => rule.key).toSorted());
	});

	it.each(Object.entries(answeredBy))('lets the rule %s answer', (rule, example) => {
		expect(rulesFor(example)).toContain(rule);
	});

	it('judges its examples as the nudges would', () => {
		for (const { details } of Object.values(answeredBy)) {
			const seen = nudgesFor(details.text ?? '', { language: 'nl' }).map((nudge) => nudge.kind);
			expect(new Set(details.findings ?? []), details.text).toEqual(new Set(seen));
		}
	});

	it('shares too much only where that is the lesson', () => {
		const shared = script.flatMap((item) => {
			if (item.kind !== 'post' && item.kind !== 'comment') return [];
			const nudges = (['nl', 'en'] as const).flatMap((language) =>
				nudgesFor(item.body[language], { language }),
			);
			const kinds = new Set(nudges.map((nudge) => nudge.kind).filter((kind) => kind !== 'shouting'));
			return kinds.size === 0 ? [] : [[item.key, [...kinds]]];
		});
		expect(shared).toEqual([
			['saar-op-reis', ['whereabouts']],
			['de-opstelling', ['name']],
		]);
	});

	it('is silent when nothing special happens', () => {
		expect(rulesFor(post({ text: 'Ik hou van pannenkoeken', findings: [] }))).toEqual(new Set());
		expect(rulesFor(activity('comment.approved', { text: 'Leuk!', onCast: null, onKey: null }))).toEqual(
			new Set(),
		);
		expect(rulesFor(comment('de-opstelling', 'Succes zaterdag!'))).toEqual(new Set());
		expect(rulesFor(activity('post.submitted', { findings: ['phone'] }))).toEqual(new Set());
	});

	it('does not repeat itself to one pupil, except when it stands up for someone', () => {
		const repeating = Object.entries(answeredBy).filter(([rule, example]) =>
			rulesFor(example, { fired: { [rule]: 1 } }).has(rule),
		);
		expect(repeating.map(([rule]) => rule).toSorted()).toEqual(['onaardig-bericht', 'onaardige-reactie']);
	});

	it('does not drown a class of thirty in thanks', () => {
		const firedInNetwork: Record<string, number> = {};
		const planned = Array.from({ length: 30 }, () => {
			const outcomes = plan(scenario, answeredBy['yusuf-gewaarschuwd']!, { fired: {}, firedInNetwork });
			for (const rule of new Set(outcomes.map((outcome) => outcome.rule))) {
				firedInNetwork[rule] = (firedInNetwork[rule] ?? 0) + 1;
			}
			return outcomes;
		}).flat();
		const thanks = planned.flatMap((outcome) => (outcome.kind === 'comment' ? [outcome.body.nl] : []));
		expect(thanks).toHaveLength(4);
		expect(new Set(thanks).size).toBe(4);
		expect(planned.filter((outcome) => outcome.kind === 'post')).toHaveLength(1);
		expect(planned.filter((outcome) => outcome.kind === 'card')).toHaveLength(30);
	});

	it('has goals that can all be reached, and none for nothing', () => {
		expect(reached(scenario, [])).toEqual([]);
		const reaction = activity('reaction.given', { onKey: 'pluis-kwijt', onCast: 'buurvrouw-els' });
		const chosen = ['nina-nee', 'noud-luisteren'].map((chose) => activity('message.chosen', { chose }));
		const done = [...Object.values(answeredBy), ...chosen, reaction, reaction];
		expect(reached(scenario, done)).toEqual(scenario.goals.map((goal) => goal.key));
	});
});

/** Every text in two languages, wherever it stands in the scenario. */
function wordingsIn(part: unknown): Wording[] {
	if (typeof part !== 'object' || part === null) return [];
	if ('nl' in part && 'en' in part && typeof part.nl === 'string') return [part as Wording];
	return Object.values(part).flatMap(wordingsIn);
}
