import { expect, test } from 'vitest';
import { stretchesOf } from './words.ts';

const special = (text: string) => stretchesOf(text).filter(({ kind }) => kind !== 'plain');

test('mentions and links are set apart, without the mark that ends the sentence', () => {
	expect(
		special('Hoi @saar.en.stip! Kijk op https://win-een-taart.example/doe-mee. En www.voorbeeld.nl?'),
	).toEqual([
		{ kind: 'mention', text: '@saar.en.stip' },
		{ kind: 'link', text: 'https://win-een-taart.example/doe-mee' },
		{ kind: 'link', text: 'www.voorbeeld.nl' },
	]);
});

test('tags are set apart; a number is none', () => {
	expect(special('Op naar de #sportdag2026! En #Zoë is #1, groep#6 ook.')).toEqual([
		{ kind: 'tag', text: '#sportdag2026' },
		{ kind: 'tag', text: '#Zoë' },
	]);
});

test.each(['', 'Gewoon wat woorden.', 'Om 3 uur @ school', 'sanne@voorbeeld.nl'])(
	'nothing to set apart: %s',
	(text) => {
		expect(special(text)).toEqual([]);
	},
);

test.each(['@amina: jij ook?', 'www.a.nl\nwww.b.nl', 'a@b @c', '🙂 @zoë 🙂', '@@@', 'https://'])(
	'the stretches together are the text: %s',
	(text) => {
		expect(
			stretchesOf(text)
				.map((stretch) => stretch.text)
				.join(''),
		).toBe(text);
	},
);
