import { describe, expect, it } from 'vitest';
import { parse } from './markdown.ts';
import { speak, speechOf } from './speech.ts';

describe('speech', () => {
	it('says the words of Markdown and none of its marks', () => {
		const source =
			'## Drie vragen\n\n**Stop** en *denk*,\ndan [deel](https://example.com).\n\n- Een\n- Twee!';
		expect(speechOf(parse(source))).toBe('Drie vragen. Stop en denk, dan deel. Een. Twee!');
	});

	it('says what a picture shows, and a table cell by cell', () => {
		expect(speechOf(parse('![een kat](kat.png) slaapt'))).toBe('een kat slaapt.');
		expect(speechOf(parse('| a | b |\n| - | - |\n| 1 | 2 |'))).toBe('a. b. 1. 2.');
	});

	it('pauses between strings that stand apart, and never doubles a full stop', () => {
		expect(speak(['privé', 'Dit hoort bij jou.', null, ' ', '“Mag dit?”'])).toBe(
			'privé. Dit hoort bij jou. “Mag dit?”',
		);
		expect(speak([])).toBe('');
	});
});
