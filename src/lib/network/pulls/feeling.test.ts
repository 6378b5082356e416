import { expect, it } from 'vitest';
import { asksForHelp, countsOf, feelings } from './feeling.ts';

const times = (count: number, feeling: (typeof feelings)[number]) =>
	Array.from({ length: count }, () => ({ feeling }));

it('tells nothing of a class in which few answered', () => {
	expect(countsOf([])).toBeNull();
	expect(countsOf(times(4, 'happy'))).toBeNull();
});

it('counts without telling one or two apart', () => {
	const counts = countsOf([...times(4, 'happy'), ...times(1, 'sad'), ...times(2, 'calm')])!;
	expect(counts).toEqual([
		{ feeling: 'happy', count: 4 },
		{ feeling: 'calm', count: 'few' },
		{ feeling: 'restless', count: 0 },
		{ feeling: 'sad', count: 'few' },
		{ feeling: 'scared', count: 0 },
	]);
});

it('has help near whoever is sad or scared', () => {
	expect(feelings.filter(asksForHelp)).toEqual(['sad', 'scared']);
});
