/** Words that stand beside names and must not be taken for one. */
import { times } from './lexicon.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Between a first and a family name: Fatima el Amrani, Kees van der Berg. */
export const particles = list(
	"van de der den het 't t ten ter te el al ben bin ait da dos di von zu la le op in 'n o",
);

/** Everyday words, as they follow 'ik heet Sanne' or begin a sentence with a capital. */
export const commonWords = list(`
en maar ik jij je hij zij ze wij we jullie of want dus ook niet wel nog nu dan hoe wat wie waar waarom wanneer heet ben bent is zijn was heeft hebben
hoi hallo hey hee doei dag beste lieve fijne gisteren vandaag morgen toen daarna eerst soms altijd nooit elke alle mag kan moet wil zal ga gaan gaat kom komt
doet vind vindt zit zat woont graag leuk lief leuke nieuw nieuwe groep jaar met voor uit over bij naar om aan op in van het een dit dat deze die mijn jouw haar
ons onze dank bedankt welkom gefeliciteerd sorry ja nee oke ok kijk ken weet zeg samen na als omdat net heel erg zo geen iemand niemand iedereen mensen
kinderen hier daar er eens even gewoon eigenlijk echt jarig blij boos ziek genaamd
and but you he she it they or so also not how what who where why when am are has had hi hello bye dear happy yesterday today tomorrow
then first sometimes always never every all may can must should will would go went come do did like love lives nice new year with for from
about at to on the this that these your his her our thanks thank yes no okay look together after because just really some
everybody people kids girl boy here there once merry good great please both called named than too sick
`);

/** With a capital, yet no family name and no first name. */
export const notFamily = list(`
${times.month.replaceAll('|', ' ')} maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
nederland nederlandse holland belgie duitsland frankrijk spanje engeland engels turkije marokko amerika europa england english dutch germany french america
london paris rome york kingdom states amsterdam rotterdam utrecht haag eindhoven enschede hengelo groningen zwolle arnhem nijmegen maastricht
koning koningin prins prinses juf meester meneer mevrouw dokter opa oma oom tante sint sinterklaas piet zwarte kerst pasen
king queen prince princess mister miss mrs mr lady doctor santa christmas easter halloween uncle aunt grandma grandpa
minecraft roblox fortnite nintendo playstation xbox youtube tiktok instagram snapchat pokemon lego barbie disney google apple switch mario
super star wars paw big little great grote kleine rode blauwe witte gouden groene red blue white golden black green
ajax feyenoord psv twente barcelona real madrid liverpool manchester city united efteling walibi toverland
god allah bijbel koran internet groot school team class island club bank park street road north south east west noord zuid oost nieuwe old oude den los san
bakkerij slagerij garage restaurant cafe hotel winkel kapper snackbar familie family bakery shop allemaal everyone jeugdjournaal zapp huis house
`);

/** What an account or a password can be besides itself: 'mijn insta is gehackt', 'mijn wachtwoord is lang'. */
export function isOrdinary(word: string): boolean {
	return state.test(word.replace(/[!.]+$/, ''));
}

const state =
	/^(?:.{1,3}|(?:ge|ver|be|ont)\p{Ll}+(?:d|t|en)|geheim\p{L}*|prive|privé|openbaar|stuk|kapot|leeg|saai|leuk|nieuw|niet|geen|heel|echt|best|super|cool|klaar|dicht|terug|weer|mijn|anders|hetzelfde|stom|raar|kwijt|fout|goed|moeilijk\p{L}*|makkelijk\p{L}*|lang\p{L}*|kort\p{L}*|sterk\p{L}*|zwak\p{L}*|veilig\p{L}*|iets|niks|simpel|belangrijk|alleen|bijna|slecht|groot|klein|populair|favoriet|nodig|bekend|ingewikkeld|gewoon|private|public|secret|broken|gone|empty|boring|great|good|cute|weird|full|dead|slow|free|back|again|mine|different|same|lame|better|lost|hacked|safe|almost|also|just|really|very|only|about|called|nothing|down|online|offline|hard|easy|long|short|strong|weak|wrong|right|forgotten|changed|something|that|what|simple|important|unknown|needed|required|working|down)$/iu;
