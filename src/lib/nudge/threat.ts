/** Threats, and telling somebody to die. What happens inside a game or in laughter is neither. */
import { oneOf, phrases } from './grammar.ts';
import { isReported } from './stance.ts';
import { find, says, type Sentence, type Span } from './tokens.ts';
import { degree, people } from './words/lexicon.ts';

const words = {
	...people,
	...degree,
	them: oneOf('jou je jullie joe hem haar NAME'),
	hit: oneOf('sla slaan schop schoppen trap trappen stomp stompen mep meppen vermoord vermoorden ros ram hak steek wurg wurgen verrot verrotten kill killen schiet mishandel molesteer pak sloop sloopt breek'),
	toHit: oneOf(
		'slaan schoppen trappen stompen meppen vermoorden doodmaken dood_maken afmaken kapotmaken kapot_maken kapot_slaan in_elkaar_slaan inelkaar_slaan neersteken wurgen killen mishandelen pijn_doen rossen verrot_slaan verrotslaan',
		'neerslaan in_elkaar_trappen slopen vernietigen doodslaan dood_slaan doodschieten neerschieten steken verbranden verdrinken pakken_na_school wel_krijgen nog_wel_pakken nog_pakken wel_pakken opwachten terugpakken',
	),
	dead: oneOf('dood doodgaan dood_gaan sterven doot dod verdrinken stikken de_moord_stikken kapot_gaan'),
	hurt: oneOf('kill hurt punch kick hit slap stab smash murder strangle shoot destroy end choke fight crush break'),
	will: oneOf("i'll ill i_will i'm_gonna im_gonna ima imma i'm_going_to im_going_to i_am_going_to i'm_gunna we'll we_will we're_gonna we_are_going_to were_gonna gonna i_swear_i'll i_want_to i_wanna"),
	you: oneOf('you u ya him her NAME them'),
	/** 'ik pak je hand', 'ik sla je over': no blow. */
	goods: oneOf('hand tas pen jas fiets over op bal boek etui schrift drinken'),
};

const threats = phrases(
	words,
	'(?:ik|k|wij|we) (?:maak|maken) {them} .. (?:dood|af|kapot|koud|in_elkaar|een_kopje_kleiner)',
	'(?:maak|maken) (?:ik|wij|we) {them} .. (?:dood|af|kapot|koud)',
	'(?:ik|k|wij|we) {hit} {them} (?:straks|echt|nog|zo|allemaal|morgen|wel|na_school|helemaal)* !niet|{goods}',
	'{hit} (?:ik|wij|we|k) {them} !niet|{goods}',
	'(?:ik|k|wij|we) (?:ga|gaan|zal|zullen|wil|kom|zou) {them} (?:straks|echt|nog|zo|allemaal|morgen|wel|na_school|helemaal|eens|even|zo_hard|een_keer|heel_hard)* {toHit}',
	'(?:ga|zal|gaan) (?:ik|wij|we) {them} (?:straks|echt|nog|zo|allemaal|morgen|wel|helemaal|eens)* {toHit}',
	'(?:ik|wij|we) (?:krijg|krijgen|vind|vinden|pak|pakken) (?:jou|je|jullie|hem|haar) (?:nog)? wel (?:na_school|straks|morgen|nog)? $',
	'(?:ik|wij|we) (?:weet|weten) (?:waar_je_woont|waar_jij_woont|je_te_vinden|jou_te_vinden)',
	'(?:jij|je|jullie) (?:gaat|ga|gaan) (?:er)? (?:eraan|aan|kapot|klappen_krijgen|huilen|spijt_krijgen|hier_spijt_van_krijgen|ervan_lusten|boeten|eraan_geloven|dit_bezuren) $',
	'(?:jij|je|jullie|NAME) (?:krijgt|krijg|krijgen) .. (?:klappen|een_klap|een_stomp|een_trap|een_knal|een_dreun|op_je_bek|op_je_smoel|rammel|slaag|een_schop|schop_onder)',
	'(?:anders|of|dan) (?:krijg|krijgen) (?:je|jullie) .. (?:klappen|een_klap|een_stomp|een_trap|slaag|op_je_bek)',
	'(?:wacht|wag) (?:maar|jij_maar) (?:tot_na_school|tot_straks|jij|af|na_school|tot_morgen|tot_de_pauze)',
	'(?:wij|we|ik) (?:wacht|wachten) (?:je|jou) op',
	'{will} .. {hurt} {you} !up|at|in_the_game|in_fortnite|with_a_snowball|back_later',
	"{will} beat {you} (?:up|to_death|so_hard)",
	'{will} beat your (?:ass|face|butt)',
	"{will} (?:get|find) (?:you|u) (?:for_this|after_school|back|at_break|tomorrow|later|outside|when)",
	'(?:i|we) know where (?:you|u) live',
	"(?:you're|you_are|youre|ur|u_are) (?:so)? (?:dead|dead_meat|gonna_die|going_to_die|gonna_get_it|going_to_get_it|gonna_regret|going_to_regret|finished) (?:after_school|tomorrow|later|meat|it|this)? $",
	'(?:watch_your_back|wait_till_after_school|wait_until_after_school|wait_til_after_school|meet_me_outside_so_i)',
	"(?:you|u) (?:will|'ll|better) (?:regret|watch_out|watch_your|pay_for)",
	'(?:kom|kom_maar) (?:maar|eens)? (?:na_school|naar_buiten) (?:als_je_durft|dan)',
);

const deaths = phrases(
	words,
	'(?<!\\b(?:ik|k|wij|we|plant|het|straks|dan|hij|ze|zij)_)(?:ga|gaan) (?:maar|toch|gewoon|lekker|aub|nou|alsjeblieft|eens|allemaal|snel|echt|a\\.u\\.b)* {dead} !in|van|van_de|aan_het',
	'(?:val|vallen|sterf|verrek|crepeer) (?:maar|toch|gewoon|nou)? dood !van|op|in',
	'^ (?:sterf|verrek|stik|crepeer) (?:jij|maar|sukkel|allemaal|toch|lekker)? $',
	'(?:jij|je|jullie|NAME) (?:moet|moeten|mag|verdient_het_om|kan_beter|zou_beter|kunt_beter) {very}* {dead}',
	'(?:ik|wij|we|iedereen|everyone|we_all|i) (?:hoop|hopen|wens|wou|wilde|wil|hoopt) dat (?:jij|je|jullie|hij|ze|zij|NAME) .. (?:dood|doodgaat|sterft|dood_gaat|dood_was|dood_bent|doodgaan|verdrinkt|stikt|kanker_krijgt|een_ongeluk_krijgt)',
	'(?:was|waren|lag) (?:jij|je|jullie|hij|ze) maar .. dood',
	'(?:had|waren|was) (?:jij|je) maar nooit geboren',
	'(?:spring|springen) (?:maar|toch|lekker)* (?:van|voor) (?:een|de|het) (?:brug|flat|dak|gebouw|trein|auto|klif)',
	'(?:maak|maakt) (?:je|jezelf|je_eigen) (?:maar|toch)? (?:van_kant|dood|af)',
	'(?:pleeg|ga_jezelf|hang|verhang|steek) (?:maar|toch)? (?:zelfmoord|ophangen|jezelf|je_eigen)',
	'(?:kan|kun|kunnen|konden) (?:jij|je|jullie) niet (?:gewoon|lekker)? (?:doodgaan|dood_gaan|sterven|dood)',
	'go (?:and)? (?:die|kill_yourself|jump_off|hang_yourself|hang_urself|drown|kill_urself)',
	'(?:kill|end|hang) (?:your|ur)_?self',
	'(?:kys|kysss|kyss|k\\.y\\.s|k_y_s)',
	'(?:drop_dead|rot_in_hell|burn_in_hell|go_to_hell)',
	"(?:i|we|everyone|everybody) (?:hope|hopes|wish|wishes) (?:that)? (?:you|u|he|she|NAME) .. (?:die|dies|died|were_dead|was_dead|get_cancer|choke|drown)",
	'(?:you|u) (?:should|deserve_to|need_to|must|can) (?:just|all|go)? die',
	"(?:why_don't|why_dont) (?:you|u) (?:just)? (?:die|kill_yourself)",
	'(?:better|beter) (?:off)? (?:if_you_were|als_je|als_jij) .. (?:dead|dood)',
	'^ die (?:you|loser|bitch|idiot|in_a_hole|already)',
);

const game = phrases(
	words,
	'(?:fortnite|minecraft|roblox|spel|spelletje|game|gamen|games|level|schaken|schaak|dammen|voetbal|voetballen|wedstrijd|quiz|tikkertje|verstoppertje|trefbal|judo|fifa|mario|kart|bot|tikspel|toernooi|monopoly|uno|ganzenbord|kahoot|potje|pubg|brawl|stars|zombie|zombies|creeper|knuffels?|kietelen|kietel)',
	'(?:chess|tag|dodgeball|match|race|tournament|football|hide_and_seek|among_us|pillow|snowball|sneeuwballengevecht|paintball|lasergame|laser)',
	'van het lachen',
);

export function threatening(sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		if (says(sentence, game)) return [];
		return [...find(sentence, threats), ...find(sentence, deaths)].filter((match) => !isReported(sentence, match));
	});
}
