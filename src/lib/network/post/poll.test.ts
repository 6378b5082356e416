import { expect, test } from 'vitest';
import { showPoll } from './poll.ts';

const texts = ['Zwemmen', 'Schaatsen', 'Lezen'];
const votes = [
	{ option: 0, count: 3, mine: false },
	{ option: 2, count: 1, mine: false },
];

test('before she chose, nobody’s choice shows', () => {
	const { options, total } = showPoll(texts, votes);
	expect([options.map(({ count }) => count), total]).toEqual([[null, null, null], null]);
});

test('once she chose, everybody’s does, and her own is known', () => {
	const { options, total } = showPoll(texts, [votes[0]!, { ...votes[1]!, mine: true }]);
	expect(options.map(({ count }) => count)).toEqual([3, 0, 1]);
	expect([options[2]!.mine, total]).toEqual([true, 4]);
});
