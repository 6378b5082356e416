/** The sentences in which an unkind word hurts: who is said to be what. */
import { oneOf, phrases } from '../grammar.ts';
import { insults } from './insults.ts';
import { degree, people, verbs } from './lexicon.ts';

const words = {
	...people,
	...verbs,
	...degree,
	...insults,
	dumb: '{strong}|{mild}',
	he: oneOf('hij zij ze he she hij_daar NAME'),
	somebody:
		'(die|dat|deze|this|that|the|de|onze|our) {person}|(die|dat|that) (nieuwe|ene|new|other) {person}|(jouw|je|jullie|your|zijn|haar|his|her) {kin}',
	a: oneOf("een n zo'n zon zo_een a an such_a such_an net_een net wel_een echt_een echte the"),
	youBe:
		'(jij|je|jy|jei|ji|u|gij) (bent|ben|bend|bnt|was|waart|lijkt|blijft|wordt)|(jullie|jij_en_\\S+) (zijn|zyn|waren|lijken|bent|worden)',
	beYou: '(ben|bent|bend|was|lijk) (jij|je|jy)|(zijn|waren) jullie',
	harmless: oneOf(
		'tevreden bevriend gevallen ingepakt aangekleed verbaasd tussen vriend vrienden vriendinnen vriendjes maatjes matties mattie te_laat',
	),
	act: oneOf(
		'doet doen doe praat praten zingt tekent loopt rent speelt voetbalt schrijft danst klinkt gedraagt act acts sing talk run draw play dance sound dress write walk behave sing',
	),
	/** What somebody can be said to have. */
	flaw: '{before} {bodyPart}|{before} {crowd}|{ugly} {own}',
	/** Flat out: with 'jij' in the same clause no other reading is likely. */
	flat: oneOf(
		'(super|mega|zo|spuug|olie)?(dom|stom|lelijk) achterlijk debiel walgelijk waardeloos kansloos irritant sloom ranzig zielig kinderachtig',
		'stupid dumb ugly fat gross disgusting pathetic useless worthless weird annoying lame',
	),
	skill: oneOf(
		'lezen rekenen schrijven voetballen tekenen fietsen zwemmen zingen rennen tellen praten spellen gamen vangen gooien dansen klimmen denken',
	),
	opinion: oneOf('vind vinden vindt vint vin'),
	everyone: oneOf(
		'iedereen everyone everybody alle_kinderen de_hele_klas heel_de_klas the_whole_class all_of_us we_all ik wij we i',
	),
	thinks: oneOf(
		'vindt vind vinden denkt denken denk weet weten thinks think knows know agrees says say said',
	),
};

/** To somebody's face. */
export const direct = phrases(
	words,
	'{youBe} {very}* {dumb} !{harmless}',
	'{beYou} {very}* {dumb} !{harmless}',
	'{dumb} (ben|zijn) {jij}',
	"(you_are|you_r|u_are|u_r|you're|youre|ya_are|you_look|you_all_are|y'all_are|you_guys_are|you_were|r_u|are_you|are_u|are_you_all|are_you_guys) {very}* {dumb} !from",
	'(your|ur|yr) {very}* {dumb} $',
	'(your|ur|yr) (so|soo) {very}* {dumb}',
	'(how|what|hoe) {dumb} (are|can|kun|kan|ben|zijn|kunnen) (you|u|je|jij|jullie)',
	'(how|why) (are|r) {thou} {very}* {dumb}',
	"(omdat|doordat|want|because|cause|cuz|coz) (je|jij|jullie|you're|youre|you_are|hij|ze) {very}* {dumb} (bent|ben|is|zijn)?",
	"{everyone} (hier|here|in|de|onze|the|our|klas|class|echt|gewoon|ook|really|all|already|allemaal)* {thinks} (dat|that)? (je|jij|jou|jullie|hem|haar|NAME|you_are|you're|youre|ur|hij|ze|zij) {very}* {dumb}",
	'{youBe} {very}* vies !van|geworden',
	'{beYou} {very}* vies !van|geworden',
	"{dumb} ,? (dat|that's|thats) (ben|zijn|is|what)? (jij|je|jullie|you) (are)?",
	'(jij|je|jullie|you|u) {act} {very}* ({strong}|slecht|irritant|vals|saai|kinderachtig|terrible|awful|weird|bad|annoying|horrible|als_een_{beast}|like_a_{beast})',
	'(wat|zo) (heb|hebben|hebt) {jij} .. {flaw}',
	'{jouw} {ugly} \\S+',
	'{jouw} (grote|big)? {before} {bodyPart}',
	'{ugly} \\S+ van (jou|jullie)',
	'(jou|jullie|hem|haar|NAME) (vind|vinden) {wij} {very}* {dumb}',
	'{jij} (krijgt|zal|zult|gaat|krijgen) .. nooit .. (vrienden|vriendinnen|iets|beter)',
	'(heb|hebt|hebben) {jij} (wel|geen|ook_geen|uberhaupt) (hersens|hersenen|vrienden|brein)',
	'({youBe}|{thouArt}) .. (een|a|an|the|de) {very}* {failure}',
	"(hij|zij|ze|he|she|NAME) (denkt|vindt|thinks) .. (zichzelf|dat_hij|dat_ze|dat_zij|he's|she's|he_is|she_is) zo|heel|so|such {very}* {good}",
	"{jij} (hebt|heb|hebben) (een|zo'n|zulke|n|zon|wel|echt)* {flaw}",
	"{thou} (have|got|'ve_got) (such)? (a|an)? (really|so)? (big)? {flaw}",
	'(jij|je|hij|zij|ze|NAME|you|he|she) (ruikt|ruiken|stinkt|smell|smells|stink|stinks) {very}* (naar|like|of) (poep|zweet|pis|kak|vuilnis|scheten|vis|stront|riool|poo|poop|pee|sweat|garbage|trash|rubbish|fish|farts|toilet)',
	"(you'll|you_will|youll|jij_zal|je_zal|je_zult|jij_zult) (never|nooit) (be_(good|cool|pretty|like|as)|get_(it|better)|learn|amount|have_friends|have_any_friends|iets_(leren|kunnen|worden)|goed|vrienden)",
	'{jij} (snapt|snap|snappen|leert|leer|begrijpt) {very}* (nooit|niks|het_nooit|er_nooit) (iets|wat|van)? $',
	'{jij} bakt er .. (niks|niets) van',
	'wat_een|wat|zulke {ugly} \\S+ (heb|had|draag|ben|was|maak|doe|teken) {jij}',
	'({youBe}|{thouArt}) de|the reden|oorzaak|reason',
	'{thou} never (do|get|say) anything|something (right|good|nice)?',
	'{jij} (doet|doen|kan|kunt) (ook|altijd|echt|weer)* (alles_fout|alles_verkeerd|nooit_iets|nooit_wat|niks_goed|nooit_normaal_doen)',
	'(dat|dit|daar) (kan|kun|snap|lukt|leer) {jij} toch (niet|nooit)',
	'(wie|who) (denk|do) (je|jij|you) (wel|think)? (dat_je_bent|you_are|dat_jij_bent)',
	'({jij}|NAME) (kan|kunt|kunnen|ken) .. niet_eens (normaal|goed)? {skill}',
	'(wat|zo) (stink|stinkt|stinken) {jij}',
	'{thou} {cant} even (read|write|play|run|spell|count|do|sing|draw|talk|swim|kick|throw|catch)',
	'(zelfs|iedereen|even|everyone|everybody) ... (is|kan|zijn|are|was) .. (slimmer|mooier|beter|leuker|sneller|knapper|smarter|better|prettier|nicer|faster|cooler) (dan|than) (jij|jou|jullie|you|u)',
	'(you|u|je|jij) \\S+ (like|als) (a|an|een|my) (girl|baby|grandma|granny|idiot|{beast}|oma|meisje|krant)',
	"(met|with) (zo'n|zon|that|such_a|die) (hoofd|kop|gezicht|neus|face|nose)",
	'(jij|je|jullie|hij|zij|NAME|you) (hoort|horen|hoor|belong) (thuis)? (in|bij) (de|het|een|a|the) (dierentuin|circus|prullenbak|vuilnisbak|gesticht|gekkenhuis|kliko|apenkooi|zoo|bin|trash|varkens|apen|babys|kleuters)',
	'{zij} (telt|tellen) .. niet mee',
	'(jij|NAME|jullie) (hebt|heb|heeft|hebben) (vast|echt|allemaal)? (luizen|vlooien|schurft|de_pest)',
	'(lach|kijk|praat|loop|zing|huil) niet zo {very}* {strong}',
	'{jij} geen (vrienden|vriendinnen|leven|hersens) (hebt|hebben|heb|heeft)',
	"(zelfs|even) (je|jouw|your|ur) (eigen|own)? {kin} ... (haat|hates|stom|lelijk|niet|doesn't|ugly|schaamt)",
	"{jouw} (eigen|own)? (moeder|vader|ouders|parents|mum|mom|dad) .. (houdt|houden|hate|hates|haat|haten|don't|doesn't|dont|doesnt) .. (niet_van_je|niet_van_jou|niet_van_jullie|you|love_you|like_you|want_you|je|jou)",
	'{thouArt} (so)? adopted',
	'(wat|hoe) zie {jij} er (nou|nu|weer|dan)? uit $',
	'(wat|hoe) zie {jij} (eruit) $',
	'{thou} (make_me_sick|disgust_me|gross_me_out|make_me_want_to_puke|make_everyone_sick)',
	'(ik|we|wij|iedereen) (walg|walgen|word|worden|wordt|kots|schaam_me) .. (van|voor) {jou} (gezicht|hoofd|gedrag)? $',
	'(ben|bent|are|r) (je|jij|you|u) (doof|blind|deaf|gehandicapt|achterlijk) (ofzo|of_zo|ofso|of_wat|or_something|or_what)',
	'stop (being|acting) (such|like)? (a|an|so)? {very}* ({beast}|{name}|{strong}|annoying|weird|lame)',
	'(doe|doen) (eens|toch)? niet zo {very}* (dom|stom|achterlijk|debiel|zielig|kinderachtig|irritant|raar|belachelijk|gestoord|sloom|saai)',
	"don't be {very}* (stupid|dumb|pathetic|weird|gross|annoying|lame)",
	'(jij|je|jullie|you|u) (look|looks|smell|smells|ruikt|ruiken|ziet_er|zien_er) .. {dumb} (uit)?',
	'{jij} (ziet|zien) er {very}* (niet_uit|{dumb})',
	'{jij} (stinkt|stink|stinken|meurt|meuren|stonk) !niet',
	'{thou} (all)? (really|so|just|guys)? (stink|suck|smell|stinks|sucks) !nice|good|lovely|great|the|it|on',
	'{youBe} {very}* niet {very}* {good}',
	'{thouArt} (really|just|so)? (not|never) {very}* {good}',
	"{thou} (aren't|arent|ain't|aint) {very}* {good}",
	'{jij} (denkt|denk|denken|dacht) .. (dat)? (je|jij|jullie) {very}* {good}',
	"{thou} think (that)? (you're|youre|you_are|ur|u_are) {very}* {good}",
	'{youBe} {very}* (niks|niets) (waard)?',
	'{thouArt} (just|worth|really|literally)? (worth)? nothing',
	'{jij} (kan|kunt|kun|kon|kunnen|ken) {very}* (er)? {very}* (niks|niets|geen_bal|geen_fluit|geen_zak|geen_reet) (van)? $',
	'{thou} {cant} do (anything|nothing) (right|well)?',
	'{jij} (hebt|heb|hebben|hept) {very}* geen (vrienden|vriendinnen|vriend|leven|hersens|hersenen|brein|talent|smaak|niveau|vriendjes)',
	"{thou} (really|literally|just)? (have|got|'ve) (got)? (no|zero) (friends|life|brain|brains|talent|taste|mates)",
	'{thou} {dont} (even)? have (any|a) (friends|brain|life|mates)',
	'(met|with) (je|jouw|your|ur|hun) .. {before} {crowd}',
	'(jij|je|you|jullie) (lijkt|lijken|look|looks) .. (op|like)? {a} {before}? {beast}',
	'{jij} (spoort|sporen) niet',
	'(ben|bent) {jij} (wel|niet) (goed|wijs) (bij|in)? (je|jouw)? (hoofd|kop)?',
);

/** Somebody spoken to and a hard word in one clause, whatever stands between. */
export const aimed = phrases(words, '(jij|jou|jouw|jullie|you|your|ur) ... .. {flat}');

/** 'Nina is een aandachtstrekker', where Nina is no pet. */
export const namedBeast = phrases(
	words,
	'NAME is|iz {very}* {a} {before}* !baby|kleuter|kip|clown|monster {beast}',
);

/** What somebody made, wears or is. */
export const ofYours = phrases(
	words,
	'{jouw} .. {own} (is|was|zijn|waren|are|were|ziet_er|zit|zitten|staat|looks|look|lijkt) (like|op)? {very}* {bad} (uit)?',
	'(jouw|your|ur) \\S+ (is|are|looks|look|zijn) (like|op)? {very}* {bad}',
	'{jouw} {own} (stinkt|stinken|sucks|stinks|smells|suck|stink)',
	'(niemand|nobody|no_one) (vindt|wil|kijkt|luistert|leest|likes|wants|reads|watches|cares_about) .. {jouw} {own} .. (leuk|mooi|grappig|goed)?',
	'({everyone}|ik) {opinion} (jouw|jou|je|jullie) {own} {very}* {bad}',
	'(i_think|we_think|everyone_thinks|everybody_thinks) (your|ur) {own} (is|are|looks) {very}* {bad}',
	'(i|we|everyone|everybody) (hate|hates) (your|ur) {own}',
);

/** Of a third person. */
export const ofOthers = phrases(
	words,
	'({he}|{somebody}) (is|was|iz|are|zijn|lijkt|looks|ziet_er) {very}* {strong}',
	"(he's|she's|hes|shes) {very}* {strong}",
	'({somebody}|NAME) (is|was|are|zijn) {very}* ({mild})',
	'({somebody}|NAME) (stinkt|stinkt|stinks|sucks|meurt)',
	'(he|she|hij|zij) (is|was) {very}* (weird|annoying|creepy|irritant|smelly|stinky|lame)',
	'(what_a|wat_een|die) {before} {crowd} (is_het|is_zij|is_hij|is_ze|is_she|is_he)?',
	'({somebody}|NAME) smells $',
	'(die|that) {before} (weer|daar|ook|again|over_there)',
	'(sommige|veel|some|die|deze|de|those|these) ({person}|mensen|people) ... (zijn|is|are) {very}* {strong}',
	"(alle|all|^) (meisjes|jongens|meiden|girls|boys|buitenlanders|turken|marokkanen|joden|moslims|nederlanders|polen|homo's|gays|muslims|foreigners|immigrants) (zijn|are) {very}* ({dumb}|{name}|{beast})",
	'(groep|klas|class|year) (\\d[a-z]?) (is|zijn|are) {very}* ({strong}|{name}|zwak|kneuzen)',
	'(groep|klas|class|year) (\\d[a-z]?) (stinkt|sucks|stinks)',
);

export const calling = phrases(words, '{before}? {name}');
/** These words are about somebody only when they are thrown at somebody. */
export const callingBeast = phrases(words, '{before} {before}? {crowd}|{beast}');
export const asBeast = phrases(
	words,
	'{youBe} {very}* {a}? {before}* {beast} !van|in|uit|spelen',
	'{beYou} {very}* {a}? {before}* {beast} !van|in|uit|of',
	"(you_are|you're|youre|ur|u_are|u_r|are_you|r_u) {very}* {before}* {beast} !of|in|from",
	'^ (jij|jullie|you|u|yo|ey|hey|he) {before}* {beast} $',
	'(me|mij|now|nu|hier|here|up|off|out|weg|jij|you|op|ons|us|,) (freak|creep|nerd|pig|varken|liar|leugenaar|baby|noob|homo|heks|rat|zeur|verrader|coward|psycho|snitch|dikke) $',
	'^ (homo|gay|lesbo|varken|zwijn|nul|nerd|noob|leugenaar|verrader|lafaard|zeur|autist|psycho|heks|klikspaan|pestkop|pig|liar|cheater|creep|coward|snitch|brat|wimp|nerds|noobs|varkens) $',
	'(hij|zij|ze|he|she|NAME|{somebody}) (is|iz) {very}* {a} {before}* (nul|leugenaar|lafaard|verrader|varken|koe|heks|slang|rat|zeur|aansteller|freak|psycho|liar|pig|cow|snake|rat|creep|psycho|cheater|brat)',
	"(he's|she's|hes|shes) {very}* {a} {before}* (liar|pig|cow|snake|rat|creep|psycho|cheater|brat|freak)",
);
