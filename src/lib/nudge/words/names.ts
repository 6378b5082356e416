/**
 * First names often heard in Dutch and English classrooms. A name outside this list is recognised by the
 * sentence around it; the list only settles what the sentence leaves open.
 */
const given = `
aaliyah adam ahmed aisha alex alexander ali alice amber amelia amin amina amir amira amy anas anna anne annelies annemiek annika anouk
arjan arthur ava aya ayden aylin ayoub ayse bart bas ben benjamin bilal boaz bob bram britt bruno cas casper charlie charlotte chloe
chris cleo daan damian daniel dani daphne david dean demi deniz dennis dewi dex dina djamila dylan eef elena elias elif elin eline
elisa elise ella ellen eloise els emily emir emma emre enzo erik esmee esther ethan eva evelien eveline evi evie fatih fatima
fatma faye fedde feline femke fenna fien fiene filip finn fleur floor floris frank freya frida gabriel george gijs gina giovanni grace guus
hadi haily hamza hanna hannah harm harry harun hassan hatice henk henry hidde hugo ibrahim ilse imani imran ines ingrid iris isa isabel
isabella isaac isla ivo ivy jaap jack jacob jade jaden jakub james jamie jan jana janna jans jari jasmijn jason jasper jay jayden jayla jelle jens
jeroen jesse jessica jet jill jim jip jits job joep joey john joost joris josephine joshua josie jort juan judith jules julia julian julie jurre
kaan kaj karel karim kasper kate katie kees kevin khalid kiki kim koen kyra lana lara lars lauren laura laurens leah lena lennon leo leon
leonie levi lewis liam lieke lies lieve lili lilly lily lina linde linh lisa lisanne liv liz lize logan loes lois lola lotte louis louise lot lucas
lucy luca luka luke luna luuk lynn maartje maarten maddie mads mahmoud maja malak malik manon marieke marijn marit mark marloes
martijn mary mason mats matilda matteo matthijs maud maureen maurits mauro max maxim maya mees mehmet melissa meryem mia mick micha michael mika mike
mila milan millie milou mirthe mohamed mohammed morris mustafa mylene nadia naomi nathan nick nicky niek niels nikki nina noa noah noor
nora nour nova noud olaf olivia oliver ollie omar oscar otis owen pascal pepijn peter philip pien pieter pim pip poppy puck quinten quinn
rachel rania ravi rayan rebecca renske riley rik robin roan roel roos rosa rosie rowan ruben ruby ryan saar salma sam samantha samira sami sammy samuel
sanne sara sarah sebastiaan sebastian selin selma sem senna sep sofia sofie sophia sophie sjoerd sienna simon siem stan stefan stella sterre stijn suus sven
svenn sylvie tara teun tess thijmen thijs thomas tijn tijs tim timo tobias tom tommy toon tygo tyler valentijn veerle vera victor vince vincent
wesley wiktoria willem william wout wouter xander xavi yara yasin yasmin yasmina yassin yassine yfke younes youssef yusuf zara zeynep zoe zoey zofia
`;

/** First names that are also everyday words: only names when they carry a capital inside a sentence. */
const alsoWords =
	'alex amber ben bas bob cas dean dex faye floor fleur frank grace harm ivy isa jet jay job jip kees kim lies lieve linde liv lot luna mark max mees mats mick nova noor noud pip poppy puck robin roos rosa ruby saar sam sep siem stan sterre stella tara tess tom tim toon vera victor wout will rose hope joy';

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
export const familyEnding = /^\p{L}{2,}(?:stra|sma|ema|inga|enga|mans|mann|sen|ssen|ink|huis|huizen|kamp|dijk|veld|berg|beek|hoven|hof|meijer|maker|wijk|oglu|ski|ska|vic|wicz|idis|son|ford|ton|worth|field|shaw|well)$/u;

/** People everyone may talk about. Family name, or given and family name where the family name is a common one. */
const known = `
frank dahl rowling verstappen messi ronaldo mbappe neymar depay gakpo swift sheeran styles eilish lipa grande beyonce watson holland radcliffe
einstein newton edison darwin curie mozart beethoven bach chopin galilei columbus gandhi mandela parks thunberg yousafzai obama
trump biden musk gates jobs rutte jetten schoof wilders schmidt slee oomen vriens menten terlouw beckman stilton walliams kinney
blyton potter granger weasley malfoy wemel griffel rembrandt barentsz hein steen huygens bosch escher mondriaan vermeer picasso
kuipers_andre andre_kuipers vonk knol haegens bol hassan leerdam kramer_sven sven_kramer wust schippers dumoulin poel martens miedema
shakespeare lincoln washington armstrong_neil neil_armstrong king_luther luther_king gogh ruyter oranje oldenbarnevelt dyke hitler napoleon
duck mouse pan poeh pooh pig kong bros wonka bucket sparrow skywalker vader kenobi claus klaas piet weerwolfje doll sawyer finn_huckleberry
van_dijk_virgil virgil_dijk frenkie_jong paul_loon jacqueline_wilson malala_yousafzai justin_bieber bieber marley jackson_michael michael_jackson
jordan_michael michael_jordan taylor_swift rosa_parks willem_oranje johan_cruijff cruijff cruyff robben persie haaland bellingham kane
yamal vinicius hamilton lewis_hamilton perry gaga adele shakira stromae froger borsato kruse jett rebel jr depp damme
lindgren langkous lönneberga dursley dumbledore snape everdeen jackson_percy percy_jackson heffley baggins simpson flodder
`;
export const knownPeople: ReadonlySet<string> = new Set(known.trim().split(/\s+/));
