import { expect, test } from 'vitest';
import { slowWords } from './slowWords.ts';

test('says the last second as one', () => {
	expect(slowWords(48)).toContain('48 seconden');
	expect(slowWords(1)).toContain('één seconde ');
});
