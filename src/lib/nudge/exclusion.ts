/** Shutting out, hating, sending away, silencing: unkind without an unkind word in it. */
import { oneOf, phrases } from './grammar.ts';
import { isReported } from './stance.ts';
import { find, says, type Match, type Sentence, type Span } from './tokens.ts';
import { insults } from './words/insults.ts';
import { degree, people } from './words/lexicon.ts';

const words = {
	...people,
	...degree,
	good: insults.good,
	nobody: oneOf('niemand nimand niemant nobody no_one noone geen_mens geen_een none_of_us not_a_single_person geen_enkel_kind'),
	them: oneOf('jou je jullie joe hem haar you u ya him her them NAME hun'),
	they: oneOf('jij je jullie hij zij ze NAME you u he she they'),
	we: oneOf('wij we ik wy i'),
	hate: oneOf('haat haten ha+t hatte hate hates h8 haatt verafschuw'),
	wants: oneOf('wil willen wilt wilde wou wilen hoef hoeven want wants wanna'),
	join: oneOf('meedoen mee_doen mee meespelen mee_spelen erbij bij_ons met_ons in_ons komen bij_de_club in_de_groep in_onze_groep in_het_groepje op_mijn_feestje op_ons_feestje naar_mijn_feestje hier_zitten hier_komen bij_mij'),
	liked: oneOf('leuk aardig lief leuke grappig mooi cool tof interessant knap slim goed'),
};

const patterns = [
	// niemand …
	'{nobody} .. (?:wil|wilt|wou|wild|zou|gaat) (?:ooit|echt|nog|graag)? (?:met|naast|bij|over|voor|aan) {them} ... !pesten',
	'{nobody} (?:vindt|vind|vint) {them} .. {liked}',
	'{nobody} (?:wil|wilt|moet|mag|kent|mist|ziet|gelooft|hoeft) (?:jou|hem|haar|jullie|NAME|je) (?:hier|er|erbij|niet|toch|echt|zien|hebben|in|als|meer|ooit)* $',
	'{nobody} (?:mist|kent|gelooft) (?:jou|jullie|je)',
	'{nobody} (?:wil|wilt|wou) {them} (?:er)? ... (?:bij|erbij|hier|hebben|zien|in|als)',
	'{nobody} (?:houdt|hout|geeft|luistert|praat|speelt|kijkt) .. (?:van|om|naar|met) {them} $',
	'{nobody} (?:heeft|vroeg|had) {them} .. (?:iets|wat|gevraagd|nodig|uitgenodigd)',
	'{nobody} .. (?:likes|loves|wants|misses|invited|cares_about|asked|needs|will_miss|talks_to|believes|wants_to_be|wants_to_play_with|wants_to_sit_with|listens_to|would_miss) .. {them}',
	'{nobody} .. (?:wants|wanna) .. (?:to)? .. (?:with|next_to|near) {them}',
	'(?:boeit|interesseert) (?:niemand|geen_hond|geen_kip) .. (?:jij|je|jou)',
	'(?:wie|who) (?:vroeg|heeft|asked|invited) (?:jou|het_jou|je|het_aan_jou|you) (?:wat|iets|gevraagd|om_jouw_mening)? $',
	// iedereen …
	'(?:iedereen|everyone|everybody|we_all|wij_allemaal|de_hele_klas|the_whole_class) .. (?:{hate}|lacht|laughs|is_laughing|lachen|is_sick_of|negeert|ignores|is_tired_of) .. (?:jou|je|jullie|you|him|her|NAME|hem|haar) (?:uit)?',
	'(?:ik|wij|we|iedereen|everyone|i) (?:vind|vinden|vindt|vint) {them} (?:echt|helemaal|gewoon|ook|nou|toch)* niet {very}* {liked}',
	// haten
	"(?:ik|k|wij|we|i|iedereen) {very}* {hate} (?:jou|je|jullie|hem|haar|you|u|ya|him|her|them|NAME) !{hated}",
	'(?:ik|wij|we) (?:heb|hebben) .. hekel .. (?:aan) (?:jou|je|jullie|hem|haar|NAME) !{hated}',
	'(?:ik|wij|we) (?:kan|kunnen|ken) {them} .. niet (?:uitstaan|luchten|meer_zien|verdragen)',
	"(?:i|we) (?:can't|cant|cannot) stand (?:you|him|her|NAME)",
	"(?:i|we) (?:don't|dont|do_not|never) (?:really|even)? like (?:you|him|her|u) (?:anymore|any_more|at_all|because|and)? $",
	'(?:ik|wij|we) (?:mag|mogen|moet|moeten) (?:jou|je|hem|haar|jullie|NAME) (?:echt|gewoon|helemaal)* niet (?:zo|meer)? $',
	'(?:ik|wij|we) (?:hou|hau|houd|houden) niet van (?:jou|je|jullie|hem|haar) $',
	// niet erbij
	'(?:wij|we|ik) {wants} (?:jou|je|jullie|hem|haar|NAME) .. (?:niet|niet_meer|nooit_meer) !{keep}',
	'(?:wij|we|ik) {wants} (?:echt|gewoon|helemaal)? niet dat (?:jij|je|jullie|hij|zij|ze|NAME) .. (?:mee|meedoet|meespeelt|erbij|komt|meedoen|bij_ons|meegaat)',
	'(?:wij|we|ik|i) {wants} (?:echt|gewoon|helemaal)? (?:niet|nooit|niet_meer|nooit_meer) (?:meer)? (?:met|naast|bij) (?:jou|je|jullie|hem|haar|NAME) ..',
	"(?:we|i|they) (?:don't|dont|do_not|never) (?:want|wanna) .. (?:you|u|him|her|NAME) (?:here|around|in|with|on|to_play|to_join|to_come|at|anymore|near)",
	"(?:we|i) (?:don't|dont|do_not|won't|never) (?:want_to|wanna|will)? ... (?:play|sit|work|talk|hang_out|be_friends|be) .. (?:with|to|next_to) (?:you|u|him|her|NAME)",
	'(?:jij|je|jullie|hij|zij|ze|NAME) (?:mag|mogt|mogen|kan|kunt|moet|kunnen|mocht) (?:echt|lekker|ook|hier|gewoon|dus|nu|toch|van_ons|daarom|maar|nooit|er)* (?:niet|nooit|nie) .. {join} !{because}',
	"(?:you|u|he|she|NAME) (?:can't|cant|cannot|may_not|are_not_allowed_to|aren't_allowed_to|can_not|is_not_allowed_to) (?:play|sit|join|come|be|hang_out) .. (?:with_us|here|us|in_our|to_my|to_our|our_team|our_group|in)",
	'(?:jij|je|jullie|hij|zij|ze|NAME) (?:hoort|hoor|horen|past|passen) (?:er|hier|toch) {very}* (?:niet|nie) (?:bij|thuis|tussen)',
	"(?:you|u) (?:don't|dont|do_not|didn't) belong (?:here|with_us|in)",
	'(?:laat|laten_we) (?:hem|haar|NAME|die|jullie) .. niet {join}',
	'(?:speel|praat|ga|werk|zit) (?:maar|dus|allemaal|gewoon)* (?:niet|nooit) (?:meer)? (?:met|tegen|naast) (?:hem|haar|NAME|die)',
	"(?:don't|dont) (?:play|talk|sit|be_friends) (?:with|to|next_to) (?:him|her|NAME|them)",
	"(?:let's|lets|laten_we) (?:all)? (?:ignore|exclude|negeren) ..",
	'laten we .. (?:negeren|buitensluiten|niet_meedoen)',
	'(?:jij|je|jullie) (?:bent|ben|zijn) .. (?:mijn|onze|me) (?:vriend|vriendin|vriendje|vrienden|bff|beste_vriend) niet (?:meer)?',
	"(?:jij|je) (?:bent|ben) (?:ook)? (?:niet|geen) (?:meer)? (?:mijn|onze)? (?:vriend|vriendin|vriend_van_mij|vriend_meer) (?:meer)?",
	"(?:you're|you_are|youre|ur) (?:not|no_longer) (?:my|our) (?:friend|friends|best_friend|mate) (?:anymore|any_more)?",
	"(?:i'm|i_am|im) (?:not|no_longer) your friend (?:anymore|any_more)?",
	'(?:ik|wij|we) (?:ben|zijn) (?:jouw|je|jullie) (?:vriend|vriendin|vrienden) niet (?:meer)?',
	'(?:ik|wij|we) (?:wil|willen) geen (?:vrienden|vriend|vriendin) .. met (?:jou|je|jullie|hem|haar)',
	'(?:blijf|stay) .. (?:uit_mijn_buurt|uit_onze_buurt|uit_de_buurt_van_(?:ons|mij|me)|weg_bij_(?:ons|mij)|away_from_(?:me|us))',
	'praat (?:maar)? niet (?:meer)? (?:tegen|met) (?:mij|me|ons)',
	"(?:don't|dont) (?:ever)? (?:talk|speak) to (?:me|us)",
	'(?:jij|je) (?:verpest|verpestt|verpesst) (?:altijd|echt|ook)? (?:alles|het|ons)',
	'(?:you) (?:always)? (?:ruin|spoil) everything',
	'(?:without_you|zonder_jou) .. (?:better|leuker|beter|gezelliger)',
	'(?:het|it) .. (?:leuker|beter|gezelliger|better) (?:zonder|without|als) (?:jou|you|jij)',
	// weg, stil
	'(?:rot|hoepel|flikker|donder|sodemieter|pleur|tief|lazer|krijg|kanker|fuck|piss|kras|sode|pleurt) (?:lekker|allemaal|toch|maar|nou|gewoon|eens|nu)* (?:op|off)',
	'(?:oprotten|oprotte|opgerot|opzouten|opkankeren|opgeflikkerd|optyfen|optiefen|opdonderen|opsodemieteren)',
	'^ ga (?:toch|nou|maar|eens|gewoon|aub|alsjeblieft)* weg (?:jij|jullie|hier|sukkel|alsjeblieft|man|van_ons)? $',
	'^ ga weg (?:jij|jullie|hier|met_je|van_ons|uit)',
	'^ ga (?:lekker|toch|maar|nou|gewoon)* (?:huilen|janken|grienen|naar_je_(?:mama|moeder|mammie)|ergens_anders|alleen_spelen|iemand_anders)',
	'^ go (?:away|cry|home_and_cry|find_other|find_some_other|play_somewhere_else|bother) !to|from|for|with',
	'^ (?:get|buzz|bugger|f) (?:lost|off)',
	'^ (?:get_out_of_here|leave) (?:you|loser|nobody|we_don\'t)',
	"^ (?:zoek|find) (?:maar|lekker|toch)* (?:andere_vrienden|other_friends|new_friends|een_andere_groep)",
	'(?:hou|houd|hau|houdt|hout) (?:jij|nou|toch|eens|gewoon|nu)* (?:je|jullie|jouw|u) (?:bek|mond|kop|smoel|muil|snavel|waffel|kanis|klep|muil|bakkes|snuit)',
	'^ (?:bek|kop|mond|smoel|bakkes) (?:houden|dicht)',
	'(?:shut|shutt|shud) (?:up|it|your|the)',
	'(?:stfu|gtfo|shutup|shaddup|stfd)',
	"(?:nobody|no_one|noone) (?:cares|asked) (?:about|what|you|if|for)? .. (?:you|your|u)? $",
	'(?:fuck|screw|f) (?:you|u|jou|off|him|her)',
	'(?:krijg) (?:de|het|toch)? (?:kanker|tering|tyfus|tyfes|pest|pokken|klere|ebola|rambam|lazarus)',
	"(?:you|je|jij) (?:should|had) (?:never|nooit) .. (?:been_born|geboren)",
];

const hurting = phrases(
	{
		...words,
		/** 'ik haat je niet', 'ik haat haar nieuwe trui': not a person. */
		hated: oneOf('niet muziek kapsel liedje eten'),
		keep: oneOf('kwijt verliezen storen pijn kwetsen lastigvallen teleurstellen missen bang boos verdrietig dwingen ophouden plagen laten_schrikken'),
		because: oneOf('als wanneer tenzij zonder van_de van_mijn want_(?:hij|ze|zij|je)_(?:is|bent)_(?:ziek|geblesseerd) omdat_(?:je|hij|ze)_(?:ziek|geblesseerd|koorts) met_gym if until unless'),
	},
	...patterns,
);
const supportive = phrases(words, '(?:mag|moet|may|should|hoeft) .. (?:jou|je|you|anyone|iemand|elkaar) (?:pesten|slaan|uitlachen|buitensluiten|uitschelden|bullied|bully)', '(?:buitensluiten|buitengesloten)_is', '(?:maar|but|toch) (?:dat|it|that|wij|we|ik|i) .. (?:wel|waar|not_true|do|niet_waar)');

export function exclusions(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		if (says(sentence, supportive)) return [];
		return find(sentence, hurting).filter((match) => !isReported(sentence, match) && !isQuoted(draft, match));
	});
}

function isQuoted(draft: string, match: Match): boolean {
	return /["'“‘„«]$/.test(draft.slice(0, match.from)) && /^[!.?]?["'”’“»]/.test(draft.slice(match.to, match.to + 2));
}
