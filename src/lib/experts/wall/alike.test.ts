import { describe, expect, test } from 'vitest';
import { likeness, pairsAlike } from './alike.ts';

const alike = [
	['Hoe laat staat u op?', 'Hoe vroeg sta je op?'],
	['Hoe laat moet je opstaan?', 'Wanneer sta je op?'],
	['Wat is het leukste aan uw werk?', 'Wat vindt u het leukst aan bakker zijn? Wat is het leukste werk?'],
	['Wat is je lievelingsbrood?', 'Wat is jouw lievelings brood'],
	['Hoeveel broden bakt u per dag?', 'Hoeveel brood bak je op een dag?'],
	['Verdien je veel geld?', 'Wat is uw salaris'],
	['Heeft u weleens iets laten aanbranden?', 'Is er wel eens iets aangebrand?'],
	['Hoe maak je een croissant?', 'hoe maakt u croisants'],
	['Is het warm bij de oven?', 'Hoe warm is de oven?'],
	['How early do you get up?', 'What time do you wake up?'],
	['How many loaves do you bake a day?', 'How many loaves each day?'],
] as const;

const different = [
	['Hoe laat staat u op?', 'Wat is het leukste aan uw werk?'],
	['Hoeveel broden bakt u per dag?', 'Hoe maak je een croissant?'],
	['Wat is het moeilijkste?', 'Wat is het leukste?'],
	['Heeft u een hond?', 'Heeft u kinderen?'],
	['Is het warm bij de oven?', 'Is het leuk in de winkel?'],
	['Waarom bent u bakker geworden?', 'Hoe laat gaat de winkel open?'],
	['Hoe wordt brood bruin?', 'Hoeveel mensen werken er?'],
	['Do you like bread?', 'Do you have a dog?'],
] as const;

describe('questions', () => {
	test.each(alike)('%s ~ %s', (one, other) => {
		expect(pairsAlike([one, other], (text) => text)).toHaveLength(1);
	});

	test.each(different)('%s ≠ %s', (one, other) => {
		expect(pairsAlike([one, other], (text) => text)).toEqual([]);
	});

	test('of the same words are wholly alike, whatever their capitals and signs', () => {
		expect(likeness('Hoe laat sta je op?', 'HOE LAAT STA JE OP')).toBe(1);
	});

	test('are compared alike from either side', () => {
		for (const [one, other] of [...alike, ...different])
			expect(likeness(one, other)).toBeCloseTo(likeness(other, one));
	});

	test('of nothing but small words or signs do no harm', () => {
		expect(likeness('', '')).toBe(0);
		expect(likeness('???', 'Hoe?')).toBe(0);
		expect(likeness('Wat is dat?', 'Wat is dat')).toBe(1);
	});

	test('come in pairs, likest first', () => {
		const pairs = pairsAlike(
			['Hoe laat sta je op?', 'Heeft u een hond?', 'hoe laat sta je op', 'Hoe vroeg sta je op?'],
			(text) => text,
		);
		expect(pairs[0]).toMatchObject({ one: 'Hoe laat sta je op?', other: 'hoe laat sta je op', likeness: 1 });
		expect(pairs.flatMap(({ one, other }) => [one, other])).not.toContain('Heeft u een hond?');
	});
});
