import type { Meaning } from './meaning.ts';

/** What is to be seen, as a thing, as [Dutch, English]: a teacher reads it beside a picture and in a scenario's rule. */
const names: Record<Meaning, readonly [nl: string, en: string]> = {
	'house-number': ['huisnummer', 'house number'],
	'street-name': ['straatnaam', 'street name'],
	'school-name': ['schoolnaam', 'name of a school'],
	location: ['plek op de kaart', 'place on the map'],
	'licence-plate': ['nummerbord', 'number plate'],
	key: ['sleutel', 'key'],
	face: ['iemand anders', 'somebody else'],
	'full-name': ['hele naam', 'full name'],
	'phone-number': ['telefoonnummer', 'phone number'],
	password: ['wachtwoord', 'password'],
	account: ['accountnaam', 'account name'],
	'bank-card': ['bankpas', 'bank card'],
	barcode: ['toegangskaartjes', 'tickets'],
	invitation: ['uitnodiging', 'invitation'],
	swimwear: ['zwemkleding', 'swimwear'],
	'private-room': ['badkamer', 'bathroom'],
	brand: ['merk', 'brand'],
	'made-by-ai': ['gemaakt door AI', 'made by AI'],
};

/** The name of a meaning; one that is not known (any more) stands as it is. */
export function meaningName(meaning: string, language: 'nl' | 'en'): string {
	const [nl, en] = (Object.hasOwn(names, meaning) && names[meaning as Meaning]) || [meaning, meaning];
	return language === 'en' ? en : nl;
}
