/** Words that stand beside names and must not be taken for one. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Between a first and a family name: Fatima el Amrani, Kees van der Berg. */
export const particles = list("van de der den het 't t ten ter te el al ben bin ait da dos di von zu la le op in 'n o");

/** Everyday words, as they follow 'ik heet Sanne' or begin a sentence with a capital. */
export const commonWords = list(`
en maar ik jij je hij zij ze wij we jullie of want dus ook niet wel nog nu dan hoe wat wie waar waarom wanneer welke heet ben bent is zijn was heb heeft hebben had
hoi hallo hey hee doei dag beste lieve fijne gisteren vandaag morgen vanavond vanmiddag straks later toen daarna eerst laatst soms altijd nooit elke iedere alle
mag mogen kan kunnen kunt moet moeten wil willen zal zullen ga gaan gaat ging kom komt doe doet vind vindt vinden zit zitten zat woon woont houd hou houdt hoor
graag leuk lief leuke nieuw nieuwe groep jaar met voor uit over bij naar om aan op in van de het een dit dat deze die mijn jouw zijn haar ons onze hun
dank bedankt welkom gefeliciteerd succes sorry ja nee oke ok kijk ken kent weet weten zeg zegt samen na als omdat zodat terwijl net heel erg best zo
geen niks iets iemand niemand iedereen mensen kinderen meisje jongen hier daar er eens even gewoon eigenlijk trouwens echt jarig blij boos verdrietig ziek moe
and but i you he she it they we or so also not how what who where why when am are is was have has had hi hello hey bye dear happy yesterday today tomorrow
then first later sometimes always never every all may can must should will would go goes went come comes do does did like likes love loves live lives
nice new year with for from about at to on in of the a an this that these those my your his her our their thanks thank welcome sorry yes no okay look know
together after because while very just really some any nobody everybody people kids children girl boy here there once merry good great please both but
nine ten eleven twelve eight seven six five acht negen tien elf twaalf zeven zes vijf genaamd called named than too sick tired sad angry glad
`);

/** With a capital, yet no family name and no first name. */
export const notFamily = list(`
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
januari februari maart april juni juli augustus september oktober november december january february march june july august october
nederland nederlands nederlandse holland belgie duitsland frankrijk spanje engeland engels engelse frans duits turkije turks marokko marokkaans amerika amerikaanse europa
england english dutch germany german france french spain spanish america american turkey turkish morocco london paris rome york kingdom states
amsterdam rotterdam utrecht haag eindhoven enschede hengelo oldenzaal groningen zwolle arnhem nijmegen breda tilburg maastricht leiden delft haarlem
koning koningin prins prinses juf meester meneer mevrouw mijnheer dokter opa oma oom tante sint sinterklaas piet zwarte kerst pasen kerstmis pinksteren
king queen prince princess mister miss mrs mr sir lady doctor saint santa christmas easter halloween uncle aunt grandma grandpa sinter
minecraft roblox fortnite nintendo playstation xbox youtube tiktok instagram snapchat pokemon lego barbie disney netflix google apple samsung switch mario
super star wars paw patrol big little great groot grote kleine rode blauwe witte gouden zwarte groene red blue white golden black green
ajax feyenoord psv twente fc sv barcelona real madrid liverpool manchester city united arsenal chelsea efteling walibi toverland artis
moslim christen joods god allah bijbel koran internet groep groot school basisschool team klas class year
island club bank park street road avenue north south east west noord zuid oost west nieuwe new old oude hoge lage den los san santa saint
allemaal everyone everybody weet waterval boomhut jeugdjournaal zapp huis house
`);
