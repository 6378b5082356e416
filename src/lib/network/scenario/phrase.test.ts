import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpeakable, says } from './phrase.ts';

describe('says', () => {
	it.each([
		['Die sleutel zou ik daar niet leggen!', 'sleutel'],
		['PAS OP, Saar', 'pas op'],
		['Is dat een privé-foto?', 'prive'],
		['is dat prive', 'privé'],
		['Mooie foto’s', "foto's"],
		["I don't know", 'dont'],
		['pas\n   op', 'pas op'],
		['Ｓｌｅｕｔｅｌ', 'sleutel'],
	])('finds in “%s” the phrase “%s”', (text, phrase) => {
		expect(says(text, [phrase])).toBe(true);
	});

	it.each([
		['De sleutelhanger is mooi', 'sleutel'],
		['Op die pas staat een hond', 'pas op'],
		['', 'sleutel'],
		['', '🙂'],
		['Wat leuk 🙂', '🙂'],
	])('does not find in “%s” the phrase “%s”', (text, phrase) => {
		expect(says(text, [phrase])).toBe(false);
	});

	it('finds any speakable phrase wherever it stands', () => {
		const phrase = fc.string({ unit: 'grapheme', minLength: 3 }).filter(isSpeakable);
		fc.assert(
			fc.property(fc.string(), phrase, fc.string(), (before, middle, after) => {
				expect(says(`${before} ${middle} ${after}`, ['iets anders', middle])).toBe(true);
			}),
		);
	});
});
