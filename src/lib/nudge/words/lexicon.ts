/**
 * The everyday words that all facets share, Dutch and English together: a class mixes both.
 * Spelled plain (see tokens.ts); `_` is a space. Spelling slips that children make stand beside the word.
 */
import { oneOf } from '../grammar.ts';

export const people = {
	you: oneOf('jij je jullie gij jy ji jei you u ya y_all'),
	/** The pronouns of the phrases: subject, object, owner. */
	jij: oneOf('jij je jullie gij'),
	zij: oneOf('jij je jullie hij zij ze NAME'),
	wij: oneOf('ik k ikke wij we'),
	jou: oneOf('jou je jullie hem haar NAME'),
	jouw: oneOf('jouw jou je jullie your ur'),
	thou: oneOf('you u ya'),
	thouArt: oneOf("you_are you're youre ur u_are u_r yr"),
	cant: oneOf("can't cant cannot can_not"),
	dont: oneOf("don't dont do_not never didn't won't"),
	my: oneOf("mijn mn m'n men min mij onze ons my our me"),
	first: oneOf("ik k 'k wij we i ikke"),
	kin: oneOf(
		'moeder vader mama papa mam pap ouders oma opa broer broertje zus zusje zussen broers oom tante neef neefje nicht nichtje',
		'mum mom mummy mommy dad daddy parents grandma grandpa gran nan granny grandad brother sister uncle aunt cousin family familie',
		'stiefvader stiefmoeder bonusmama pleegouders buurvrouw buurman oppas ouwders oudrs vriendin vriend friend',
	),
	friend: oneOf(
		'vriend vriendin vriendje vriendinnetje bff buurmeisje buurjongen buurman buurvrouw neef neefje nicht nichtje broer broertje zus zusje oom tante opa oma klasgenoot klasgenoten vader moeder',
		'papa mama trainer trainster teamgenoot maatje oppas juf meester leraar friend bestie neighbour neighbor cousin brother sister uncle aunt classmate teacher dad mum mom coach crush ex verkering vriendinnen vrienden friends',
	),
	pet: oneOf(
		'(hond|kat|poes|konijn|cavia|hamster|paard|vis|parkiet|kip|schildpad|dog|cat|rabbit|horse)(je|jes|en|s)? pony puppy kitten bunny fish',
	),
	/** What is told in a book, a film, a game, a play. */
	tale: oneOf(
		'boek(en)? films? verhaal serie strip sprookje musical toneelstuk toneel hoofdpersoon boef schurk personage rol videogame level',
		'books? movies? story series cartoon character villain play costume',
	),
	alone: oneOf("al+e+n alen al+een alenig (in|op)_(mijn|mn|m'n|me)_(eentje|uppie) alone by_myself on_my_own"),
	person: oneOf(
		'jongen meisje kind gast meid juf meester joch vent gozer mevrouw meneer jongens meisjes kinderen',
		'boy girl kid guy teacher man woman lady girls boys kids',
	),
};

export const verbs = {
	am: oneOf("ben zit sta was i'm am"),
	are: oneOf(
		'bent ben bend bnt zijn zyn zij_echt zei_echt was waren waart are r lijkt blijft wordt word were',
	),
	is: oneOf("is was iz is_echt 's"),
};

export const degree = {
	very: oneOf(
		'echt egt ech zo zoo heel hel erg best toch gewoon gewn gwn ook wel nog altijd super mega ultra hartstikke kei kapot vet te veel_te',
		"een_beetje beetje maar nu trouwens eigenlijk sowieso zon zo'n een_echte echte totaal helemaal compleet nogal vreselijk ontzettend verschrikkelijk",
		'onwijs enorm pas de het een n verdomd kanker kut tering tyfus behoorlijk flink lekker hele dus al weer steeds allemaal eens',
		'so very really just such a an the totally completely pretty kinda kind_of sooo too always still actually literally freaking fricking fucking',
		'soo rly realy such_a quite absolutely all both also honestly an_absolute a_total a_complete a_real a_big a_bit a_little even extremely',
	),
};

export const times = {
	clock: oneOf(
		"{hour} {hour}_(uur|u|am|pm|o'clock|oclock) half_{hour} (kwart|tien|vijf)_(over|voor)_{hour}",
		'(quarter|half|ten|five)_(past|to)_{hour} \\d{1,2}[:.]\\d\\d',
	),
	hour: oneOf(
		'([01]?\\d|2[0-4])(u|am|pm)? een twee drie vier vijf zes zeven acht negen tien elf twaalf',
		'one two three four five six seven eight nine ten eleven twelve',
	),
	weekday: oneOf(
		'(maan|dins|woens|donder|vrij|zater|zon)dag(en|s|ochtend|middag|avond|morgen)?',
		'(mon|tues|wednes|thurs|fri|satur|sun)days? weekend',
	),
	month: oneOf(
		'januari jan februari feb febuari maart mrt april apr mei juni jun juli jul augustus agustus aug september sept sep',
		'oktober okt november nov december dec january february march may june july august october oct',
	),
	soon: oneOf(
		'vanmiddag vanavond vandaag vannacht morgen overmorgen morgenmiddag morgenavond straks nu vanmorgen vanochtend zometeen',
		'volgende_week komende_week dit_weekend volgend_weekend komend_weekend volgende_maand deze_week de_hele_week het_hele_weekend heel_de_week',
		'tonight today tomorrow now this_afternoon this_evening this_weekend next_week next_weekend this_week next_month all_week all_weekend later',
	),
	past: oneOf(
		'gisteren gister gisteravond eergisteren vorige vorig laatst vroeger toen geleden afgelopen was waren ging gingen geweest stond stonden had hadden',
		'yesterday last ago was were went had when_i_was used',
	),
};
