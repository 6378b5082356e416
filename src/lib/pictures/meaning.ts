/**
 * What can be seen on a made picture that somebody may want to think about. A closed list: nudges, lessons and the
 * cast ask about pictures in these words.
 */
export const meanings = [
	'house-number',
	'street-name',
	'school-name',
	'location',
	'licence-plate',
	'key',
	'face',
	'full-name',
	'phone-number',
	'password',
	'account',
	'bank-card',
	'barcode',
	'invitation',
	'swimwear',
	'private-room',
	'brand',
	'made-by-ai',
] as const;

export type Meaning = (typeof meanings)[number];
