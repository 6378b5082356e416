import { expect, test } from 'vitest';
import { showPost } from './shown.ts';

const words = {
	id: 'p1',
	personId: 'amina' as string | null,
	body: 'Hoi',
	bodyEn: null as string | null,
	name: 'Amina' as string | null,
	avatar: 'fox' as string | null,
	castKey: null as string | null,
	castName: null as string | null,
	castAvatar: null as string | null,
	reviewId: null as string | null,
	decision: null as string | null,
	feedback: null as string | null,
};
const post = {
	...words,
	commentsClosedAt: null,
	appearsAt: new Date(0),
	picture: null as string | null,
	comments: [],
	commentCount: 0,
	reactions: [],
};
const amina = { id: 'amina', language: 'nl' } as const;
const bram = { id: 'bram', language: 'en' } as const;

test('a classmate’s post keeps its own words in either language', () => {
	expect(showPost(post, bram)).toMatchObject({
		text: 'Hoi',
		mine: false,
		by: { name: 'Amina', avatar: 'fox', cast: null },
	});
	expect(showPost(post, amina).mine).toBe(true);
});

test('the cast speaks the reader’s language and can be looked up', () => {
	const nina = {
		...post,
		personId: null,
		name: null,
		avatar: null,
		castKey: 'nina',
		castName: 'Nina',
		castAvatar: 'dolphin',
		bodyEn: 'Hi',
		picture: 'rainbow',
	};
	expect(showPost(nina, bram)).toMatchObject({
		text: 'Hi',
		by: { name: 'Nina', cast: 'nina' },
		picture: { id: 'rainbow', name: 'rainbow' },
	});
	expect(showPost(nina, amina)).toMatchObject({ text: 'Hoi', picture: { name: 'regenboog' } });
});

test('its author sees how a post stands', () => {
	const standing = (decision: string | null) =>
		showPost({ ...post, reviewId: 'r1', decision, feedback: 'Haal je nummer weg.' }, amina).standing;
	expect(showPost(post, amina).standing).toBeNull();
	expect(standing(null)).toEqual({ kind: 'waits' });
	expect(standing('returned')).toEqual({ kind: 'returned', feedback: 'Haal je nummer weg.' });
	expect(standing('removed')).toMatchObject({ kind: 'removed' });
});

test('reactions are counted by kind, with one’s own', () => {
	const reacted = showPost(
		{
			...post,
			reactions: [
				{ kind: 'heart', count: 3, mine: false },
				{ kind: 'wow', count: 1, mine: true },
			],
		},
		amina,
	);
	expect(reacted.reactions).toEqual({ heart: 3, wow: 1 });
	expect(reacted.reacted).toBe('wow');
});
