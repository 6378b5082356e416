import { expect, test } from 'vitest';
import { mentionsIn, mostUsed, readQuery, tagsIn } from './find.ts';
import { handleOf } from '../handle.ts';
import { gathered, type Happening } from '../notification/notification.ts';

test.each([
	['#Sportdag', { kind: 'tag', text: 'sportdag' }],
	['@Saar.en', { kind: 'account', text: 'saar.en' }],
	['  vos ', { kind: 'words', text: 'vos' }],
	['#', null],
	['', null],
	[null, null],
	['a'.repeat(61), null],
])('what is searched for: %s', (asked, query) => expect(readQuery(asked)).toEqual(query));

test('tags and mentions are known by their whole word, whatever the capitals', () => {
	expect(tagsIn('#Sportdag! #sportdag #sport')).toEqual(['sportdag', 'sport']);
	expect(mentionsIn('Hoi @Amina, en @amina.b')).toEqual(['amina', 'amina.b']);
});

test('the most used tags come first', () => {
	expect(mostUsed(['#b #a', '#b', '#c'], 2)).toEqual([
		{ tag: 'b', count: 2 },
		{ tag: 'a', count: 1 },
	]);
});

test.each([
	['Amina', 'amina'],
	['Daan v. D.', 'daanvd'],
	['Chloé', 'chloé'],
])('an account is made of a nickname: %s', (nickname, handle) => expect(handleOf(nickname)).toBe(handle));

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, second));
const happening = (kind: Happening['kind'], name: string, second: number, text: string | null = null) => ({
	kind,
	page: '/lesson/play/p',
	at: at(second),
	name,
	avatar: 'fox',
	text,
});

test('what several did about one post is one line, newest first', () => {
	const lines = gathered(
		[
			happening('reaction', 'Noud', 1),
			happening('reaction', 'Saar', 3),
			happening('comment', 'Saar', 2, 'Mooi'),
			happening('mention', 'Bram', 4, 'Ha @amina!'),
			happening('mention', 'Bram', 5, 'Ha @aminata!'),
		],
		'amina',
	);
	expect(lines.map(({ kind, names }) => [kind, names])).toEqual([
		['mention', ['Bram']],
		['reaction', ['Saar', 'Noud']],
		['comment', ['Saar']],
	]);
});
