import { expect, test } from 'vitest';
import { digitRuns } from './digits.ts';

const runs = (draft: string) =>
	digitRuns(draft).map(({ groups }) => groups.map(({ digits }) => digits).join(' '));

test.each<[string, string[]]>([
	['06-12 34 56 78', ['06 12 34 56 78']],
	['bel 112 of 144', ['112', '144']],
	['nul zes twaalf', ['0 6 12']],
	['dubbel vijf en zes', ['55 6']],
	['1 + 2 = 3', ['1', '2', '3']],
	['0a6b1', ['0 6 1']],
	['06 abc 12', ['06', '12']],
	['op 06-12-2015 waren er 14', ['14']],
	['12:30', ['12', '30']],
	['plus 31 6', ['31 6']],
	['', []],
])('%j holds the strings %j', (draft, expected) => {
	expect(runs(draft)).toEqual(expected);
});

test('a plus belongs to the number after it, not to a sum', () => {
	expect(digitRuns('+31')[0]!.groups[0]).toMatchObject({ plus: true, from: 0, to: 3 });
	expect(digitRuns('5 + 31')[1]!.groups[0]!.plus).toBe(false);
});
