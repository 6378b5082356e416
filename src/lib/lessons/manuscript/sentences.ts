/** Every mistake a lesson can hold, as the sentence its author reads. Gaps stand between braces. */
export const sentences = {
	// ── the folder and its files
	slug_wrong: {
		nl: 'De map heet ‘{slug}’. Gebruik alleen kleine letters, cijfers en streepjes.',
		en: 'The folder is called ‘{slug}’. Use only small letters, digits and hyphens.',
	},
	file_missing: { nl: 'Dit bestand ontbreekt.', en: 'This file is missing.' },
	file_large: {
		nl: 'Dit bestand is te lang voor een les.',
		en: 'This file is too long for a lesson.',
	},
	file_unreadable: { nl: 'Dit bestand is niet te lezen.', en: 'This file cannot be read.' },
	front_missing: {
		nl: 'Begin het bestand met een regel --- en daaronder de titel en de andere gegevens.',
		en: 'Begin the file with a line --- and under it the title and the other details.',
	},
	front_open: {
		nl: 'Sluit de gegevens bovenaan af met een regel ---.',
		en: 'Close the details at the top with a line ---.',
	},

	// ── YAML
	yaml_wrong: {
		nl: 'Deze regel is niet te lezen. Zet tekst tussen dubbele aanhalingstekens.',
		en: 'This line cannot be read. Put text between double quotes.',
	},
	yaml_colon: {
		nl: 'Hier staat een dubbele punt te veel of te weinig, of de regel springt verkeerd in. Zet tekst met een dubbele punt tussen dubbele aanhalingstekens.',
		en: 'There is a colon too many or too few here, or the line is indented wrongly. Put text with a colon between double quotes.',
	},
	yaml_quote: {
		nl: 'Dit aanhalingsteken of haakje gaat niet meer dicht.',
		en: 'This quotation mark or bracket is never closed.',
	},
	yaml_indent: {
		nl: 'Deze regel springt te ver of te weinig in.',
		en: 'This line is indented too far or not far enough.',
	},
	yaml_tab: {
		nl: 'Spring in met spaties, niet met een tab.',
		en: 'Indent with spaces, not with a tab.',
	},
	yaml_twice: { nl: 'Dit veld staat hier twee keer.', en: 'This field stands here twice.' },
	yaml_hash: {
		nl: 'Na een # leest niemand verder. Zet de tekst tussen dubbele aanhalingstekens.',
		en: 'Nothing after a # is read. Put the text between double quotes.',
	},
	yaml_alias: {
		nl: 'Verwijzingen met * werken hier niet. Schrijf de tekst uit.',
		en: 'References with * do not work here. Write the text out.',
	},

	// ── what stands behind a step
	step_option: {
		nl: 'Achter de stap staat ‘{option}’. Alleen shape=class of shape=solo kan daar staan.',
		en: 'Behind the step stands ‘{option}’. Only shape=class or shape=solo can stand there.',
	},
	shape_elsewhere: {
		nl: 'Samen of alleen kies je bij {step=play}, niet bij ‘{step}’.',
		en: 'Together or alone is chosen with {step=play}, not with ‘{step}’.',
	},

	// ── fields
	fields_expected: {
		nl: 'Hier horen regels als ‘key: waarde’ te staan.',
		en: 'Lines like ‘key: value’ belong here.',
	},
	field_missing: {
		nl: 'Het veld ‘{field}’ ontbreekt of is leeg.',
		en: 'The field ‘{field}’ is missing or empty.',
	},
	field_unknown: {
		nl: 'Het veld ‘{field}’ bestaat hier niet. Is het goed gespeld?',
		en: 'The field ‘{field}’ does not exist here. Is it spelled correctly?',
	},
	field_text: {
		nl: 'Bij ‘{field}’ hoort tekst. Zet er dubbele aanhalingstekens omheen.',
		en: 'The field ‘{field}’ takes text. Put double quotes around it.',
	},
	field_number: {
		nl: 'Bij ‘{field}’ hoort een heel getal.',
		en: 'The field ‘{field}’ takes a whole number.',
	},
	field_boolean: { nl: 'Bij ‘{field}’ hoort true of false.', en: 'The field ‘{field}’ takes true or false.' },
	field_list: {
		nl: 'Bij ‘{field}’ hoort een lijst: elke regel begint met een streepje.',
		en: 'The field ‘{field}’ takes a list: each line begins with a hyphen.',
	},
	field_small: {
		nl: 'Het getal bij ‘{field}’ is te klein. Het moet minstens {least} zijn.',
		en: 'The number at ‘{field}’ is too small. It must be at least {least}.',
	},
	field_large: {
		nl: 'Het getal bij ‘{field}’ is te groot. Het mag hoogstens {most} zijn.',
		en: 'The number at ‘{field}’ is too large. It may be at most {most}.',
	},
	field_allowed: {
		nl: 'Bij ‘{field}’ kan alleen: {allowed}.',
		en: 'The field ‘{field}’ takes only: {allowed}.',
	},
	field_few: {
		nl: 'Bij ‘{field}’ horen er minstens {least}.',
		en: 'The field ‘{field}’ needs at least {least}.',
	},
	field_long: { nl: 'De tekst bij ‘{field}’ is te lang.', en: 'The text at ‘{field}’ is too long.' },
	field_wrong: { nl: 'Het veld ‘{field}’ klopt niet.', en: 'The field ‘{field}’ is not right.' },

	// ── steps and blocks
	text_before_step: {
		nl: 'Deze tekst hoort bij geen stap. Zet er een kop boven, zoals: # Leren {step=learn}',
		en: 'This text belongs to no step. Put a heading above it, such as: # Learn {step=learn}',
	},
	heading_without_step: {
		nl: 'Een kop met één # begint een stap, met {step=…} erachter. Gebruik ## voor een tussenkop.',
		en: 'A heading with one # begins a step, with {step=…} behind it. Use ## for a subheading.',
	},
	step_unknown: {
		nl: '‘{step}’ is geen stap. De stappen zijn learn, practise, play en reflect.',
		en: '‘{step}’ is not a step. The steps are learn, practise, play and reflect.',
	},
	step_twice: { nl: 'De stap ‘{step}’ staat er twee keer.', en: 'The step ‘{step}’ is there twice.' },
	step_order: {
		nl: 'De stap ‘{step}’ staat niet op zijn plaats: learn, practise, play, reflect.',
		en: 'The step ‘{step}’ is out of place: learn, practise, play, reflect.',
	},
	step_missing: { nl: 'De stap ‘{step}’ ontbreekt.', en: 'The step ‘{step}’ is missing.' },
	step_untitled: { nl: 'De stap ‘{step}’ heeft geen titel.', en: 'The step ‘{step}’ has no title.' },
	fence_unknown: {
		nl: 'Een blok ‘{word}’ bestaat niet. Kies uit: term, question, walk, talk, present.',
		en: 'There is no block ‘{word}’. Choose from: term, question, walk, talk, present.',
	},
	fence_open: {
		nl: 'Dit blok is niet afgesloten. Zet onder het blok een regel met drie accenten (```).',
		en: 'This block is not closed. Put a line with three backticks (```) under it.',
	},
	fence_nested: {
		nl: 'Zet dit blok aan het begin van de regel, niet in een lijst of citaat.',
		en: 'Put this block at the start of the line, not inside a list or a quotation.',
	},
	walk_elsewhere: {
		nl: 'Een walk hoort in de stap practise, niet in ‘{step}’.',
		en: 'A walk belongs in the step practise, not in ‘{step}’.',
	},

	// ── keys
	key_wrong: {
		nl: 'Een key bestaat uit kleine letters, cijfers en streepjes, zoals ‘mijn-vraag’.',
		en: 'A key consists of small letters, digits and hyphens, like ‘my-question’.',
	},
	key_twice: {
		nl: 'De key ‘{key}’ is al gebruikt op regel {first}. Kies een andere.',
		en: 'The key ‘{key}’ is already used on line {first}. Choose another one.',
	},
	skill_wrong: {
		nl: 'Een vaardigheid schrijf je als raamwerk:code, zoals slo:24A.4.',
		en: 'A skill is written as framework:code, such as slo:24A.4.',
	},
	skill_unknown: { nl: 'De vaardigheid ‘{skill}’ is onbekend.', en: 'The skill ‘{skill}’ is unknown.' },
	author_unknown: {
		nl: '‘{author}’ komt niet voor in de cast van deze les.',
		en: '‘{author}’ is not in the cast of this lesson.',
	},
	picture_unknown: { nl: 'Het plaatje ‘{picture}’ bestaat niet.', en: 'There is no picture ‘{picture}’.' },

	// ── questions
	options_missing: {
		nl: 'Deze vraag heeft minstens {least} opties nodig.',
		en: 'This question needs at least {least} options.',
	},
	options_unwanted: { nl: 'Een open vraag heeft geen opties.', en: 'An open question has no options.' },
	starter_unwanted: {
		nl: 'Alleen een open vraag heeft een starter.',
		en: 'Only an open question has a starter.',
	},
	option_twice: {
		nl: 'De key ‘{key}’ staat twee keer bij deze keuzes.',
		en: 'The key ‘{key}’ stands twice among these choices.',
	},
	right_missing: {
		nl: 'Geen van de opties is goed. Zet right: true bij het goede antwoord.',
		en: 'None of the options is right. Put right: true with the right answer.',
	},
	right_many: {
		nl: 'Er zijn meer goede antwoorden. Kies kind: several, of maak er één goed.',
		en: 'There is more than one right answer. Choose kind: several, or make one right.',
	},
	right_unwanted: {
		nl: 'Deze vraag heeft geen goed antwoord. Haal right weg.',
		en: 'This question has no right answer. Take right away.',
	},
	why_unwanted: {
		nl: 'Bij deze vraag ziet niemand uitleg. Haal why weg.',
		en: 'Nobody sees an explanation with this question. Take why away.',
	},
	why_missing: {
		nl: 'De optie ‘{option}’ heeft geen uitleg. Schrijf bij why waarom dit goed of fout is.',
		en: 'The option ‘{option}’ has no explanation. Write at why what makes it right or wrong.',
	},

	// ── walks
	hotspots_few: {
		nl: 'Deze walk heeft {count} plekken om te vinden. Maak er minstens {least}.',
		en: 'This walk has {count} places to find. Make at least {least}.',
	},
	hotspot_lost: {
		nl: 'De woorden ‘{words}’ staan niet precies zo in de tekst van het bericht.',
		en: 'The words ‘{words}’ do not stand exactly like that in the text of the post.',
	},
	hotspot_twice: {
		nl: 'De woorden ‘{words}’ staan twee keer in het bericht. Kies een langer stukje.',
		en: 'The words ‘{words}’ stand twice in the post. Choose a longer piece.',
	},
	hotspot_overlap: {
		nl: 'De woorden ‘{words}’ overlappen met een andere plek.',
		en: 'The words ‘{words}’ overlap with another place.',
	},
	hotspot_pictureless: {
		nl: 'Deze plek ligt op het plaatje, maar het bericht heeft er geen.',
		en: 'This place lies on the picture, but the post has none.',
	},

	// ── the check before and after
	forms_same: {
		nl: 'De teksten a en b zijn hier gelijk. Maak er twee verschillende van.',
		en: 'The texts a and b are the same here. Make them two different ones.',
	},
	scale_options: {
		nl: 'Een scale heeft eigen antwoorden. Haal options weg.',
		en: 'A scale has answers of its own. Take options away.',
	},
	aim_missing: {
		nl: 'Bij geen van deze keuzes staat aim: true. Zeg waar de les naartoe werkt.',
		en: 'None of these choices has aim: true. Say what the lesson works towards.',
	},

	// ── the two languages side by side
	twin_missing: {
		nl: '‘{key}’ staat wel in {other}, maar niet in deze stap.',
		en: '‘{key}’ is in {other}, but not in this step.',
	},
	twin_extra: { nl: '‘{key}’ staat niet in {other}.', en: '‘{key}’ is not in {other}.' },
	twin_order: {
		nl: '‘{key}’ staat hier op een andere plek dan in {other}.',
		en: '‘{key}’ stands in another place here than in {other}.',
	},
	twin_differs: {
		nl: 'Bij ‘{key}’ is {what} hier ‘{here}’ en in {other} ‘{there}’. Maak ze gelijk.',
		en: 'At ‘{key}’, {what} is ‘{here}’ here and ‘{there}’ in {other}. Make them the same.',
	},

	// ── the teacher's guide
	guide_block: {
		nl: 'In een handleiding staan geen blokken zoals ‘{word}’. Schrijf gewone tekst.',
		en: 'A guide has no blocks such as ‘{word}’. Write plain text.',
	},
	section_unnamed: {
		nl: 'Begin elk deel met een kop die zegt welk deel het is, zoals: ## Doelen {section=aims}',
		en: 'Begin each part with a heading that says which part it is, such as: ## Aims {section=aims}',
	},
	section_unknown: {
		nl: '‘{section}’ is geen deel van een handleiding. Kies uit: {allowed}.',
		en: '‘{section}’ is not a part of a guide. Choose from: {allowed}.',
	},
	section_twice: {
		nl: 'Het deel ‘{section}’ staat er twee keer.',
		en: 'The part ‘{section}’ is there twice.',
	},
	section_missing: { nl: 'Het deel ‘{section}’ ontbreekt.', en: 'The part ‘{section}’ is missing.' },
} as const satisfies Record<string, { nl: string; en: string }>;
