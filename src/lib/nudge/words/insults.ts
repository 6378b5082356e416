/**
 * Words that hurt when they are said of a person, as children of 8 to 12 use and misspell them.
 * Chosen by hand and kept short: what a rule can build (stomme + person, kanker + person) is not listed.
 */
import { oneOf } from '../grammar.ts';

export const insults = {
	/** Always said of a person. */
	name: oneOf(
		'suk+el(tje)?s? sukels? lo+[sz]er(tje|d)?s? kluns(je|en)? dik(zak|kerd|kop)(ken|ke|jes?)? dikzakken dikkerds? vetzak(ken)? vet?klep(pen)? trut(je|ten|jes)? mongo+l(tje|en)? mongo+s?',
		'debiel(tje|en)? idi?oo?t(je|en)? imbeciel(en)? stommeling(en)? stom(kop|merd|merik)(pen|s)? dom(kop|oor|bo|merd|merik)(pen|s)? oen(en)? suf+erd(s|je)? sukkelaar',
		'lelijk(erd|erik|ert)s? viezerik(en)? smeerlap(pen)? rotzak(ken)? klootza+k(ken)? kloot(viool)? lul(len|letje)? hoer(en|tje)? kreng(en)? bitch(es)? b\\*tch sloerie slet(ten|je)? teef',
		'huilebalk(en)? huilie jankerd(s)? jankbak aansteller(s|tje)? slijmbal(len)? slijmerd uilskuiken(s)? nitwit(s)? minkukel(s)? kneus(je|jes|zen)? flapdrol(len)?',
		'mislukkeling(en)? nietsnut(ten)? zielepoot zielenpoot halvegare halve_gare achterlijke gehandicapte onderkruipsel mietje(s)? watje(s)? miet eikelbijter ettertje(s)? etter(bak)?',
		'(kanker|tering|tyfus|kut|klote|pokke|takke|rot)(kind|joch|jong|wijf|meid|hond|lijer|hoer|kop|kinderen|lijder|wijven|jongen|nicht|mongool|gast|homo)(eren|en|s)? sukkeltje zwakzinnige dombo dumbo gedrocht(en)? misbaksel(s)? mormel(s)? hufter(s)? schoft tokkies? viespeuk(en)? stinkerd(s)? snotneus snotaap schijtlaars schijtluis broekpoeper bedplasser slappeling(en)? engerd gluiperd downie spleetoog tuthola brillenjood sproetenkop',
		'(dom|stom|dikke?|vieze?|lelijke?|domme|stomme)(koe|trut|varken|wijf|kind|aap|ezel|gans|kip|kont|joch|doos|eend)(en|je)?',
		'losers? lo+sers? loosers? idiots? idoits? idots? morons? dumm+y dumm?ies dum+ys? dumbasse?s? dum+bass fats?o fatty fatties lardass jerks? asshole?s? a-hole dorks? weirdos? crybab(y|ies) cry_bab(y|ies) four_eyes fat_ass twits? nitwits? retard(s|ed)?',
		'scumbags? bastards? dickheads? imbeciles? dimwits? fatface buttheads?',
	),
	/** Said of a person only when it is said to or of somebody: an acorn is an eikel too. */
	beast: oneOf(
		"varken(tje|s)? koe aap(je)? apen ezel zwijn rat slang trol heks clown nerd(s)? baby('?s)? nul kakkerlak nijlpaard olifant walvis big(getje)? beest monster eikel(s)? muts noob(je|s)?",
		"leugenaar verrader lafaard bangerik bangeschijter schijterd homo('?s)? lesbo gay autist(en)? psycho(paat)? zwerver profiteur klikspaan pestkop(pen)? zeur(piet|kous)? moederskindje kleuter dwerg snob freak(s)?",
		'uitslover opschepper parasiet zeikerd zeiker sul stresskip ei kip monstertje aandachtshoer aandachtszoeker nepvriend(in)? lafbek worst rund del tuig gespuis uitschot afval vuilnis neger mafkees malloot mafketel prutser klungel knuppel stinkdier doos wannabe poser aso aandachtstrekker aandachtsvrager buitenlander turk marokkaan jood polak chinees zeug walrus potvis bolle',
		'pigs? cows? rats? snakes? trolls? clowns? babies donkey monkeys? gorilla whale hippo elephant cockroach worm rats? chicken coward liar cheater cheat witch psycho creep(s)? geek(s)? snitch(es)? nobody brat(s)? wimp(s)? simp(s)? pussy fool meanie loner nerdy fake spaz trash garbage rubbish tramp tattletale snob sissy potato',
	),
	/** Of a person always meant badly. */
	strong: oneOf(
		'(super|mega|ultra|olie|oer|spuug|moer|kei|kanker|kut|vet|bloed|aarts|knetter|hartstikke|zo)?(dom|stom|dum|lel+ijk|lelluk|leluk|leijk|leleijk|achterlijk|debiel)(mer|me|ste|er|st|e)? lelijks domme stomme moddervette? gestoord walgelijk waardeloos kansloos',
		'belachelijk smerig goor mislukt nutteloos (vet)?dik(ker|ke|ste)? spekvet mongools (super)?zwakzinnig achterl?ijk kutkind dombo',
		'stupid stupit stoopid stupidest stupider dumb dum dumm dumber dumbest ugly uggly uglier ugliest fat fatter fattest fugly gross disgusting pathetic useless worthless hideous retarded braindead brainless idiotic moronic dumbass',
	),
	/** Meant badly when said to somebody's face; said of a thing it is an opinion. */
	mild: oneOf(
		'zielig(e|er|ste)? ranzig achterbaks egoistisch onnozel gluiperig hebberig slijmerig abnormaal idioot irritant(e|ste)? saai(e|er|ste)? raar rare raarder sloom slom traag kinderachtig(e|er|ste)? vervelend(e|ste)? onuitstaanbaar stinkend laf lui asociaal triest sneu lomp verwend nep arrogant aandachtsgeil slecht(e|er|ste)? ziek_in_je_hoofd ziek_in_je_kop een_ramp',
		'eng creepy cringe irri fucked zwak waardeloze stinkerd onbeschoft schijnheilig arm fake minderwaardig een_last niks_waard niets_waard lucht een_grap nutteloze nergens_goed_voor nergens_goed_in overal_slecht_in geflipt niet_goed_wijs niet_wijs niet_goed_snik',
		'annoying weird weirder weirdest lame boring stinky smelly awful horrible terrible lazy nasty cringe creepy crap shit shitty freaky selfish irritating a_joke a_waste_of_space a_nobody nothing_special a_burden the_worst insane mental bad_at rubbish_at',
	),
	/** Before a word for a person: stomme trut, vies kind. */
	before: oneOf(
		'dom(me)? stom(me)? lelijke? dikke? (modder)?vette? vieze? vies gore goor vuile smerige kut klote kanker tering tyfus rot achterlijke? debiele? zielige irritante? walgelijke? luie arrogante mislukte waardeloze kansloze',
		'stupid dumb ugly fat gross disgusting pathetic annoying smelly stinky lame useless worthless horrible nasty freaking fucking weird',
	),
	/** Before what somebody wears or made: 'dikke trui' and 'vette broek' are fine. */
	ugly: oneOf(
		'lelijke? stomme domme achterlijke debiele belachelijke spuuglelijke kinderachtige ugly stupid dumb hideous',
	),
	bodyPart: oneOf(
		'kop hoofd bek smoel buik neus kont reet gezicht oren tanden haar stem benen head face nose belly ears teeth hair legs voice',
	),
	failure: oneOf(
		'fout vergissing ongelukje schande teleurstelling lachertje ramp mistake accident disgrace embarrassment disappointment failure joke',
	),
	crowd: oneOf(
		'kind kinderen joch jochie jong wijf wijven meid meiden meisje meisjes jongen jongens gast gasten vent kerel gozer juf meester klas groep ventje mannetje kop hoofd bek smoel reet kneus zak teef beest rund eend kut',
		'kid kids girl girls boy boys face person people head brother sister teacher guy ass',
	),
	/** What someone made or is, so that dislike of it is dislike of them. */
	own: oneOf(
		"tekening tekeningen spreekbeurt filmpje filmpjes video verhaal werkstuk presentatie post posts foto fotos foto's grap grappen liedje dans dansje idee knutselwerk schilderij kleren kleding outfit jas haar stem schoenen gezicht hoofd neus buik oren lach",
		'familie moeder vader ma broer broertje zus zusje kop naam accent brief gedicht rap trui broek rok bril beugel tanden huid shirt profiel avatar stickers',
		'drawing drawings story video videos picture pictures painting presentation talk post joke jokes song dance idea clothes outfit coat hair voice shoes face head nose belly ears laugh family mum mom dad name poem jumper glasses teeth skin shirt art essay project profile avatar breath',
	),
	bad: oneOf(
		'(spuug|super|oer|mega|oerl?)?(lelijk|stom|dom|saai|slecht) belachelijk waardeloos kut ruk bagger kak achterlijk mislukt kinderachtig debiel ruk achterlijk walgelijk niet_mooi shit om_te_kotsen een_ramp',
		'weird ugly stupid dumb boring trash rubbish garbage terrible awful lame pathetic horrible ridiculous gross bad shit crap cringe hideous embarrassing the_worst',
	),
	good: oneOf(
		'slim grappig leuk mooi knap cool aardig lief stoer bijzonder speciaal belangrijk welkom uitgenodigd gewenst gewild goed_genoeg de_slimste de_snuggerste goed_bij_je_hoofd normaal populair',
		'smart funny pretty cool nice clever special important welcome invited wanted good_enough beautiful popular normal likeable my_friend our_friend my_friends one_of_us part_of_our_group part_of_the_group',
	),
};
