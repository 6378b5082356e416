/** Threats, and telling somebody to die. What happens inside a game or in laughter is neither. */
import { oneOf, phrases } from './grammar.ts';
import { isReported, isTale } from './stance.ts';
import { find, says } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { degree, people } from './words/lexicon.ts';

const words = {
	...people,
	...degree,
	them: oneOf('jou je jullie joe hem haar NAME'),
	hit: oneOf(
		'sla slaan schop schoppen trap trappen stomp stompen mep meppen vermoord vermoorden ros ram hak steek wurg verrot kill killen schiet pak sloop breek',
	),
	toHit: oneOf(
		'slaan schoppen trappen stompen meppen vermoorden doodmaken dood_maken afmaken kapotmaken kapot_maken kapot_slaan in_elkaar_slaan neersteken wurgen killen pijn_doen verrot_slaan',
		'in_elkaar_trappen slopen doodslaan dood_slaan doodschieten neerschieten pakken_na_school wel_krijgen nog_wel_pakken nog_pakken wel_pakken opwachten terugpakken',
	),
	dead: oneOf('dood doodgaan dood_gaan sterven doot dod verdrinken stikken de_moord_stikken kapot_gaan'),
	hurt: oneOf(
		'kill hurt punch kick hit slap stab smash murder strangle shoot destroy end choke fight crush break',
	),
	will: oneOf(
		"i'll ill i_will i'm_gonna im_gonna ima imma i'm_going_to im_going_to i_am_going_to i'm_gunna we'll we_will we're_gonna we_are_going_to were_gonna gonna i_swear_i'll i_want_to i_wanna",
	),
	you: oneOf('you u ya him her NAME them'),
	/** 'ik pak je hand', 'ik sla je over': no blow. */
	goods: oneOf(
		'hand handen tas pen jas fiets over op bal boek boeken etui schrift drinken in_het in_de in_een erin naar weg door terug mee vast even uit aan',
	),
};

const threats = phrases(
	words,
	'{wij} (maak|maken) {them} .. (dood|af|kapot|koud|in_elkaar|een_kopje_kleiner)',
	'(maak|maken) {wij} {them} .. (dood|af|kapot|koud)',
	'{wij} {hit} {them} (straks|echt|nog|zo|allemaal|morgen|wel|na_school|helemaal)* !niet|{goods}',
	'{hit} {wij} {them} !niet|{goods}',
	'{wij} (ga|gaan|zal|zullen|wil|kom|zou) {them} (straks|echt|nog|zo|allemaal|morgen|wel|na_school|helemaal|eens|even|zo_hard|een_keer|heel_hard)* {toHit}',
	'(ga|zal|gaan) {wij} {them} (straks|echt|nog|zo|allemaal|morgen|wel|helemaal|eens)* {toHit}',
	'{wij} (krijg|krijgen|vind|vinden|pak|pakken) {jou} (nog)? wel (na_school|straks|morgen|nog)? $',
	'{wij} (weet|weten) (waar_je_woont|waar_jij_woont|je_te_vinden|jou_te_vinden)',
	'{jij} (gaat|ga|gaan) (eraan|er_aan|kapot|klappen_krijgen|huilen|spijt_krijgen|hier_spijt_van_krijgen|ervan_lusten|boeten|eraan_geloven|dit_bezuren) (morgen|straks|na_school|jij|nog)? $',
	'{zij} (krijgt|krijg|krijgen) .. (klappen|een_klap|een_stomp|een_trap|een_knal|een_dreun|op_je_bek|op_je_smoel|rammel|slaag|een_schop|schop_onder)',
	'(krijg|krijgen) (je|jij|jullie) .. (klappen|een_klap|een_stomp|een_trap|slaag|op_je_bek)',
	'(wacht|wag) (maar|jij_maar) (tot_na_school|tot_straks|jij|af|na_school|tot_morgen|tot_de_pauze)',
	'{wij} (wacht|wachten) (je|jou) op',
	'{will} .. {hurt} {you} !up|at|in_the_game|in_fortnite|with_a_snowball|back_later',
	'{will} beat {you} (up|to_death|so_hard)',
	'{will} beat your (ass|face|butt)',
	'{will} (get|find) {thou} (for_this|after_school|back|at_break|tomorrow|later|outside|when)',
	'(i|we) know where {thou} live',
	'{thouArt} (so)? (dead|dead_meat|gonna_die|going_to_die|gonna_get_it|going_to_get_it|gonna_regret|going_to_regret|finished) (after_school|tomorrow|later|meat|it|this)? $',
	'(watch_your_back|wait_till_after_school|wait_until_after_school|wait_til_after_school|meet_me_outside_so_i)',
	"{thou} (will|'ll|better) (regret|watch_out|watch_your|pay_for)",
	'(pas|kijk) maar (op|uit) (jij|jullie|want_ik|anders|sukkel|of_ik)',
	'(zou|ga) .. (maar|beter) oppassen .. (jou|je)',
	'(ik|dan|we|of|anders) .. (vertel|zeg|zet|stuur|deel|verklap|post) .. (ik)? .. (jouw|je) (geheim|geheimen)',
	"(i'll|i_will|ill|i'm_gonna|or_i) (tell|post|share) ... (your|ur) (secret|secrets)",
	"(i'll|i_will|ill|i'm_gonna) make your life .. (hell|miserable)",
	'{will} (smash|break|kick|punch|rearrange) (your|ur|his|her) (face|nose|arm|leg|legs|teeth|head|ass|butt|neck)',
	'{wij} .. (sla|breek|trap|ram) .. (je|jouw|jullie) (gezicht|neus|arm|been|tanden|kop|bek|hoofd|nek|hersens)',
	"{thou} (better|had_better|'d_better) (watch_it|watch_out|shut)",
	'(kom|kom_maar) (maar|eens)? (na_school|naar_buiten) (als_je_durft|dan)',
);

const deaths = phrases(
	words,
	'!<ik|k|wij|we|plant|het|straks|dan|hij|ze|zij ga (maar|toch|gewoon|lekker|aub|nou|alsjeblieft|eens|allemaal|snel|echt)* {dead} !in|van|van_de|aan_het',
	'(val|sterf|verrek|crepeer) (maar|toch|gewoon|nou)? dood !van|op|in',
	'^ (sterf|verrek|stik|crepeer) (jij|maar|sukkel|allemaal|toch|lekker)? $',
	'{zij} (moet|moeten|mag|verdient_het_om|kan_beter|zou_beter|kunt_beter) {very}* {dead}',
	'(ik|wij|we|iedereen|everyone|we_all|i) (hoop|hopen|wens|wou|wilde|wil|hoopt) dat {zij} .. (dood|doodgaat|sterft|dood_gaat|dood_was|dood_bent|doodgaan|verdrinkt|stikt|kanker_krijgt|een_ongeluk_krijgt)',
	'(was|waren|lag) {zij} maar .. dood',
	'(had|waren|was) {jij} maar nooit geboren',
	'(hou|houd|stop) (op)? (met|with)? (bestaan|leven|existing|living|ademen|breathing)',
	'(spring|springen) (maar|toch|lekker)* (van|voor) (een|de|het) (brug|flat|dak|gebouw|trein|auto|klif)',
	'(maak|maakt) (je|jezelf|je_eigen) (maar|toch)? (van_kant|dood|af)',
	'(pleeg|ga_jezelf|hang|verhang|steek) (maar|toch)? (zelfmoord|ophangen|jezelf|je_eigen)',
	'(kan|kun|kunnen|konden) {jij} niet (gewoon|lekker) (doodgaan|dood_gaan|sterven|dood)',
	'go (and)? (die|kill_yourself|jump_off|hang_yourself|hang_urself|drown|kill_urself)',
	'(kill|end|hang) (yourself|your_self|urself)',
	'kys+',
	'(drop_dead|rot_in_hell|go_to_hell)',
	'(i|we|everyone|everybody) (hope|hopes|wish|wishes) (that)? (you|u|he|she|NAME) .. (die|dies|died|were_dead|was_dead|get_cancer|choke|drown)',
	'{thou} (should|deserve_to|need_to|must|can) (just|all|go)? die',
	"(why_don't|why_dont) {thou} (just)? (die|kill_yourself)",
	'(better|beter) (off)? (if_you_were|als_je|als_jij) .. (dead|dood)',
	'^ (just) die',
	'ga .. (op_de_snelweg|op_het_spoor|op_de_rails) (spelen|liggen|lopen|staan)',
	'^ die (you|loser|bitch|idiot|in_a_hole|already)',
);

const game = phrases(
	words,
	'(fortnite|minecraft|roblox|spel|spelletje|game|gamen|games|level|schaken|schaak|dammen|voetbal|voetballen|wedstrijd|quiz|tikkertje|verstoppertje|trefbal|judo|fifa|mario|kart|bot|tikspel|toernooi|monopoly|uno|ganzenbord|kahoot|potje|pubg|brawl|stars|zombie|zombies|creeper|tikker|tikken|weerwolf|weerwolven|toneelstuk|musical|knuffels?|kietelen|kietel)',
	'(chess|tag|dodgeball|match|race|tournament|football|hide_and_seek|among_us|pillow|snowball|sneeuwballengevecht|paintball|lasergame|laser)',
	'van het lachen',
);

/** Threats, and wishes that somebody were dead. */
export function threatening(sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		if (says(sentence, game) || isTale(sentence)) return [];
		return [...find(sentence, threats), ...find(sentence, deaths)].filter(
			(match) => !isReported(sentence, match),
		);
	});
}
