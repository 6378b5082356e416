import { pictureName } from '#lib/ui/pictureNames.ts';
import { isPicture, type PictureId } from '#lib/ui/pictures.ts';
import type { Filter, Ink, Looks, Scene, Sticker, StickerGroup } from './parts.ts';

type Language = 'nl' | 'en';
type Name = readonly [nl: string, en: string];

/**
 * What each part is called, as [Dutch, English], in lower case and without an article, to be said in a row.
 * A table and not messages, as in `ui/pictureNames.ts`.
 */
const sceneNames: Record<Scene, Name> = {
	bedroom: ['slaapkamer', 'bedroom'],
	playground: ['speeltuin', 'playground'],
	street: ['straat', 'street'],
	'front-door': ['voordeur', 'front door'],
	beach: ['strand', 'beach'],
	classroom: ['klaslokaal', 'classroom'],
	kitchen: ['keuken', 'kitchen'],
	stage: ['podium', 'stage'],
	forest: ['bos', 'forest'],
	'sports-field': ['sportveld', 'sports field'],
	'swimming-pool': ['zwembad', 'swimming pool'],
	train: ['trein', 'train'],
	bathroom: ['spiegel in de badkamer', 'bathroom mirror'],
	party: ['verjaardagsfeest', 'birthday party'],
	snow: ['sneeuw', 'snow'],
	dream: ['droomwereld van AI', 'dream world by AI'],
};

const stickerNames: Record<Exclude<Sticker, PictureId>, Name> = {
	'house-number': ['huisnummer', 'house number'],
	'street-sign': ['straatnaambord', 'street sign'],
	'school-sign': ['bord van een school', 'school sign'],
	'round-pushpin': ['punaise op de plek', 'pin on the place'],
	'licence-plate': ['nummerbord', 'number plate'],
	'friend-face': ['foto van een ander', 'photo of somebody else'],
	'name-badge': ['naamkaartje', 'name badge'],
	'phone-note': ['briefje met telefoonnummer', 'note with a phone number'],
	'password-note': ['briefje met wachtwoord', 'note with a password'],
	'profile-name': ['accountnaam', 'account name'],
	'credit-card': ['bankpas', 'bank card'],
	'identification-card': ['identiteitskaart', 'identity card'],
	'admission-tickets': ['toegangskaartjes', 'tickets'],
	invitation: ['uitnodiging met adres', 'invitation with an address'],
	'one-piece-swimsuit': ['badpak', 'swimsuit'],
	bikini: ['bikini', 'bikini'],
	'soda-brand': ['blikje van een merk', 'can of a brand'],
	'shoe-brand': ['schoen van een merk', 'shoe of a brand'],
	'brand-bag': ['tas van een merk', 'bag of a brand'],
	'ai-cat': ['kat van AI', 'cat by AI'],
	'ai-stamp': ['stempel AI', 'AI stamp'],
	'blur-block': ['blokjes om af te dekken', 'blocks to cover something'],
	'speech-cloud': ['lege tekstballon', 'empty speech bubble'],
	'smiling-face-with-sunglasses': ['smiley met zonnebril', 'smiley with sunglasses'],
	'red-heart': ['rood hart', 'red heart'],
	'glowing-star': ['ster', 'star'],
	sparkles: ['glitters', 'sparkles'],
	'cow-face': ['koe', 'cow'],
	'pig-face': ['varken', 'pig'],
	'hatching-chick': ['kuiken', 'chick'],
	duck: ['eend', 'duck'],
	crocodile: ['krokodil', 'crocodile'],
	't-rex': ['T. rex', 'T. rex'],
	'guide-dog': ['geleidehond', 'guide dog'],
	cloud: ['wolk', 'cloud'],
	'cloud-with-rain': ['regenwolk', 'rain cloud'],
	'crescent-moon': ['maan', 'moon'],
	snowman: ['sneeuwpop', 'snowman'],
	fire: ['vuur', 'fire'],
	'evergreen-tree': ['den', 'pine tree'],
	'palm-tree': ['palmboom', 'palm tree'],
	cactus: ['cactus', 'cactus'],
	'four-leaf-clover': ['klavertjevier', 'four-leaf clover'],
	mushroom: ['paddenstoel', 'mushroom'],
	castle: ['kasteel', 'castle'],
	'umbrella-on-ground': ['parasol', 'beach umbrella'],
	'ferris-wheel': ['reuzenrad', 'big wheel'],
	'french-fries': ['patat', 'chips'],
	pancakes: ['pannenkoeken', 'pancakes'],
	cupcake: ['cupcake', 'cupcake'],
	cookie: ['koekje', 'cookie'],
	lollipop: ['lolly', 'lollipop'],
	popcorn: ['popcorn', 'popcorn'],
	strawberry: ['aardbei', 'strawberry'],
	watermelon: ['watermeloen', 'watermelon'],
	'cup-with-straw': ['beker met rietje', 'cup with a straw'],
	basketball: ['basketbal', 'basketball'],
	tennis: ['tennisbal', 'tennis ball'],
	kite: ['vlieger', 'kite'],
	'yo-yo': ['jojo', 'yo-yo'],
	skateboard: ['skateboard', 'skateboard'],
	'kick-scooter': ['step', 'scooter'],
	'teddy-bear': ['knuffelbeer', 'teddy bear'],
	'puzzle-piece': ['puzzelstukje', 'puzzle piece'],
	microphone: ['microfoon', 'microphone'],
	crown: ['kroon', 'crown'],
	'magic-wand': ['toverstaf', 'magic wand'],
	laptop: ['laptop', 'laptop'],
	television: ['televisie', 'television'],
	backpack: ['rugzak', 'backpack'],
	pencil: ['potlood', 'pencil'],
	bed: ['bed', 'bed'],
	'couch-and-lamp': ['bank met lamp', 'sofa with a lamp'],
	bathtub: ['bad', 'bath'],
	automobile: ['auto', 'car'],
	bus: ['bus', 'bus'],
	balloon: ['ballon', 'balloon'],
	sunglasses: ['zonnebril', 'sunglasses'],
	'star-struck': ['smiley met sterren', 'smiley with stars'],
	'face-with-tears-of-joy': ['lachende smiley', 'laughing smiley'],
	'crying-face': ['huilende smiley', 'crying smiley'],
	'clown-face': ['clown', 'clown'],
	ghost: ['spook', 'ghost'],
	alien: ['alien', 'alien'],
	'thumbs-up': ['duim omhoog', 'thumbs up'],
	'victory-hand': ['hand met vredesteken', 'peace sign'],
};

const groupNames: Record<StickerGroup, Name> = {
	private: ['om over na te denken', 'to think about'],
	cover: ['afdekken en versieren', 'cover and decorate'],
	animals: ['dieren', 'animals'],
	outside: ['buiten', 'outside'],
	food: ['eten', 'food'],
	play: ['spelen', 'play'],
	things: ['spullen', 'things'],
	feelings: ['gevoel', 'feelings'],
};

const sideNames: Record<keyof Looks, Name> = {
	who: ['wie is dit?', 'who is this?'],
	skin: ['huid', 'skin'],
	hair: ['haar of hoofddeksel', 'hair or headwear'],
	hairColor: ['kleur ervan', 'its colour'],
	face: ['gezicht', 'face'],
	glasses: ['bril', 'glasses'],
	clothes: ['kleding', 'clothes'],
	color: ['kleur van de kleding', 'colour of the clothes'],
	extra: ['erbij', 'as well'],
};

const inkNames: Record<Ink, Name> = {
	red: ['rood', 'red'],
	orange: ['oranje', 'orange'],
	yellow: ['geel', 'yellow'],
	green: ['groen', 'green'],
	blue: ['blauw', 'blue'],
	purple: ['paars', 'purple'],
	pink: ['roze', 'pink'],
	white: ['wit', 'white'],
	black: ['zwart', 'black'],
};

const lookNames: { [Side in keyof Looks]: Record<Looks[Side], Name> } = {
	who: {
		me: ['ik', 'me'],
		other: ['iemand anders', 'somebody else'],
		'made-up': ['verzonnen', 'made up'],
	},
	skin: {
		fair: ['heel licht', 'fair'],
		light: ['licht', 'light'],
		olive: ['lichtbruin', 'olive'],
		tan: ['getint', 'tan'],
		brown: ['bruin', 'brown'],
		dark: ['donkerbruin', 'dark brown'],
	},
	hair: {
		short: ['kort', 'short'],
		fringe: ['pony', 'fringe'],
		long: ['lang', 'long'],
		braids: ['vlechten', 'braids'],
		curls: ['krullen', 'curls'],
		afro: ['afro', 'afro'],
		bun: ['knotje', 'bun'],
		ponytail: ['paardenstaart', 'ponytail'],
		spikes: ['stekels', 'spikes'],
		headscarf: ['hoofddoek', 'headscarf'],
		cap: ['pet', 'cap'],
		turban: ['tulband', 'turban'],
		kippah: ['keppeltje', 'kippah'],
		none: ['kaal', 'bald'],
	},
	hairColor: {
		black: ['zwart', 'black'],
		brown: ['bruin', 'brown'],
		auburn: ['roodbruin', 'auburn'],
		blond: ['blond', 'blond'],
		grey: ['grijs', 'grey'],
		red: ['rood', 'red'],
		green: ['groen', 'green'],
		blue: ['blauw', 'blue'],
		purple: ['paars', 'purple'],
		pink: ['roze', 'pink'],
	},
	face: {
		happy: ['blij', 'happy'],
		laughing: ['lachend', 'laughing'],
		calm: ['rustig', 'calm'],
		sad: ['verdrietig', 'sad'],
		surprised: ['verbaasd', 'surprised'],
		winking: ['knipogend', 'winking'],
	},
	glasses: {
		none: ['geen bril', 'no glasses'],
		round: ['ronde bril', 'round glasses'],
		square: ['vierkante bril', 'square glasses'],
		sun: ['zonnebril', 'sunglasses'],
	},
	clothes: {
		shirt: ['T-shirt', 'T-shirt'],
		sweater: ['trui', 'sweater'],
		dress: ['jurk', 'dress'],
		dungarees: ['tuinbroek', 'dungarees'],
		coat: ['jas', 'coat'],
		football: ['sportshirt van een merk', 'sports shirt of a brand'],
		school: ['trui van school', 'school sweater'],
		swimsuit: ['badpak', 'swimsuit'],
		trunks: ['zwembroek', 'swimming trunks'],
	},
	color: inkNames,
	extra: {
		none: ['niets', 'nothing'],
		wheelchair: ['rolstoel', 'wheelchair'],
		crutches: ['krukken', 'crutches'],
		cane: ['taststok', 'white cane'],
		'hearing-aid': ['gehoorapparaat', 'hearing aid'],
		freckles: ['sproeten', 'freckles'],
		plaster: ['pleister', 'plaster'],
	},
};

const filterNames: Record<Filter, Name> = {
	none: ['zonder filter', 'no filter'],
	warm: ['warm', 'warm'],
	cool: ['koel', 'cool'],
	old: ['oude foto', 'old photo'],
	grey: ['zwart-wit', 'black and white'],
	bright: ['fel', 'bright'],
	soft: ['zacht', 'soft'],
};

const said = ([nl, en]: Name, language: Language) => (language === 'en' ? en : nl);

export const sceneName = (scene: Scene, language: Language) => said(sceneNames[scene], language);

export const stickerName = (sticker: Sticker, language: Language) =>
	isPicture(sticker) ? pictureName(sticker, language) : said(stickerNames[sticker], language);

export const groupName = (group: StickerGroup, language: Language) => said(groupNames[group], language);

export const sideName = (side: keyof Looks, language: Language) => said(sideNames[side], language);

export const lookName = <Side extends keyof Looks>(side: Side, look: Looks[Side], language: Language) =>
	said((lookNames[side] as Record<string, Name>)[look]!, language);

export const inkName = (ink: Ink, language: Language) => said(inkNames[ink], language);

export const filterName = (filter: Filter, language: Language) => said(filterNames[filter], language);
