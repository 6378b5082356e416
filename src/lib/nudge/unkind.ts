/** Insults: an unkind word, said to somebody or of somebody. Exclusion and threats stand in their own files. */
import { oneOf, phrases } from './grammar.ts';
import { isDenied, isOfOneself, isOfThing, isReported, isStory } from './stance.ts';
import { find, type Match, type Sentence, type Span } from './tokens.ts';
import { insults } from './words/insults.ts';
import { degree, people, verbs } from './words/lexicon.ts';

const words = {
	...people,
	...verbs,
	...degree,
	...insults,
	dumb: '{strong}|{mild}',
	he: oneOf('hij zij ze he she hij_daar NAME'),
	somebody: '(?:die|dat|deze|this|that|the|de|onze|our|jullie|mijn|my) (?:{person}|{kin})|jouw {kin}|je {kin}|your {kin}',
	a: oneOf("een n zo'n zon zo_een a an such_a such_an net_een net wel_een echt_een echte the"),
	youBe: '(?:jij|je|jy|jei|ji|u|gij) (?:bent|ben|bend|bnt|was|waart|lijkt|blijft|wordt)|(?:jullie|jij_en_\\S+) (?:zijn|zyn|waren|lijken|bent|worden)',
	beYou: '(?:ben|bent|bend|was|lijk) (?:jij|je|jy)|(?:zijn|waren) jullie',
	harmless: oneOf('tevreden bevriend gevallen ingepakt aangekleed verbaasd van tussen vriend vrienden vriendinnen vriendjes maatjes matties mattie te_laat'),
	opinion: oneOf('vind vinden vindt vint vin'),
	everyone: oneOf('iedereen everyone everybody alle_kinderen de_hele_klas heel_de_klas the_whole_class all_of_us we_all ik wij we i'),
	thinks: oneOf('vindt vind vinden denkt denken denk weet weten thinks think knows know agrees says say said'),
};

/** To somebody's face. */
const direct = phrases(
	words,
	'{youBe} {very}* {dumb} !{harmless}',
	'{beYou} {very}* {dumb} !{harmless}',
	'{dumb} (?:ben|zijn) (?:jij|je|jullie)',
	"(?:you_are|you_r|u_are|u_r|you're|youre|ya_are|you_look|you_all_are|y'all_are|you_guys_are|you_were|r_u|are_you|are_u|are_you_all|are_you_guys) {very}* {dumb} !from",
	'(?:your|ur|yr) {very}* {dumb} $',
	'(?:how|what) {dumb} (?:are|can) (?:you|u)',
	'(?:how|why) (?:are|r) (?:you|u) {very}* {dumb}',
	"(?:omdat|doordat|want|because|cause|cuz|coz) (?:je|jij|jullie|you're|youre|you_are|hij|ze) {very}* {dumb} (?:bent|ben|is|zijn)?",
	'{everyone} ... {thinks} (?:dat|that)? (?:je|jij|jou|jullie|hem|haar|NAME|you_are|you\'re|youre|ur|hij|ze|zij) {very}* {dumb}',
	'doen? (?:eens|toch)? niet zo {very}* (?:dom|stom|achterlijk|debiel|zielig|kinderachtig|irritant|raar|belachelijk|gestoord|sloom|lelijk|saai)',
	"don't be {very}* (?:stupid|dumb|pathetic|weird|gross|annoying|lame)",
	'(?:jij|je|jullie|you|u) (?:look|looks|smell|smells|ruikt|ruiken|ziet_er|zien_er) .. {dumb} (?:uit)?',
	'(?:jij|je|jullie|u) (?:ziet|zien) er {very}* (?:niet_uit|{dumb})',
	'(?:jij|je|jullie) (?:stinkt|stink|stinken|meurt|meuren|stonk) !niet',
	'(?:you|u|ya) (?:all)? (?:really|so|just|guys)? (?:stink|suck|smell|stinks|sucks) !nice|good|lovely|great|the|it|on',
	'{youBe} {very}* niet {very}* {good}',
	'(?:you_are|you\'re|youre|u_are|ur|u_r) (?:really|just|so)? (?:not|never) {very}* {good}',
	"(?:you|u) (?:aren't|arent|ain't|aint) {very}* {good}",
	'(?:jij|je|jullie) (?:denkt|denk|denken|dacht) .. (?:dat_)?(?:je|jij|jullie) {very}* {good}',
	'(?:you|u) think (?:that)? (?:you\'re|youre|you_are|ur|u_are) {very}* {good}',
	'{youBe} {very}* (?:niks|niets) (?:waard)?',
	'(?:you_are|you\'re|youre|ur|u_are) (?:just|worth|really|literally)? (?:worth)? nothing',
	'(?:jij|je|jullie) (?:kan|kunt|kun|kon|kunnen|ken) {very}* (?:er)? {very}* (?:niks|niets|geen_bal|geen_fluit|geen_zak|geen_reet) (?:van)? $',
	"(?:you|u) (?:can't|cant|cannot) do (?:anything|nothing) (?:right|well)?",
	'(?:jij|je|jullie) (?:hebt|heb|hebben|hept) {very}* geen (?:vrienden|vriendinnen|vriend|leven|hersens|hersenen|brein|talent|smaak|niveau|vriendjes)',
	"(?:you|u) (?:really|literally|just)? (?:have|got|'ve) (?:got)? (?:no|zero) (?:friends|life|brain|brains|talent|taste|mates)",
	"(?:you|u) (?:don't|dont|do_not) (?:even)? have (?:any|a) (?:friends|brain|life|mates)",
	'(?:met|with) (?:je|jouw|your|ur|hun) .. {before} {crowd}',
	'(?:jij|je|you|jullie) (?:lijkt|lijken|look|looks) .. (?:op|like)? {a} {before}? {beast}',
	'(?:jij|je|jullie) (?:spoort|sporen) niet',
	'(?:ben|bent) (?:jij|je) (?:wel|niet) (?:goed|wijs) (?:bij|in)? (?:je|jouw)? (?:hoofd|kop)?',
);

/** What somebody made, wears or is. */
const ofYours = phrases(
	words,
	'(?:jouw|jou|je|jullie|your|ur) .. {own} (?:is|was|zijn|waren|are|were|ziet_er|looks|look|lijkt) {very}* {bad} (?:uit)?',
	'(?:jouw|jou|je|jullie|your|ur) {own} (?:stinkt|stinken|sucks|stinks|smells|suck|stink)',
	'(?:niemand|nobody|no_one) (?:vindt|wil|kijkt|luistert|leest|likes|wants|reads|watches|cares_about) .. (?:jouw|jou|your|ur) {own} .. (?:leuk|mooi|grappig|goed)?',
	'(?:{everyone}|ik) {opinion} (?:jouw|jou|je|jullie) {own} {very}* {bad}',
	'(?:i_think|we_think|everyone_thinks|everybody_thinks) (?:your|ur) {own} (?:is|are|looks) {very}* {bad}',
	'(?:i|we|everyone|everybody) (?:hate|hates) (?:your|ur) {own}',
);

/** Of a third person. */
const ofOthers = phrases(
	words,
	'(?:{he}|{somebody}) (?:is|was|iz|are|zijn|lijkt|looks|ziet_er) {very}* {strong}',
	"(?:he's|she's|hes|shes) {very}* {strong}",
	'(?:{somebody}|NAME) (?:is|was|are|zijn) {very}* (?:{mild})',
	'(?:{somebody}|NAME) (?:stinkt|stinkt|stinks|sucks|meurt)',
	'(?:he|she|hij|zij) (?:is|was) {very}* (?:weird|annoying|creepy|irritant|smelly|stinky|lame)',
	'(?:what_a|wat_een|die) {before} {crowd} (?:is_het|is_zij|is_hij|is_ze|is_she|is_he)?',
	'(?:alle|all|^) (?:meisjes|jongens|meiden|girls|boys|buitenlanders|turken|marokkanen|joden|moslims|nederlanders|polen|homo\'s|gays|muslims|foreigners|immigrants) (?:zijn|are) {very}* (?:{dumb}|{name}|{beast})',
	'(?:groep|klas|class|year) \\d[a-z]? (?:is|zijn|are) {very}* (?:{strong}|{name}|zwak|kneuzen)',
	'(?:groep|klas|class|year) \\d[a-z]? (?:stinkt|sucks|stinks)',
);

const calling = phrases(
	words,
	'{before}? {name}',
	'{before} {before}? {crowd}',
	'{before} {before}? {beast}',
);
const asBeast = phrases(
	words,
	'{youBe} {very}* {a}? {before}* {beast} !van|in|uit|spelen',
	'{beYou} {very}* {a}? {before}* {beast} !van|in|uit|of',
	"(?:you_are|you're|youre|ur|u_are|u_r|are_you|r_u) {very}* {before}* {beast} !of|in|from",
	'^ (?:jij|jullie|you|u|yo|ey|hey|he) {before}* {beast} $',
	'(?:hij|zij|ze|he|she|NAME|{somebody}) (?:is|iz) {very}* {a} {before}* (?:nul|leugenaar|lafaard|verrader|varken|koe|heks|slang|rat|zeur|aansteller|freak|psycho|liar|pig|cow|snake|rat|creep|psycho|cheater|brat)',
	"(?:he's|she's|hes|shes) {very}* {a} {before}* (?:liar|pig|cow|snake|rat|creep|psycho|cheater|brat|freak)",
);

export function unkindWords(draft: string, sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		const isAttack = (match: Match) =>
			!isDenied(sentence, match) && !isReported(sentence, match) && !isQuoted(draft, match);
		return [
			...find(sentence, direct).filter(isAttack),
			...find(sentence, ofYours).filter(isAttack),
			...find(sentence, ofOthers).filter((match) => isAttack(match) && isOfPerson(draft, sentence, match)),
			...find(sentence, calling).filter((match) => isAttack(match) && isCalled(draft, sentence, match)),
			...find(sentence, asBeast).filter((match) => isAttack(match) && !isStory(sentence)),
		];
	});
}

/** 'zij is stom' may be about the film. */
function isOfPerson(draft: string, sentence: Sentence, match: Match): boolean {
	if (isStory(sentence)) return false;
	const subject = sentence.words[match.first]!.plain;
	return !/^(?:hij|zij|ze|he|she|he's|she's)$/.test(subject) || !isOfThing(draft.slice(0, match.from));
}

function isCalled(draft: string, sentence: Sentence, match: Match): boolean {
	if (isOfOneself(sentence, match) || isStory(sentence)) return false;
	const [first, last] = [sentence.words[match.first]!, sentence.words[match.last]!];
	const isBeast = beastly.test(` ${last.plain} `) || neutral.test(` ${last.plain} `);
	return !isBeast || !afterArticle.test(sentence.text.slice(0, match.start)) || first === last;
}

const beastly = new RegExp(`^ (?:${insults.beast}) $`);
const neutral = new RegExp(`^ (?:${insults.crowd}) $`);
/** 'een dikke koe' stands in a meadow; 'dikke koe' is somebody. */
const afterArticle = / (?:een|de|het|die|dat|deze|mijn|onze|zijn|haar|n|a|an|the|my|our|his|her|some|\d+|twee|drie|two|three|met|of|van|over) (?:\S+ )?$/;

function isQuoted(draft: string, match: Match): boolean {
	return /["'“‘„«]$/.test(draft.slice(0, match.from)) && /^[!.?]?["'”’“»]/.test(draft.slice(match.to, match.to + 2));
}
