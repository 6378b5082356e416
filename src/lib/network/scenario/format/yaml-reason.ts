import type { YAMLError } from 'yaml';
import type { Wording } from '../wording.ts';

/** What is wrong with the notation, in words a teacher can use; the parser itself speaks programmer. */
export function yamlReason({ code }: YAMLError): Wording {
	return reasons[code] ?? other;
}

const other: Wording = {
	nl: 'Deze regel is geen goede YAML. Kijk naar inspringen, aanhalingstekens en dubbele punten.',
	en: 'This line is not proper YAML. Check indentation, quotation marks and colons.',
};
const indentation: Wording = {
	nl: 'Het inspringen klopt hier niet. Zet deze regel recht onder de andere van het blok. Of sluit eerst het haakje hierboven.',
	en: 'The indentation is off here. Line this up with the others of its block. Or first close the bracket above.',
};
const quoting: Wording = {
	nl: 'Deze tekst begint met een teken dat YAML anders leest. Zet de tekst tussen aanhalingstekens.',
	en: 'This text begins with a sign that YAML reads differently. Put quotation marks around it.',
};
const colon: Wording = {
	nl: 'Hier staat een dubbele punt te veel of te weinig. Zet tekst met een dubbele punt tussen aanhalingstekens.',
	en: 'There is a colon too many or too few here. Put quotation marks around text with a colon.',
};
const special: Wording = {
	nl: 'Tekens als & * ! hebben in YAML een eigen betekenis. Zet de tekst tussen aanhalingstekens.',
	en: 'Signs like & * ! have a meaning of their own in YAML. Put quotation marks around the text.',
};
const fieldName: Wording = {
	nl: 'De naam van een veld is één kort woord, gevolgd door een dubbele punt.',
	en: 'The name of a field is one short word, followed by a colon.',
};

const reasons: Partial<Record<YAMLError['code'], Wording>> = {
	ALIAS_PROPS: special,
	BAD_ALIAS: special,
	BAD_PROP_ORDER: special,
	MULTIPLE_ANCHORS: special,
	MULTIPLE_TAGS: special,
	TAG_RESOLVE_FAILED: special,
	BAD_SCALAR_START: quoting,
	BAD_INDENT: indentation,
	BLOCK_IN_FLOW: indentation,
	BLOCK_AS_IMPLICIT_KEY: colon,
	MULTILINE_IMPLICIT_KEY: colon,
	KEY_OVER_1024_CHARS: fieldName,
	NON_STRING_KEY: fieldName,
	BAD_DQ_ESCAPE: {
		nl: 'Een schuine streep \\ betekent hier iets anders. Gebruik enkele aanhalingstekens.',
		en: 'A backslash \\ means something else here. Use single quotation marks.',
	},
	MISSING_CHAR: {
		nl: 'Hier ontbreekt een teken, zoals een aanhalingsteken, een haakje of een spatie.',
		en: 'A sign is missing here, such as a quotation mark, a bracket or a space.',
	},
	TAB_AS_INDENT: {
		nl: 'Hier staat een tab. Spring in met spaties.',
		en: 'There is a tab here. Indent with spaces.',
	},
	MULTIPLE_DOCS: {
		nl: 'Hier begint een tweede document (---). Eén bestand is één scenario.',
		en: 'A second document begins here (---). One file is one scenario.',
	},
	RESOURCE_EXHAUSTION: {
		nl: 'Dit zit te diep genest.',
		en: 'This is nested too deeply.',
	},
};
