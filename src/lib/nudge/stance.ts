/**
 * Who says it of whom: the same word hurts, comforts, confesses or reports. These are the readings in which a
 * hurtful word is no attack: denied, said of oneself, told about somebody else's words, a word under discussion.
 */
import { oneOf, phrases } from './grammar.ts';
import { find, says, textAfter, textBefore, type Match } from './matching.ts';
import type { Sentence } from './tokens.ts';
import { degree, people } from './words/lexicon.ts';

const words = {
	...people,
	...degree,
	not: oneOf(
		"geen niet niks nooit nergens not never no isn't isnt aren't arent ain't wasn't don't dont doesn't doesnt hoef",
	),
};

/** 'geen sukkel', 'niet zo'n sukkel', 'not a loser'. */
export function isDenied(sentence: Sentence, match: Match): boolean {
	return denial.test(textBefore(sentence, match)) || says(sentence, untrue);
}

const denial =
	/ (?:geen|no|isn't an?|not an?|not such an?|niet (?:een|n|zo'n|zon|zo een|de|dat|zo|zomaar|meteen|mijn)|nooit(?: een)?|never(?: an?)?|\S+n't(?: an?)?|isnt an?|arent|arent an?|niemand(?: is| hier is)?(?: een)?|nobody is(?: an?)?) (?:\S+ )?$/;
const untrue = phrases(words, "(niet_waar|klopt_niet|onzin_dat|not_true|isn't_true|a_lie|is_gelogen)");

/** 'ik ben zo'n sukkel', 'wat een sukkel ben ik', 'I feel like an idiot'. */
export function isOfOneself(sentence: Sentence, match: Match): boolean {
	const before = textBefore(sentence, match);
	const after = textAfter(sentence, match);
	return (
		(ofMyself.test(before) && !/ (?:jou|je|jij|you|jullie) \S* ?$/.test(before)) || afterMyself.test(after)
	);
}

const ofMyself =
	/ (?:(?:ik|i) (?:ben|was|voel|voelde|am|feel|felt|lijk|leek|look|looked|word|werd|heet)|(?:ben|was|voel|voelde|lijk) (?:ik|k)|i'm|im|mij|me|mijzelf|mezelf|myself|ikke|ik,?|k ben|mijn eigen) (?:[^ ,;:()"]+ ){0,5}$/;
const afterMyself =
	/^ (?:die |that |dat )?(?:ik|k|i|i'm|mezelf|mij|me|am i|ben ik|was ik) (?:ben |was |am |toch |weer |ook |dat |$|[,!])|^ (?:ben|was|voel|am) (?:ik|i) /;

/** 'hij noemde mij een sukkel', 'sorry dat ik je stom noemde', 'als iemand zegt dat je dom bent'. */
export function isReported(sentence: Sentence, match: Match): boolean {
	const isDiscussed = find(sentence, subject).some(
		({ start, end }) => start < match.start || end > match.end,
	);
	if (isDiscussed || says(sentence, apology) || isCondition.test(textBefore(sentence, match))) return true;
	const isTold = find(sentence, told).some(
		({ start, end }) => start < match.start && match.start - end < nearby,
	);
	return (isTold && !says(sentence, toldByMe)) || toldAfter.test(textAfter(sentence, match));
}

const toldAfter = /^ (?:\S+ )?(?:noemen|noemde|noemden|genoemd|zeggen|zeg je|zegt|zei|roepen|called) /;
/** Characters within which 'hij zei' still governs what follows. */
const nearby = 30;

const apology = phrases(words, '(sorry|spijt|excuses|excuus|apologise|apologize|apologies|ruzie)', 'vergeef');
const subject = phrases(
	words,
	'(woord|woorden|scheldwoord|scheldwoorden|schelden|uitschelden|scheld|uitgescholden|uitgescholde|rotwoord|swear|swearword|name-calling|insult|bullying|bullied|gepest|pesten|pest|pesters|kwetsend|regel|afspraak|rule)',
	'(call|calling|noem|noemen) .. (mag|not|niet|nooit|never)',
	'leven_van_een',
	'(het|de|the) woord',
);
const told = phrases(
	words,
	'(noemt|noemde|noemden|noemen|genoemd|zegt|zei|zeiden|zeggen|gezegd|riep|riepen|roept|roepen|geroepen|appte|schreef|vertelde|vindt_hij|dachten|dacht|denkt|denken|bang_dat|uitgemaakt)',
	'(called|calls|calling|said|says|saying|told|tells|shouted|wrote|thinks|thought|think|believes|feel_like|makes_me)',
	'(niemand|nobody|no_one|who|wie) .. (vindt|vind|thinks|said|says|zegt|denkt)',
	'{not} (dat|that|because|omdat|denken)',
	'(vinden|vonden|vond|vindt) (mij|me|ons)',
);
const toldByMe = phrases(
	words,
	'(iedereen|everyone|everybody|alle_kinderen|de_hele_klas|the_whole_class|we_all) .. (zegt|zeggen|vindt|noemt|denkt|noemen|thinks|says|think|calls|said|zei)',
	'(ik|i|we|wij) (zeg|think|say|said|zei|noem|denk|dacht|thought|zeggen|know|weet)',
	"(jij|je|jullie|you) (denkt|denk|dacht|zegt|zei|noemt) .. (zo|so|dat_je_zo|you're_so)",
);
const isCondition = / (?:als|wanneer|if|when|dat|that|of|zodra|ook al|even if|hoewel) $/;

/** 'dat is idioot duur', 'the loser cleans up': of a thing or a rule. */
export function isOfRule(sentence: Sentence, match: Match): boolean {
	const isLoser = sentence.text.slice(match.start, match.end).includes('loser');
	const before = textBefore(sentence, match);
	return (rule.test(before) || (isLoser && / (?:the|de) $/.test(before))) && !says(sentence, toSomebody);
}

const rule = / (?:het|dat|dit|it|that|this) (?:is|was|vind ik)(?: echt| heel| wel| zo)? $/;

/** 'mijn kat is een sukkel': said fondly of what is no person. */
export function isOfPet(sentence: Sentence, match: Match): boolean {
	return pet.test(textBefore(sentence, match)) && !says(sentence, toSomebody);
}

const pet = new RegExp(` (?:${people.pet}|computer|laptop|fiets|bike|printer|robot) (?:\\S+ ){0,5}$`);

/** A story, a play, a costume: 'in de musical ben jij een heks'. */
export function isTale(sentence: Sentence): boolean {
	return says(sentence, story);
}

/** 'de boef in de film is een sukkel': somebody who does not exist, unless somebody is spoken to. */
export function isStory(sentence: Sentence): boolean {
	return isTale(sentence) && !says(sentence, toSomebody);
}

const story = phrases(
	words,
	'{tale}',
	'(boss|endboss|eindbaas|tekenfilm|verkleed|verkleden|carnaval|halloween|schminken|raadsel|kostuum|boerderij|dierentuin|kinderboerderij)',
	'(fairy|dress|dressed|riddle|farm|zoo|duckling)',
);
const toSomebody = phrases(
	words,
	'(jij|jou|jouw|jullie)',
	"(you|your|you're) (?!can|could|should|must|have|need)\\S+",
);

/** A pet was named before, so that 'Max is lui' may be about the dog. */
export function isPetsName(draft: string, match: Match): boolean {
	return petBefore.test(draft.slice(Math.max(0, match.from - reach), match.from));
}

const petBefore = new RegExp(`(?<!\\p{L})(?:${people.pet})(?!\\p{L})`, 'iu');

/** A pet or a thing was named, so that 'hij is dik' may be about the cat. */
export function isOfThing(draft: string, sentence: Sentence, match: Match): boolean {
	return thing.test(draft.slice(Math.max(0, match.from - reach), sentence.to));
}

/** Characters back to which 'hij' may point. */
const reach = 200;

const thing = new RegExp(
	`(?<!\\p{L})(${people.pet}|${people.tale}|(spin|spel|som|dier|draak|game|liedje|tekening|fiets|auto|telefoon|jas|trui|broek|toets|taart|soep|pop|robot|knuffel|beer|kikker|animal|dragon|song|show|phone|bike|test|doll|toy|teddy|frog|bug|snowman|sneeuwpop|monster|reus|heks)(je|jes|len|en|s)?|les|regen|weer|eten|food)(?!\\p{L})`,
	'iu',
);

/** 'Op het raam stond "sukkel"': shown, not said. */
export function isQuoted(draft: string, match: Match): boolean {
	return (
		/["'“‘„«]/.test(draft.charAt(match.from - 1)) &&
		/^[!.?]?["'”’“»]/.test(draft.slice(match.to, match.to + 2))
	);
}
