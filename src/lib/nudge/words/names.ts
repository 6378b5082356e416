/**
 * First names often heard in Dutch and English classrooms. A name outside this list is recognised by the
 * sentence around it; the list only settles what the sentence leaves open.
 */
const given = `
aaliyah abdullah adam ahmed aisha alex alexander ali alice amber amelia amin amina amir amira amy anas anastasia anja anna anne annelies annemiek
annika anouar anouk antoni arjan arthur ava aya ayden aylin ayoub ayse bart bas ben benjamin berat berkay bianca bilal boaz bob bram britt bruno busra
cas casper chaima chantal charlie charlotte chloe chris cleo daan damian dani daniel daphne david dean demi deniz dennis dex dina djamila dylan eef
efe elena elias elif elin eline elisa elise ella ellen eloise els emily emine emir emma emre enzo erik esmee esra esther ethan eva evelien eveline evi
evie fatih fatima fatma faye fedde feline femke fenna fien fiene filip finn fleur floor floris frank freya frida gabriel george gerrit gijs gina
giovanni grace guus hadi hafsa hamza hanna hannah harm harry hasan hassan hatice henk henry hidde hugo huseyin ibrahim ikram ilse imane imani imran
ines ingrid irem iris isa isaac isabel isabella isla ivo ivy jaap jack jacob jade jaden james jamie jan jans jari jasmijn jason jasper jay jayden
jayla jelle jens jeroen jesse jessica jet jill jim jip jits job joep joey john joost joris jort josephine joshua josie juan judith jules julia julian
julie jurre kaan kaj karel karim karin kasper kate katie kees kerem kevin khalid kiki kim koen kubra lana lara lars laura lauren laurens layla leah
lena leo leon leona leonie levi lewis leyla liam lieke lies lieve lili lilly lily lina linda linde linh lisa lisanne liv liz lize loes logan lois lola
lot lotte louis louise luca lucas lucy luka luke luna luuk lynn maarten maartje maddie mads mahmoud maja malak malik manon marco marieke marijn marit
mark marloes martijn mary mason matilda mats matteo matthijs maud maureen maurits mauro max maxim maya mees mehmet melek melisa melissa mert merve
meryem mia michael mick mika mike mila milan millie milou mirthe mohamed mohammed monique morris murat mustafa mylene nadia nadine naima naomi nathan
nick nicky niek niels nikki nina noa noah noor nora noud nour nova olaf oliver olivia ollie omar onur oscar osman otis owen pascal patrick pepijn
peter philip pien pieter pim pip poppy puck quinn quinten rachel ravi rayan rebecca renske ria rik riley rima robin roel ronald roos rosa rosie rowan
ruben ruby ryan saar safa said salma sam samantha sami samir samira sammy samuel sandra sanne sara sarah sebastiaan sebastian selin selma sem sena
senna sep shanice siem sienna simon sjoerd sofia sofie sophia sophie soufiane stan stefan stella sterre stijn sude sven svenn szymon tara tariq tess
teun thijmen thijs thomas tijn tijs tim timo tobias tom tommy toon tygo tyler umut valentijn veerle vera victor vince vincent walid wesley wiktoria
willem william wim wout wouter xander xavi yara yasin yasmin yassin yassine yazan yfke yigit younes youssef yusra yusuf zakaria zara zehra zeynep ziad
zoe zoey zofia zuzanna
`;

/** First names that are everyday words as well: names only with a capital, and not where every word has one. */
const alsoWords =
	'ben will hope joy rose grace mark lieve lies linde floor roos mees job jet fleur harm frank bas bob toon max luna nova stan dean sep rosa may robin amber wout vera cas jay pip puck jan';

export const givenNames: ReadonlySet<string> = new Set(given.trim().split(/\s+/));
export const ambiguousNames: ReadonlySet<string> = new Set(alsoWords.split(' '));

/** Family names that are recognised by how they end or by being among the commonest. */
const families = `
jansen janssen bakker visser smit meijer meyer mulder bos vos peters hendriks dekker brouwer dijkstra smits koster prins blom huisman
schouten willems hermans kok kuipers kramer verhoeven scholten postma kuiper bosman mol jonker timmermans groen gerritsen wolters
kaya yilmaz yildiz demir celik sahin ozturk aydin idrissi bouzid benali amrani nguyen kowalski singh khan
smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson
clarke clark lewis harris cooper king baker turner hill ward morris moore carter parker cook bell murphy bailey kelly martin anderson
`;
export const familyNames: ReadonlySet<string> = new Set(families.trim().split(/\s+/));
/** After 'de' or 'van der' these are names; alone they are words. */
export const afterParticle: ReadonlySet<string> = new Set(
	'graaf jong vries boer groot wit bruin bruijn haan jager koning lange ruiter winter zwart leeuw berg dijk leeuwen linden broek heuvel meer veen ven velde wal brink dam dongen vos wolf ridder laan'.split(
		' ',
	),
);
export const familyEnding =
	/^\p{L}{2,}(?:stra|sma|ema|inga|enga|mans|mann|sen|ssen|ink|huis|huizen|kamp|dijk|veld|berg|beek|hoven|hof|meijer|maker|wijk|oglu|ski|ska|vic|wicz|idis|son|ford|ton|worth|field|shaw|well)$/u;

/** People everyone may talk about. Family name, or given and family name where the family name is a common one. */
const known = `
anne_frank otto_frank dahl rowling verstappen messi ronaldo mbappe neymar depay gakpo swift sheeran styles eilish lipa grande beyonce
emma_watson tom_holland radcliffe einstein newton edison darwin curie mozart beethoven bach chopin galilei columbus gandhi mandela
rosa_parks thunberg yousafzai obama trump biden musk gates jobs rutte jetten schoof wilders annie_schmidt slee francine_oomen
jacques_vriens menten terlouw thea_beckman stilton walliams kinney blyton potter granger weasley malfoy wemel griffel rembrandt
barentsz piet_hein newton jan_steen huygens jeroen_bosch escher mondriaan vermeer picasso gogh andre_kuipers freek_vonk enzo_knol haegens
femke_bol sifan_hassan leerdam sven_kramer wust dafne_schippers dumoulin poel lieke_martens miedema shakespeare lincoln
washington neil_armstrong luther_king ruyter oranje oldenbarnevelt hitler napoleon duck mouse pan poeh pooh pig kong bros wonka
bucket sparrow skywalker vader kenobi claus klaas piet weerwolfje finn_huckleberry virgil_dijk frenkie_jong paul_loon
jacqueline_wilson bieber marley michael_jackson michael_jordan johan_cruijff cruijff persie haaland bellingham kane yamal vinicius
lewis_hamilton gaga adele shakira froger borsato lindgren langkous klaassen karel_appel nightingale johansson ketchum kirby zelda
dursley snape everdeen percy_jackson heffley baggins simpson flodder
`;
export const knownPeople: ReadonlySet<string> = new Set(known.trim().split(/\s+/));
