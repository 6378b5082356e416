import { describe, expect, test } from 'vitest';
import { worries } from './worry.ts';

describe('an adult should read this at once', () => {
	test.each([
		'Ik wil dood.',
		'soms wil ik niet meer leven',
		'Ik wil niet meer wakker worden',
		'was ik maar dood',
		'iedereen is beter af zonder mij',
		'Niemand zou mij missen.',
		'ik snij mezelf soms',
		'Ik doe mezelf pijn als ik boos ben',
		'Mijn vader slaat mij.',
		'ik word thuis geslagen',
		'mijn stiefvader slaat mij als hij boos is',
		'Ik durf niet naar huis.',
		'hij zit steeds aan mij',
		'niemand houdt van mij',
		'iedereen haat mij',
		'ik heb geen vrienden meer',
		'ik haat mijn leven',
		'ik trek het niet meer',
		'I want to die',
		'i don’t want to live anymore',
		'I wish I was dead',
		'nobody would miss me',
		'I cut myself',
		'My dad hits me',
		'im scared to go home',
		'nobody loves me',
		'Everyone hates me',
		'i hate my life',
		'I can’t take it anymore',
	])('%s', (text) => expect(worries(text)).toBe(true));
});

describe('this is nothing to worry about', () => {
	test.each([
		'Ik lach me dood!',
		'ik verveel me dood',
		'Ik wil niet meer naar gym',
		'ik wil dood van het lachen haha',
		'In het spel wil ik niet meer dood gaan',
		'mijn hamster is dood',
		'Mijn opa is vorig jaar gestorven.',
		'Mijn vader slaat de bal heel ver',
		'ik wil niet meer wachten',
		'Ik durf niet van de hoge duikplank',
		'Ik ga zo naar huis',
		'In het boek slaat zijn vader hem',
		'niemand houdt van spruitjes',
		'ik haat spruitjes',
		'ik heb geen huiswerk meer',
		'I could die of laughter',
		'my dad hits the ball really hard',
		'I hate my homework',
		'everyone hates Mondays',
		'I want to dye my hair',
		'Ik ben zo moe, ik wil naar bed.',
		'Hij zat naast mij in de bus.',
		'',
	])('%s', (text) => expect(worries(text)).toBe(false));
});
