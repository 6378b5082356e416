import { describe, expect, test } from 'vitest';
import { isDated, isNegated, isOver, isWithClass, moments } from './moment.ts';
import { says } from './matching.ts';
import { read } from './tokens.ts';

const sentence = (draft: string) => read(draft, () => false)[0]!;

describe('time in a sentence', () => {
	test.each([
		'om half vier',
		'om 3 uur',
		'at 4pm',
		'om kwart over drie',
		'rond 15:30',
		'until nine',
		'at quarter past two',
	])('%s is by the clock', (draft) => {
		expect(says(sentence(draft), moments)).toBe(true);
	});

	test.each(['bladzijde 12', 'om de beurt', 'halverwege'])('%s is not', (draft) => {
		expect(says(sentence(draft), moments)).toBe(false);
	});

	test.each([
		'volgende week',
		'tot de 14e',
		'elke dinsdag',
		'na school',
		'3 tot 10 juli',
		'twee weken',
		'next week',
	])('%s is dated', (draft) => {
		expect(isDated(sentence(draft))).toBe(true);
	});

	test('what is over is over', () => {
		expect(isOver(sentence('gisteren waren we er'))).toBe(true);
		expect(isOver(sentence('morgen zijn we er'))).toBe(false);
	});

	test('negation and the class are noticed', () => {
		expect(isNegated(sentence('ik ben er niet'))).toBe(true);
		expect(isNegated(sentence('ik ben er'))).toBe(false);
		expect(isWithClass(sentence('met de klas naar het bos'))).toBe(true);
	});
});
