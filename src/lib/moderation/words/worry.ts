/**
 * Words by which a child may be saying that she is not well, or not safe. No verdict and no label: it only decides
 * that an adult reads this at once, and that the child is told where help is. Nothing of it is kept with the child.
 * It errs on the side of asking.
 */
import { oneOf, phrases } from '#lib/nudge/grammar.ts';
import { find, says } from '#lib/nudge/matching.ts';
import { isTale } from '#lib/nudge/stance.ts';
import { read, type Sentence } from '#lib/nudge/tokens.ts';
import { people } from '#lib/nudge/words/lexicon.ts';

const words = {
	...people,
	i: oneOf("ik k 'k i"),
	me: oneOf('mij me mezelf mijzelf myself'),
	adult: oneOf(
		'vader moeder papa mama stiefvader stiefmoeder oom opa broer oppas trainer buurman hij zij ze dad mum mom father mother stepdad stepmom stepfather stepmother uncle brother coach he she',
	),
	often: oneOf('altijd vaak steeds elke_dag iedere_dag thuis weer always often every_day at_home again'),
	live: oneOf('leven bestaan wakker_worden live exist wake_up'),
	kill: oneOf('doodmaken dood_maken ophangen van_kant_maken kill_myself hang_myself end_it end_my_life'),
};

/** Not wanting to be there. */
const notToBe = phrases(
	words,
	'{i} (wil|wou|wilde|zou_willen) (echt|gewoon|liever|soms|eigenlijk|maar)* (dood|doodgaan|dood_gaan|sterven|er_niet_meer_zijn)',
	'(soms|dan|nu|nou|vaak|eigenlijk) (wil|wou) {i} (gewoon|echt|liever)* (dood|doodgaan|dood_gaan|sterven)',
	'(wil|hoef|kan) {i} (echt|gewoon|eigenlijk|zo)* niet (meer|langer) {live}',
	'{i} (wil|hoef|kan) (echt|gewoon|eigenlijk|zo)* niet (meer|langer) {live}',
	'{i} (wil|ga|wou|kan) ... {kill}',
	'(was|waren) {i} maar (dood|nooit_geboren|er_niet)',
	'(had) {i} maar nooit (bestaan|geleefd)',
	'(iedereen|ze|jullie) (is|zijn|zou|zouden) beter (af)? zonder {me}',
	'(niemand|nobody|no_one) (zou|zal|would|will) {me} missen',
	'(nobody|no_one) (would|will) miss me',
	'{i} (want|wanna|want_to|would_rather) (just|really)* (die|be_dead|not_be_here|disappear_forever)',
	"{i} (don't|dont|do_not) want to {live} (anymore)?",
	'{i} wish {i} (was|were) (dead|never_born)',
	'{i} (should|could) (just)? (die|kill_myself)',
	'(zelfmoord|zelfmoordgedachten|suicide|suicidal)',
);

/** Hurting oneself. */
const hurting = phrases(
	words,
	'{i} (snij|snijd|kras|brand|sla|pijnig|verwond) (soms|vaak|steeds|dan|weer)* {me}',
	'{i} (doe|deed) (mezelf|mijzelf|mezelve) (soms|vaak|steeds|expres|weer)* (pijn|iets_aan)',
	'{i} (cut|burn|hurt|scratch) (myself|my_arms|my_arm|my_legs)',
	'{i} (eet|drink) (al_dagen|expres|bijna)* niets meer',
);

/** Somebody hurts her. */
const hurt = phrases(
	words,
	'{my} {adult} (slaat|schopt|mept|knijpt|trapt|bedreigt|misbruikt|opsluit) {me}',
	'{my} {adult} (slaat|schopt|mept|trapt) ... {me}',
	'{i} (word|werd) ... (geslagen|geschopt|mishandeld|misbruikt|opgesloten|bedreigd|gechanteerd)',
	'{my} {adult} (hits|beats|kicks|threatens|hurts|touches) me',
	'(he|she|they) (hits|beats|kicks|hurts) me {often}',
	'{i} (get|got|am|was) (beaten|abused|hit|locked_up|blackmailed) (at_home|by)?',
	'(hij|iemand|zij|{adult}) (zit|zat|komt|kwam|raakt|raakte) (steeds|altijd|weer|me)* aan (me|mij|mijn_lijf|mijn_lichaam)',
	'(hij|iemand|zij) (raakt|raakte) {me} ... aan',
	'{i} (durf|wil|mag) (echt|nu|vandaag|gewoon)* niet (meer)? naar huis',
	"{i} (am|'m) (afraid|scared|too_scared) to go home",
	"(i'm|im) (too)? (afraid|scared) to go home",
);

/** Nobody there. */
const alone = phrases(
	words,
	'(niemand|iedereen) (houdt|geeft|haat) (echt|meer|van|om)* {me}',
	'{i} (heb) (echt|helemaal)? (geen_enkele|geen) (vriend|vrienden|vriendin|vriendinnen) (meer)?',
	'(nobody|no_one) (loves|likes|cares_about) me',
	'(everyone|everybody) hates me',
	'{i} (haat) (mezelf|mijzelf|mijn_leven)',
	'{i} hate (myself|my_life)',
	'{i} (kan|trek) (dit|het) (echt|gewoon)* niet (meer)? aan',
	'{i} (trek) (dit|het) (echt|gewoon)* niet meer',
	"{i} (can't|cant|cannot) (take_it|go_on|do_this) (anymore|any_more|any_longer)",
);

/** 'Ik lach me dood', 'I could die of embarrassment', a lost life in a game. */
const figureOfSpeech = phrases(
	words,
	'(lach|lachen|verveel|vervelen|schrik|schrok|schaam|erger|werk|zweet) {me} .. dood',
	'(dood_van_het_lachen|dood_van_de_honger|dood_van_schaamte|die_of_laughter|die_of_embarrassment|die_of_boredom|die_laughing|lol|haha|hahaha)',
	'(fortnite|minecraft|roblox|game|spel|spelletje|level|levens|potje|lives|boss|zombie|zombies|creeper|toets|huiswerk|homework)',
);

/** Whether an adult should read this text at once. */
export const worries = (text: string): boolean => read(text, () => false).some(isWorrying);

function isWorrying(sentence: Sentence): boolean {
	if (says(sentence, figureOfSpeech) || isTale(sentence)) return false;
	return [notToBe, hurting, hurt, alone].some((phrase) => find(sentence, phrase).length > 0);
}
