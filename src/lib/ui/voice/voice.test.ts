import { describe, expect, test } from 'vitest';
import { localVoice, sentencesOf, type Voice } from './voice.ts';

const voice = (lang: string, localService: boolean, isDefault = false): Voice => ({
	lang,
	localService,
	default: isDefault,
});

describe('the voice that reads aloud', () => {
	test('is never one that sends the text away', () => {
		expect(localVoice([voice('nl-NL', false, true)], 'nl')).toBeUndefined();
	});

	test('is never in another language', () => {
		expect(localVoice([voice('en-GB', true, true), voice('nds-DE', true)], 'nl')).toBeUndefined();
	});

	test.each(['nl', 'nl-NL', 'nl_BE', 'NL-nl'])('is found under the name %s', (lang) => {
		const dutch = voice(lang, true);
		expect(localVoice([voice('en-US', true, true), dutch], 'nl')).toBe(dutch);
	});

	test('is the default one where there is a choice', () => {
		const chosen = voice('nl-NL', true, true);
		expect(localVoice([voice('nl-BE', true), chosen], 'nl')).toBe(chosen);
	});
});

describe('text to read', () => {
	test('falls apart in sentences, without losing a word', () => {
		expect(sentencesOf('Hoi Sem!  Deel je dit?\n\nDenk eerst na.')).toEqual([
			'Hoi Sem!',
			'Deel je dit?',
			'Denk eerst na.',
		]);
	});

	test('has no sentence of nothing', () => {
		expect(sentencesOf(' \n \n')).toEqual([]);
	});

	test('does not break a number', () => {
		expect(sentencesOf('Dat kost 3.50 euro.')).toEqual(['Dat kost 3.50 euro.']);
	});
});
