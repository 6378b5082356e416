import { interests, type Interest } from './interest.ts';

/** By what a post was counted among an interest: a word or a picture of it. */
export type Sign = { interest: Interest; by: string };

/**
 * The words that give an interest away, in both languages; pictures are known by the words of their names. A star is
 * the rest of a word. Plain on purpose: a child can find out why a post was counted, and when it was wrongly so.
 */
const words: Record<Interest, string> = {
	animals:
		'dier dieren diertje* huisdier* kat katten katje* kitten* poes* hond honden hondje* puppy* paard* pony* manege konijn* goudvis* vis vissen cavia* hamster* vogel* schildpad* egel* eend* kip kippen pluis animal* cat cats dog dogs horse* rabbit* fish goldfish bird* guinea hedgehog* duck* stables',
	sport:
		'sport* voetbal* hockey* tennis* turnen gym gymles judo zwem* toernooi* wedstrijd* training trainer coach doelpunt* team* skate* fiets* rennen hardlopen football* soccer swim* tournament* match* goal* race run running bicycle cycling trophy',
	music:
		'muziek* zing* zang* liedje* lied gitaar* piano* drum* dans* band podium optreden concert* music* sing singing song* guitar* drums dance* dancing stage',
	making:
		'teken* tekening* schilder* knutsel* maak maken gemaakt bouwen gebouwd haken breien verf potlood potloden draw* paint* craft* build* built knitting pencil* artist palette camera',
	games:
		'game* gamen level levels spel spelletje* computer* minecraft roblox console controller video account player*',
	food: 'eten bak bakken gebakken taart* koek* pannenkoek* pizza* ijs ijsje* soep lekker brood* snoep* recept* koken bakker* eat* bake* baking baker* cake* pancake* ice cream soup bread candy recipe* cook* birthday',
	nature:
		'bos bomen boom plant planten tuin* bloem* zonnebloem* natuur weer regen* zon sneeuw* regenboog herfst lente moestuin tree* forest garden* flower* sunflower* nature weather rain* sun snow* autumn spring',
	travel:
		'vakantie* reis* reizen strand zee kamperen camping tent vliegtuig* trein uitje* logeren holiday* travel* trip beach sea camping airplane train umbrella',
	prizes:
		'win winnen winnaar* gratis prijs prijzen korting* cadeau* reclame aanbieding* actie free prize* winner* discount* gift* advert* offer*',
	news: 'nieuws* journaal krant* bericht* gezien ontdekt onderzoek* wetenschap* expert* foto waarheid echt nep news newspaper* discovered research* scientist* science fake real true',
};

type Known = { interest: Interest; whole: Set<string>; beginnings: string[] };

const known: readonly Known[] = interests.map((interest) => {
	const all = words[interest].split(' ');
	return {
		interest,
		whole: new Set(all.filter((word) => !word.endsWith('*'))),
		beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
	};
});

const isOf = ({ whole, beginnings }: Known, word: string) =>
	whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));

/** What a text or the name of a picture is about, each interest once with the first word that says so. */
export function signsIn(...texts: (string | null)[]): Sign[] {
	const said = texts.flatMap((text) => text?.toLowerCase().match(/\p{L}+/gu) ?? []);
	return known.flatMap((one) => {
		const by = said.find((word) => isOf(one, word));
		return by === undefined ? [] : [{ interest: one.interest, by }];
	});
}
