import { expect, test } from 'vitest';
import { deckOf, slideAt, speechOf } from './deck.ts';

const step = {
	step: 'learn' as const,
	title: 'Wat is van jou?',
	shape: 'class' as const,
	parts: [
		{ kind: 'prose' as const, html: '<p>Voor leerlingen.</p>', speech: 'Voor leerlingen.' },
		{ kind: 'present' as const, html: '<p>Delen is leuk.</p>', speech: 'Delen is leuk.', picture: 'key' },
		{ kind: 'talk' as const, prompt: 'Wat deelde jij?' },
		{ kind: 'present' as const, html: '<p>Twijfel?</p>', speech: 'Twijfel?', picture: 'no-such-picture' },
	],
};

test('the board shows a title, and of the lesson only what is meant for it, in its order', () => {
	const deck = deckOf(step);
	expect(deck.map(({ kind }) => kind)).toEqual(['title', 'idea', 'talk', 'idea']);
	expect(deck.map(speechOf)).toEqual(['Wat is van jou?', 'Delen is leuk.', 'Wat deelde jij?', 'Twijfel?']);
	expect(deck.map((slide) => (slide.kind === 'idea' ? slide.picture : ''))).toEqual(['', 'key', '', null]);
});

test.each([
	[null, 1],
	['', 1],
	['3', 3],
	['0', 1],
	['-2', 1],
	['99', 4],
	['x', 1],
])('the address ?slide=%s shows slide %i of four', (asked, shown) => {
	expect(slideAt(asked, 4)).toBe(shown);
});
