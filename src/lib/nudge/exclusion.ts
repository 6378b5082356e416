/** Shutting out, hating, sending away, silencing: unkind without an unkind word in it. */
import { oneOf, phrases } from './grammar.ts';
import { isQuoted, isReported } from './stance.ts';
import { find, says } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { insults } from './words/insults.ts';
import { degree, people } from './words/lexicon.ts';

const words = {
	...people,
	...degree,
	good: insults.good,
	nobody: oneOf(
		'niemand nimand niemant nobody no_one noone geen_mens geen_een none_of_us not_a_single_person geen_enkel_kind',
	),
	them: oneOf('jou je jullie joe hem haar you u ya him her them NAME hun'),
	they: oneOf('jij je jullie hij zij ze NAME you u he she they'),
	we: oneOf('wij we ik wy i'),
	everyone: oneOf('iedereen everyone everybody we_all wij_allemaal de_hele_klas the_whole_class'),
	youBe: '(jij|je) bent|jullie zijn',
	hate: oneOf('haat haten ha+t hatte hate hates h8 haatt verafschuw'),
	wants: oneOf('wil willen wilt wilde wou wilen hoef hoeven want wants wanna'),
	join: oneOf(
		'meedoen mee_doen mee meespelen mee_spelen erbij bij_ons met_ons in_ons komen bij_de_club in_de_groepsapp in_de_app in_de_club in_de_chat in_onze in_de_groep in_onze_groep in_het_groepje op_mijn_feestje op_ons_feestje naar_mijn_feestje hier_zitten hier_komen bij_mij naast_mij naast_ons aan_onze_tafel aan_mijn_tafel',
	),
	mouth: oneOf('bek mond kop smoel muil snavel waffel klep bakkes mouth trap'),
	liked: oneOf('leuk aardig lief leuke grappig mooi cool tof interessant knap slim goed'),
};

const patterns = [
	// niemand …
	'{nobody} .. (wil|wilt|wou|wild|zou|gaat) (ooit|echt|nog|graag)? (met|naast|bij|over|voor|aan) {them} ... !pesten',
	'{nobody} (vindt|vind|vint) {them} .. {liked}',
	'{nobody} (wil|wilt|moet|mag|mist|ziet|hoeft) (jou|hem|haar|jullie|NAME|je) (hier|er|erbij|niet|toch|echt|zien|hebben|in|als|meer|ooit)* $',
	'{nobody} (mist|kent|gelooft) (jou|jullie|je)',
	'{nobody} (wil|wilt|wou) {them} (er)? ... (bij|erbij|hier|hebben|zien|in|als)',
	'{nobody} (houdt|hout|geeft|luistert|praat|speelt|kijkt) .. (van|om|naar|met) {them} $',
	'{nobody} (heeft|vroeg|had) {them} .. (iets|wat|gevraagd|nodig|uitgenodigd)',
	'{nobody} .. (likes|loves|wants|misses|invited|cares_about|asked|needs|will_miss|talks_to|believes|wants_to_be|wants_to_play_with|wants_to_sit_with|listens_to|would_miss) .. {them}',
	'{nobody} .. (wants|wanna) .. (to)? .. (with|next_to|near) {them}',
	'met (jou|hem|haar|NAME|jullie) (wil|wilt|willen|speel|spelen) .. (niemand|niet|nooit) ..',
	'{wij} (speel|spelen|werk|werken|praat|praten) (echt|gewoon|dus|lekker)? (niet|nooit) (meer)? (met|tegen) {jou}',
	'(boeit|interesseert|boeie|boeien|boei) (mij|me|ons|echt)* .. wat {jij}',
	'(who|whoo) cares .. you .. $',
	'{nobody} (vroeg|vraagt|wil|asked|wants|needs) (om|naar|for)? {jouw} (mening|opinion|advies|hulp|help)',
	'(iedereen|allemaal|everyone|everybody|we_allemaal) ... ... (behalve|except|maar_niet|but_not) (jij|jou|you|jullie|hem|haar|hij|zij|NAME|him|her)',
	'(waarom|why) (besta|leef|ben|bestaat|do) (jij|je|you) (eigenlijk|nog|even|still|uberhaupt) (hier|geboren|exist|op_deze|alive)? $',
	"(ik|wij|we|i) (wou|wilde|wil|hoop|wens|hopen|wish|hope) (dat|that)? (jij|je|jullie|you|u|NAME|hij|zij|ze) {very}* (niet|nooit|weg|never|not|were_not|weren't) ... (zat|was|bestond|kwam|weggaat|verhuist|terugkomt|here|exist|komt|meedoet|born|leefde|gaat|our_class|bent)",
	'(ik|wij|we|i) (hoop|hopen|hope) (dat|that)? (jij|je|jullie|you|u|NAME|hij|zij|ze) ... (valt|faalt|struikelt|zakt|blijft_zitten|ziek_wordt|breekt|pijn|verhuist|fail|fall|lose|cry|get_hurt|get_sick|fall_off|break|suffer)',
	'(boeit|interesseert) (niemand|geen_hond|geen_kip) .. (jij|je|jou)',
	'(wie|who) (vroeg|heeft|asked|invited) (jou|het_jou|je|het_aan_jou|you) (wat|iets|gevraagd|om_jouw_mening)? $',
	// iedereen …
	'{everyone} ... ({hate}|is_sick_of|negeert|ignores|is_tired_of|laughs_at|is_laughing_at) (jou|je|jullie|you|him|her|NAME|hem|haar)',
	'{everyone} .. (lacht|lachen) (jou|je|jullie|hem|haar|NAME) .. uit',
	'(ik|wij|we|iedereen|everyone|i) (vind|vinden|vindt|vint) {them} (echt|helemaal|gewoon|ook|nou|toch)* niet {very}* {liked}',
	// haten
	'({wij}|i|iedereen) {very}* {hate} (jou|je|jullie|hem|haar|you|u|ya|him|her|them|NAME) !{hated}',
	'{wij} (heb|hebben) .. hekel .. (aan) {jou} !{hated}',
	'{wij} (kan|kunnen|ken) {them} .. niet (uitstaan|luchten|meer_zien|verdragen)',
	'(i|we) {cant} stand (you|him|her|NAME)',
	'(i|we) {dont} (really|even)? like (you|him|her|u) (anymore|any_more|at_all|because|and)? $',
	'{wij} (mag|mogen|moet|moeten) {jou} (echt|gewoon|helemaal)* niet (zo|meer)? $',
	'{wij} (hou|hau|houd|houden) niet van {jou} $',
	// niet erbij
	'(jij|je|jullie|NAME|you|u) (verdient|verdien|verdienen|deserve|deserves) .. (gepest|geslagen|bullied|hit|hated|geen_vrienden|no_friends|niks|nothing)',
	'{wij} {wants} {jou} .. (niet|niet_meer|nooit_meer) !{keep}',
	'{wij} {wants} (echt|gewoon|helemaal)? niet dat {zij} .. (mee|meedoet|meespeelt|erbij|komt|meedoen|bij_ons|meegaat)',
	'(wij|we|ik|i) {wants} (echt|gewoon|helemaal)? (niet|nooit|niet_meer|nooit_meer) (meer)? (met|naast|bij) {jou} ..',
	'(we|i|they) {dont} (want|wanna) .. (you|u|him|her|NAME) (here|around|in|with|on|to_play|to_join|to_come|at|anymore|near)',
	'(we|i) {dont} (want_to|wanna|will)? ... (play|sit|work|talk|hang_out|be_friends|be) .. (with|to|next_to) (you|u|him|her|NAME)',
	'{jij} (kan|kunt|kunnen) (echt|ook|dus|nu|toch|gewoon)* niet (meedoen|mee_doen|meespelen|erbij|bij_ons|met_ons) !{because}',
	'{zij} (mag|mogt|mogen|moet|mocht) (echt|lekker|ook|hier|gewoon|dus|nu|toch|van_ons|daarom|maar|nooit|er)* (niet|nooit|nie) .. {join} !{because}',
	"(you|u|he|she|NAME) (can't|cant|cannot|may_not|are_not_allowed_to|aren't_allowed_to|can_not|is_not_allowed_to) (play|sit|join|come|be|hang_out) .. (with_us|here|us|in_our|to_my|to_our|our_team|our_group|in)",
	'({jij}|NAME) (hoort|hoor|horen|past|passen) (er|hier|toch)? {very}* (niet|nie) (bij|thuis|tussen|in)',
	'(hij|zij|ze) (hoort|horen|past) (er|hier) {very}* niet (bij|thuis|tussen)',
	'(hij|zij|ze) (hoort|horen|past) niet bij ons',
	'{thou} {dont} belong (here|with_us|in)',
	'(laat|laten_we) (hem|haar|NAME|die|jullie) .. niet {join}',
	'(speel|praat|ga|werk|zit) (maar|dus|allemaal|gewoon)* (niet|nooit) (meer)? (met|tegen|naast) (hem|haar|NAME|die)',
	"(don't|dont) (play|talk|sit|be_friends) (with|to|next_to) (him|her|NAME|them)",
	"(let's|lets|laten_we) (all)? (ignore|exclude|negeren) ..",
	'laten we .. (negeren|buitensluiten|niet_meedoen)',
	'{jij} (bent|ben|zijn) .. (mijn|onze|me) (vriend|vriendin|vriendje|vrienden|bff|beste_vriend) niet (meer)?',
	'{jij} (bent|ben) (ook)? (niet|geen) (meer)? (mijn|onze)? (vriend|vriendin|vriend_van_mij|vriend_meer) (meer)?',
	'{thouArt} (not|no_longer) (my|our) (friend|friends|best_friend|mate) (anymore|any_more)?',
	"(i'm|i_am|im) (not|no_longer) your friend (anymore|any_more)?",
	'{wij} (ben|zijn) (jouw|je|jullie) (vriend|vriendin|vrienden) niet (meer)?',
	'{wij} (wil|willen) geen (vrienden|vriend|vriendin) .. met {jou}',
	'(blijf|stay) .. (uit_mijn_buurt|uit_onze_buurt|uit_de_buurt_van_(ons|mij|me)|weg_bij_(ons|mij)|away_from_(me|us))',
	'praat (maar)? niet (meer)? (tegen|met) (mij|me|ons)',
	"(don't|dont) (ever)? (talk|speak) to (me|us)",
	'{jij} verpest (altijd|echt|ook)? (alles|het|ons)',
	'(you) (always)? (ruin|spoil) everything',
	'(without_you|zonder_jou) .. (better|leuker|beter|gezelliger)',
	'(het|it) .. (leuker|beter|gezelliger|better) (zonder|without|als) (jou|you|jij)',
	// weg, stil
	'(rot|hoepel|flikker|donder|sodemieter|pleur|tief|lazer|kanker|fuck|piss) (lekker|allemaal|toch|maar|nou|gewoon|eens|nu)* (op|off)',
	'op(rotten?|gerot|zouten|kankeren|geflikkerd|tyfen|donderen)',
	'^ ga (toch|nou|maar|eens|gewoon|aub|alsjeblieft)* weg (jij|jullie|hier|sukkel|alsjeblieft|man|van_ons)? $',
	'^ ga weg (jij|jullie|hier|met_je|van_ons|uit)',
	'^ ga (lekker|toch|maar|nou|gewoon)* (huilen|janken|grienen|naar_je_(mama|moeder|mammie)|ergens_anders|alleen_spelen|iemand_anders)',
	'^ (just)? go away (you|we|nobody|loser|please|now|from_(me|us))? $',
	'^ (just)? go (cry|home_and_cry|home_to_your|find_other_friends|find_some_other|play_somewhere_else|bother_someone|back_to_your_country|back_to_your_own_country)',
	'(ga|rot|donder|go) .. (terug|back) (naar|to) (je|jullie|your) (eigen|own)? (land|country)',
	'^ (get_a_life|beat_it|zip_it|eff_off|f_off|bug_off|get_out_of_(my_face|here|our)|get_away_from_(me|us))',
	'{nobody} cares $',
	'{youBe} de enige die niet ..',
	'{nobody} wacht|wachten op {jou}',
	'{nobody} will|would (ever)? (pick|choose|miss|like|love|help|trust|believe|remember|invite) {them}',
	'{thou} should not|never be here',
	"{thou} shouldn't|shouldnt be here",
	'(zou|ga) .. schamen als_ik_jou_was',
	'(hoor|hoort|horen) {jij} niet bij_ons|hier',
	'{wij} gaan|ga {jou} .. (uitlachen|pesten|negeren|buitensluiten|uitschelden)',
	'(jou|jullie|hem|haar) (wil|willen|hoef|hoeven|vragen|vraag) {wij} .. (niet|nooit) ..',
	'{jij} (komt|kom|komen) er niet in',
	'(blij|fijn|lekker) dat {jij} .. (ziek|weg|er_niet|niet_meedoet|niet_komt|niet_mee)',
	'waarom moet {jij} .. (altijd|weer|nou|zo_nodig) .. (bij|mee|erbij|meedoen)',
	'(daar|hier) (hoor|horen|hoort) {jij} niet (bij|thuis)',
	'{wij} (spelen|doen|gaan|kunnen|lunchen) .. zonder (jou|jullie|hem|haar|NAME)',
	'{nobody} (zou|zal|gaat|would|will) .. {them} .. (missen|miss|like|love|want|geloven|believe)',
	'{nobody} (will|wants|would) .. be (your|his|her) (friend|friends|partner)',
	'(vinden|vindt) (jou|je|jullie) {very}* niet {very}* {liked}',
	'{thou} should (just|really)? (go_away|leave|disappear|quit|not_exist|move_away)',
	'{jij} (moet|kunt|kan) (gewoon|maar|beter|echt|lekker)* (weggaan|verdwijnen|verhuizen|van_school_gaan|naar_een_andere_school)',
	'(waarom|why) (do|kom|doe|ben) (jij|je|you) (even|eigenlijk|nog) (come|hier|naar_school|bother|try|mee|here)',
	'(out_of|uit) (my|mijn) (life|leven|sight)',
	'(groepsapp|appgroep|app|chat|groupchat|group_chat) (zonder|without) (jou|hem|haar|NAME|you|him|her)',
	'(wij|we|ik|i) .. (gooien|gooi|gegooid|verwijderen|verwijderd|kicken|kick|kicked|kicking|gekickt|voted|stemmen|blocken|blokkeren|removed|remove) .. (jou|je|hem|haar|NAME|you|him|her) .. (eruit|uit|out|from|off)',
	'(roddelt|roddelen|lacht|lachen|lacht|gossips|talks|laughs) .. (achter_je_rug|achter_jouw_rug|over_jou|behind_your_back|about_you)',
	'{nobody} {them} .. (leuk|aardig|lief|mag|wil|mist) (vindt|vind|hier|hebben|zien)? $',
	'{nobody} met {them} (wil|wilt) (spelen|zitten|werken|praten|samenwerken)',
	"(i'm|im|i_am|we're) (done_with|sick_of|tired_of|ashamed_of) (you|him|her)",
	'^ ga (maar|eens|toch|je_eens) (lekker|een_keer|eerst)? (douchen|wassen|afvallen|dieten|op_dieet)',
	'^ (get|buzz|bugger|f) (lost|off)',
	"^ (get_out_of_here|leave) (you|loser|nobody|we_don't)",
	'^ (zoek|find) (maar|lekker|toch)* (andere_vrienden|other_friends|new_friends|een_andere_groep)',
	'(hou|houd|hau|houdt|hout) (jij|nou|toch|eens|gewoon|nu)* (je|jullie|jouw|u) {mouth}',
	'(je|jullie|jouw|your|ur) {mouth} (houden|dicht|houdt|dichthouden|shut)',
	'^ {mouth} (houden|dicht)',
	'^ wegwezen $',
	'(shut|shutt|shud) (up|ur|your|the_f\\S+|the_hell)',
	'^ shut it $',
	'(stfu|gtfo|shutup)',
	'(nobody|no_one|noone) (cares|asked) (about|what|you|if|for)? .. (you|your|u)? $',
	'(fuck|screw|f) (you|u|jou|off|him|her)',
	'(krijg) (de|het|toch)? (kanker|tering|tyfus|pest|klere)',
	'(you|je|jij) (should|had) (never|nooit) .. (been_born|geboren)',
];

const hurting = phrases(
	{
		...words,
		/** 'ik haat je niet', 'ik haat haar nieuwe trui': not a person. */
		hated: oneOf('niet muziek kapsel liedje eten'),
		keep: oneOf(
			'kwijt verliezen storen pijn kwetsen lastigvallen teleurstellen missen bang boos verdrietig dwingen ophouden plagen laten_schrikken',
		),
		because: oneOf(
			'als wanneer tenzij zonder van_de van_mijn want_(hij|ze|zij|je)_(is|bent)_(ziek|geblesseerd) omdat_(je|hij|ze)_(ziek|geblesseerd|koorts) met_gym if until unless',
		),
	},
	...patterns,
);
const supportive = phrases(
	words,
	'(mag|moet|may|should|hoeft) .. (jou|je|you|anyone|iemand|elkaar) (pesten|slaan|uitlachen|buitensluiten|uitschelden|bullied|bully)',
	'(buitensluiten|buitengesloten)_is',
	'(maar|but|toch) (dat|it|that|wij|we|ik|i) .. (wel|waar|not_true|do|niet_waar)',
);

/** Phrases that shut somebody out or send somebody away. */
export function exclusions(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		if (says(sentence, supportive)) return [];
		return find(sentence, hurting).filter((match) => !isReported(sentence, match) && !isQuoted(draft, match));
	});
}
