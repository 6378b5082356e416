import type { NudgeKind } from '#lib/nudge/nudge.ts';
import type { Language } from '#lib/people/person.ts';

/** When a sentence is offered: for what a nudge found, to give anything back with, or to take anything away with. */
type Occasion = NudgeKind | 'return' | 'remove';

export type ReadySentence = { id: string; for: Occasion } & Record<Language, string>;

/** What a teacher often says to a child about what she wrote: warm, short, and with a way on. */
export const readySentences: readonly ReadySentence[] = [
	{
		id: 'phone',
		for: 'phone',
		nl: 'Mooi bericht! Kan het zonder het telefoonnummer? Dat is privé.',
		en: 'Nice post! Can it do without the phone number? That is private.',
	},
	{
		id: 'email',
		for: 'email',
		nl: 'Kan het zonder het e-mailadres? Dat deel je liever één op één.',
		en: 'Can it do without the e-mail address? Better share that in person.',
	},
	{
		id: 'address',
		for: 'address',
		nl: 'Kan het zonder het adres? Zo weet niet iedereen waar je woont.',
		en: 'Can it do without the address? Then not everyone knows where you live.',
	},
	{
		id: 'birthdate',
		for: 'birthdate',
		nl: 'Leuk, jarig! Laat het jaartal maar weg.',
		en: 'A birthday, how nice! You can leave out the year.',
	},
	{
		id: 'name',
		for: 'name',
		nl: 'Een voornaam is genoeg. Haal jij de achternaam weg?',
		en: 'A first name is enough. Will you take out the surname?',
	},
	{
		id: 'account',
		for: 'account',
		nl: 'Op het plein blijven we bij elkaar. Laat de accountnaam weg.',
		en: 'On the square we stay together. Leave out the account name.',
	},
	{
		id: 'password',
		for: 'password',
		nl: 'Een wachtwoord is alleen van jou. Haal het weg. Kies ook een nieuw.',
		en: 'A password is yours alone. Take it out. Choose a new one too.',
	},
	{
		id: 'whereabouts',
		for: 'whereabouts',
		nl: 'Wie leest dit straks? Vertel het liever na afloop.',
		en: 'Who might read this? Better tell it afterwards.',
	},
	{
		id: 'link',
		for: 'link',
		nl: 'Links doen het hier niet. Vertel in je eigen woorden wat je zag.',
		en: 'Links do nothing here. Tell in your own words what you saw.',
	},
	{
		id: 'bank',
		for: 'bank',
		nl: 'Dit zijn gegevens van de bank. Haal ze weg.',
		en: 'These are bank details. Please take them out.',
	},
	{
		id: 'unkind',
		for: 'unkind',
		nl: 'Hoe zou jij dit vinden om te lezen? Zeg het eens vriendelijk.',
		en: 'How would you feel reading this? Try saying it kindly.',
	},
	{
		id: 'shouting',
		for: 'shouting',
		nl: 'Met gewone letters leest het rustiger. Pas je dat aan?',
		en: 'Ordinary letters read more calmly. Will you change that?',
	},
	{
		id: 'face',
		for: 'face',
		nl: 'Er staat iemand anders op. Vraag eerst of die het goed vindt.',
		en: 'Somebody else is in it. Ask first if that is all right.',
	},
	{
		id: 'body',
		for: 'body',
		nl: 'Deze foto is meer iets voor thuis. Kies je een andere?',
		en: 'This photo is more for at home. Will you choose another?',
	},
	{
		id: 'explain',
		for: 'return',
		nl: 'Leuk begin! Vertel er nog iets meer over.',
		en: 'Nice start! Tell a little more about it.',
	},
	{
		id: 'reread',
		for: 'return',
		nl: 'Lees het nog eens hardop. Klopt het zo?',
		en: 'Read it out loud once more. Is it right like this?',
	},
	{
		id: 'others',
		for: 'return',
		nl: 'Dit gaat over iemand anders. Vraag eerst of het mag.',
		en: 'This is about somebody else. Ask first if that is all right.',
	},
	{
		id: 'talk',
		for: 'return',
		nl: 'Kom even bij me langs. Dan kijken we samen.',
		en: 'Come and see me. We can look at it together.',
	},
	{
		id: 'remove_private',
		for: 'remove',
		nl: 'Hier stond iets in dat privé is. Daarom haalde ik het weg.',
		en: 'Something in it was private. That is why I took it away.',
	},
	{
		id: 'remove_unkind',
		for: 'remove',
		nl: 'Dit kan iemand pijn doen. Daarom haalde ik het weg.',
		en: 'This could hurt somebody. That is why I took it away.',
	},
	{
		id: 'remove_untrue',
		for: 'remove',
		nl: 'Dit klopt niet. We praten er in de klas over.',
		en: 'This is not true. We will talk about it in class.',
	},
	{
		id: 'remove_double',
		for: 'remove',
		nl: 'Dit stond er al. Eén keer is genoeg.',
		en: 'This was there already. Once is enough.',
	},
];

/** The sentences that fit what was found in a text: first about that, then the school's own, then those that always fit. */
export function sentencesForReturn(
	found: readonly string[],
	own: readonly ReadySentence[] = [],
): ReadySentence[] {
	return [
		...readySentences.filter((sentence) => found.includes(sentence.for)),
		...own.filter((sentence) => sentence.for === 'return'),
		...readySentences.filter((sentence) => sentence.for === 'return'),
	];
}

export const sentencesForRemoval = (own: readonly ReadySentence[] = []): ReadySentence[] =>
	[...own, ...readySentences].filter((sentence) => sentence.for === 'remove');

/** The words of a sentence, or null when there is none of that name. */
export const sentenceWithId = (
	id: string,
	language: Language,
	own: readonly ReadySentence[] = [],
): string | null => [...own, ...readySentences].find((sentence) => sentence.id === id)?.[language] ?? null;
