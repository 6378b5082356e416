/**
 * Who says it of whom: the same word hurts, comforts, confesses or reports. These are the readings in which a
 * hurtful word is no attack: denied, said of oneself, told about somebody else's words, a word under discussion.
 */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Match, type Sentence } from './tokens.ts';
import { degree, people } from './words/lexicon.ts';

const words = {
	...people,
	...degree,
	not: oneOf("geen niet niks nooit nergens not never no isn't isnt aren't arent ain't wasn't don't dont doesn't doesnt hoef"),
};

/** 'geen sukkel', 'niet zo'n sukkel', 'not a loser'. */
export function isDenied(sentence: Sentence, match: Match): boolean {
	const before = sentence.text.slice(0, match.start);
	return denial.test(before) || untrue.test(sentence.text);
}

const denial =
	/ (?:geen|no|isn't an?|not an?|not such an?|niet (?:een|n|zo'n|zon|zo een|de|dat|zo|zomaar|meteen|mijn)|nooit(?: een)?|never(?: an?)?|\S+n't(?: an?)?|isnt an?|arent|arent an?|niemand(?: is| hier is)?(?: een)?|nobody is(?: an?)?) (?:\S+ )?$/;
const untrue = / (?:niet waar|klopt niet|onzin dat|not true|isn't true|a lie|is gelogen) /;

/** 'ik ben zo'n sukkel', 'wat een sukkel ben ik', 'I feel like an idiot'. */
export function isOfOneself(sentence: Sentence, match: Match): boolean {
	const before = sentence.text.slice(0, match.start);
	const after = sentence.text.slice(match.end - 1);
	return (ofMyself.test(before) && !/ (?:jou|je|jij|you|jullie) \S* ?$/.test(before)) || afterMyself.test(after);
}

const ofMyself =
	/ (?:(?:ik|i) (?:ben|was|voel|voelde|am|feel|felt|lijk|leek|look|looked|word|werd|heet)|(?:ben|was|voel|voelde|lijk) (?:ik|k)|i'm|im|mij|me|mijzelf|mezelf|myself|ikke|ik,?|k ben|mijn eigen) (?:[^ ,;:()"]+ ){0,5}$/;
const afterMyself = /^ (?:die |that |dat )?(?:ik|k|i|i'm|mezelf|mij|me|am i|ben ik|was ik) (?:ben |was |am |toch |weer |ook |dat |$|[,!])|^ (?:ben|was|voel|am) (?:ik|i) /;

/** 'hij noemde mij een sukkel', 'sorry dat ik je stom noemde', 'als iemand zegt dat je dom bent'. */
export function isReported(sentence: Sentence, match: Match): boolean {
	if (says(sentence, apology) || says(sentence, subject)) return true;
	const before = sentence.text.slice(0, match.start);
	const after = sentence.text.slice(match.end - 1);
	const isTold = find(sentence, told).some((other) => other.start < match.start && match.start - other.end < nearby);
	return (isTold && !says(sentence, toldByMe)) || isCondition.test(before) || / (?:noemen|noemde|noemden|genoemd|zeggen|zeg je|zegt|zei|roepen|called) /.test(after);
}

/** Characters within which 'hij zei' still governs what follows. */
const nearby = 30;

const apology = phrases(words, '(?:sorry|spijt|excuses|excuus|apologise|apologize|apologies|ruzie)', 'vergeef');
const subject = phrases(
	words,
	'(?:woord|woorden|scheldwoord|scheldwoorden|schelden|uitschelden|scheld|uitgescholden|uitgescholde|rotwoord|swear|swearword|name-calling|insult|bullying|bullied|gepest|pesten|pest|pesters|kwetsend|regel|afspraak|rule)',
	'(?:call|calling|noem|noemen) .. (?:mag|not|niet|nooit|never)',
	'leven_van_een',
	'(?:het|de|the) woord',
);
const told = phrases(
	words,
	'(?:noemt|noemde|noemden|noemen|genoemd|zegt|zei|zeiden|zeggen|gezegd|riep|riepen|roept|roepen|geroepen|appte|schreef|vertelde|vindt_hij|dachten|dacht|denkt|denken|bang_dat|uitgemaakt)',
	'(?:called|calls|calling|said|says|saying|told|tells|shouted|wrote|thinks|thought|think|believes|feel_like|makes_me)',
	'(?:niemand|nobody|no_one|who|wie) .. (?:vindt|vind|thinks|said|says|zegt|denkt)',
	'{not} (?:dat|that|because|omdat|denken)',
	'(?:vinden|vonden|vond|vindt) (?:mij|me|ons)',
);
const toldByMe = phrases(
	words,
	'(?:iedereen|everyone|everybody|alle_kinderen|de_hele_klas|the_whole_class|we_all) .. (?:zegt|zeggen|vindt|noemt|denkt|noemen|thinks|says|think|calls|said|zei)',
	'(?:ik|i|we|wij) (?:zeg|think|say|said|zei|noem|denk|dacht|thought|zeggen|know|weet)',
	'(?:jij|je|jullie|you) (?:denkt|denk|dacht|zegt|zei|noemt) .. (?:zo|so|dat_je_zo|you\'re_so)',
);
const isCondition = / (?:als|wanneer|if|when|dat|that|of|zodra|ook al|even if|hoewel) $/;

/** 'de boef in de film is een sukkel': somebody who does not exist. */
export function isStory(sentence: Sentence): boolean {
	return says(sentence, story) && !says(sentence, toSomebody);
}

const story = phrases(
	words,
	'(?:boek|boeken|film|films|verhaal|serie|strip|sprookje|musical|toneelstuk|hoofdpersoon|boef|schurk|personage|figuur|rol|videogame|level|boss|endboss|eindbaas|tekenfilm|toneel|verkleed|verkleden|carnaval|halloween|schminken|raadsel|kostuum|boerderij|dierentuin|kinderboerderij)',
	'(?:book|books|movie|movies|film|story|series|cartoon|fairy|character|villain|musical|play|costume|dress|dressed|riddle|farm|zoo|duckling)',
);
const toSomebody = phrases(words, '(?:jij|jou|jouw|jullie)', '(?:you|your|you\'re) (?!can|could|should|must|have|need)\\S+');

/** A pet or a thing was named before, so that 'hij is dik' may be about the cat. */
export function isOfThing(text: string): boolean {
	return thing.test(text);
}

const thing =
	/(?:^|[^\p{L}])(?:hond\p{L}*|kat\p{L}*|poes\p{L}*|konijn\p{L}*|cavia|hamster|paard|pony|vis|parkiet|dier|draak|monster|reus|heks|spin\p{L}*|film\p{L}*|boek\p{L}*|spel\p{L}*|game|liedje|serie|tekening|fiets|auto|telefoon|tablet|jas|trui|broek|toets|les|som\p{L}*|taart|eten|soep|pop|robot|knuffel|beer|pad|kikker|regen|weer|dog|cat|rabbit|bunny|horse|fish|animal|dragon|movie|book|film|song|show|phone|bike|test|food|doll|toy|teddy|frog|weather|bug|insect|hero|villain|character|snowman|sneeuwpop|pompoen|pumpkin)(?![\p{L}])/iu;
