/**
 * The everyday words that all facets share, Dutch and English together: a class mixes both.
 * Spelled plain (see tokens.ts); `_` is a space. Spelling slips that children make stand beside the word.
 */
import { oneOf } from '../grammar.ts';

export const people = {
	you: oneOf('jij je jullie gij jy ji jei you u ya y_all'),
	jou: oneOf('jou je jullie joe hem haar hun him her them you u ya NAME'),
	me: oneOf('mij me mijn ons us'),
	my: oneOf("mijn mn m'n men min mij onze ons my our me"),
	first: oneOf("ik k 'k wij we i ikke"),
	kin: oneOf(
		'moeder vader mama papa mam pap ouders oma opa broer broertje zus zusje zussen broers oom tante neef neefje nicht nichtje',
		'mum mom mummy mommy dad daddy parents grandma grandpa gran nan granny grandad brother sister uncle aunt cousin family familie',
		'stiefvader stiefmoeder bonusmama pleegouders buurvrouw buurman oppas ouwders oudrs vriendin vriend friend',
	),
	person: oneOf(
		'jongen meisje kind gast meid juf meester joch vent gozer mevrouw meneer jongens meisjes kinderen',
		'boy girl kid guy teacher man woman lady girls boys kids',
	),
};

export const verbs = {
	am: oneOf("ben zit sta was i'm am"),
	are: oneOf('bent ben bend bnt zijn zyn zij_echt zei_echt was waren waart are r lijkt blijft wordt word were'),
	youAre: oneOf("you_are you_r u_are u_r you're youre your ur yr ya_are you_look you_all_are y'all_are yall_are you_guys_are you_both_are you_were"),
	is: oneOf("is was iz is_echt 's"),
};

export const degree = {
	very: oneOf(
		'echt egt ech zo zoo heel hel erg best toch gewoon gewn gwn ook wel nog altijd super mega ultra hartstikke kei kapot vet te veel_te',
		"een_beetje beetje maar nu trouwens eigenlijk sowieso zon zo'n een_echte echte totaal helemaal compleet nogal vreselijk ontzettend verschrikkelijk",
		'onwijs enorm pas de het een n verdomd kanker kut tering tyfus behoorlijk flink lekker hele dus al weer steeds even_zo',
		'so very really just such a an the totally completely pretty kinda kind_of sooo too always still actually literally freaking fricking fucking',
		'soo rly realy such_a quite absolutely all both also honestly an_absolute a_total a_complete a_real a_big a_bit a_little even extremely',
	),
};

export const times = {
	clock: oneOf(
		'(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?:_uur|_u|_pm|_am|pm|am)?',
		`(?:(?:half|kwart_over|kwart_voor|tien_voor|tien_over|vijf_voor|vijf_over|quarter_past|quarter_to|half_past)_)?{hour}(?:_uur|_u|_o'clock|_oclock|_am|_pm|pm|am|u)?`,
	),
	hour: oneOf(
		'(?:[01]?\\d|2[0-4])(?=[_apu]) een twee drie vier vijf zes zeven acht negen tien elf twaalf',
		'one two three four five six seven eight nine ten eleven twelve',
	),
	weekday: oneOf(
		'(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s|ochtend|middag|avond|morgen)?',
		'(?:mon|tues|wednes|thurs|fri|satur|sun)days? weekend',
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
