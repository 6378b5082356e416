import type { Known } from './part.ts';

type Name = 'lesson.nl.md' | 'lesson.en.md' | 'guide.nl.md' | 'guide.en.md' | 'check.yaml';

/** A slip of an author's pen in the shipped lesson, and where it must be pointed at. */
export type Slip = {
	code: string;
	file: Name;
	from: string;
	to: string;
	/** The mistake stands on the line where these words first stand after the slip. */
	at: string;
	known?: Known;
};

const slip =
	(file: Name) =>
	(code: string, from: string, to: string, at = to, known?: Known): Slip => ({
		code,
		file,
		from,
		to,
		at,
		known,
	});

const nl = slip('lesson.nl.md');
const en = slip('lesson.en.md');
const guide = slip('guide.nl.md');
const check = slip('check.yaml');

const pictures = [
	...[
		'wrapped-gift',
		'key',
		'camera',
		'mobile-phone',
		'house-with-garden',
		'horse-face',
		'soccer-ball',
		'house',
	],
	...['artist-palette', 'sunflower', 'birthday-cake', 'video-game', 'musical-notes', 'bicycle', 'rainbow'],
];
const cast = [
	'saar',
	'yusuf',
	'lotte',
	'robin',
	'milan',
	'opa-henk',
	'bakkerij-vos',
	'nina-online',
	'dj-nova',
];

const inYaml = [
	nl('yaml_wrong', 'title: Deel ik dit?', 'title: `Deel ik dit?`'),
	nl('yaml_wrong', 'meaning: Iedereen mag', 'meaning: @Iedereen mag'),
	nl('yaml_colon', 'text: Ik haal het weg', 'text: Kies: ik haal het weg'),
	nl('yaml_colon', 'right: true\n    why: Dit', 'right: true\n   why: Dit', '   why: Dit'),
	nl('yaml_colon', 'term: openbaar', 'term openbaar'),
	nl('yaml_colon', 'term: openbaar', 'term:openbaar'),
	nl('yaml_colon', 'kind: scale', '  kind: scale'),
	nl('yaml_quote', 'text: Ik spaar', 'text: "Ik spaar'),
	nl('yaml_quote', 'groups: [6, 7, 8]', 'groups: [6, 7, 8'),
	nl('yaml_indent', '  En jij kiest wat.', ' En jij kiest wat.'),
	nl('yaml_colon', '    text: Een beetje', '   text: Een beetje'),
	nl('yaml_tab', '    why: Dit vertelt', '\twhy: Dit vertelt'),
	nl('yaml_twice', 'kind: scale\n', 'kind: scale\nkind: choice\n', 'kind: choice\nprompt: Hoe goed'),
	nl('yaml_hash', 'balken! Wie houdt', 'balken! #paarden Wie houdt', 'text: Pony Stip'),
	nl('yaml_alias', 'term: openbaar', 'term: *openbaar'),
];

const inFields = [
	nl('front_missing', '---\ntitle', 'title'),
	nl('front_open', 'version: 1\n---', 'version: 1', '---\ntitle'),
	nl('fields_expected', 'prompt: Welke tip van vandaag geef jij door?', 'Welke tip?'),
	nl('field_missing', 'term: openbaar', 'term:', 'term:\nmeaning'),
	nl('field_missing', 'term: openbaar\n', '', 'key: public'),
	nl('field_missing', 'feedback: Klopt. Zo vindt', '# ', 'key: fine'),
	nl('field_unknown', 'why: Zonder bericht', 'wy: Zonder bericht'),
	nl('field_text', 'term: openbaar', 'term: 2015'),
	nl('field_number', 'minutes: 45', 'minutes: vijf'),
	nl('field_boolean', 'right: true\n    why: Dit', 'right: ja\n    why: Dit', 'right: ja'),
	nl('field_list', 'groups: [6, 7, 8]', 'groups: 6'),
	nl('field_small', 'minutes: 45', 'minutes: 1'),
	nl('field_large', 'groups: [6, 7, 8]', 'groups: [6, 7, 9]'),
	nl('field_allowed', 'kind: scale', 'kind: slider'),
	nl('field_few', 'groups: [6, 7, 8]', 'groups: []'),
	nl('field_long', 'term: openbaar', `term: ${'a'.repeat(1001)}`, 'term: aaa'),
	nl('key_wrong', 'key: safe-to-share', 'key: Safe to share'),
	nl('key_twice', 'key: private\n', 'key: public\n', 'key: public\nterm: privé'),
	nl('key_twice', 'key: own-work', 'key: dilemma\n', 'key: dilemma\n\n'),
	nl('skill_wrong', "'slo:24A.4'", "'24A.4'", 'skills:'),
	nl('skill_unknown', "'slo:24A.4'", "'slo:99Z.9'", 'skills:', { skills: ['slo:24A.1'] }),
	nl('author_unknown', 'author: opa-henk', 'author: oma-henk', 'author: oma-henk', { cast }),
	nl('picture_unknown', 'picture: horse-face', 'picture: horse', 'picture: horse', { pictures }),
	nl('picture_unknown', 'picture: wrapped-gift', 'picture: gift', 'picture: gift', { pictures }),
];

const inSteps = [
	nl('text_before_step', '# Wat is van jou?', 'Hallo.\n\n# Wat is van jou?', 'Hallo.'),
	nl('heading_without_step', '# Kijk even terug {step=reflect}', '# Kijk even terug'),
	nl('heading_without_step', 'Soms staat een', '> # Let op\n\nSoms staat een', '> # Let op'),
	nl('step_option', '{step=play}', '{step=play shape=samen}'),
	nl('shape_elsewhere', '{step=learn}', '{step=learn shape=solo}'),
	en('twin_differs', '{step=play}', '{step=play shape=solo}'),
	nl('step_unknown', '{step=reflect}', '{step=terugkijken}'),
	nl('step_twice', '{step=reflect}', '{step=play}', '# Kijk even terug'),
	nl('step_order', '# Wat is van jou?', '# Vast {step=reflect}\n\n# Wat is van jou?', '# Wat is van jou?'),
	nl('step_untitled', '# Kijk even terug {step=reflect}', '# {step=reflect}'),
	nl('fence_unknown', '```term\nkey: public', '```terms\nkey: public'),
	nl('fence_unknown', '```term\nkey: public', '```\nkey: public'),
	nl('fence_open', 'geef jij door?\n```', 'geef jij door?', '```talk\nprompt: Welke tip'),
	nl('fence_open', 'openbaar zijn.\n```', 'openbaar zijn.', '```term\nkey: public'),
	nl('fence_nested', '## Wie helpt je?', '- Zie:\n\n  ```talk\n  prompt: Wie?\n  ```\n', '  ```talk'),
	nl('walk_elsewhere', '{step=play}', '{step=play}\n\n```walk\nkey: x\n```', '```walk\nkey: x'),
];

const inQuestions = [
	nl(
		'options_missing',
		'kind: open\nprompt: Waarom kies je dat?\nstarter: Ik kies dit, want',
		'kind: several\nprompt: Waarom kies je dat?',
		'key: winning-photo-why',
	),
	nl('options_unwanted', 'kind: scale', 'kind: open', 'options:\n  - key: not-yet'),
	nl('starter_unwanted', 'kind: scale', 'kind: scale\nstarter: Ik weet het', 'starter: Ik weet het'),
	nl('option_twice', 'key: a-bit', 'key: not-yet', 'key: not-yet\n    text: Een beetje'),
	nl('right_missing', 'right: true\n    why: Dit', 'why: Dit', 'options:\n  - key: hobby'),
	nl('right_many', 'why: Zo weet', 'right: true\n    why: Zo weet', 'options:\n  - key: hobby'),
	nl(
		'right_unwanted',
		'text: Een beetje',
		'text: Een beetje\n    right: true',
		'right: true\n  - key: quite',
	),
	nl('right_unwanted', 'why: Zonder', 'right: true\n    why: Zonder', 'right: true\n    why: Zonder'),
	nl('why_unwanted', 'text: Een beetje', 'text: Een beetje\n    why: Daarom', 'why: Daarom'),
	nl('why_missing', '    why: Nu kan iemand', '    # Nu kan iemand', 'key: password'),
	nl('why_missing', '    why: Dit vertelt', '    # Dit vertelt', 'key: hobby'),
];

const inWalks = [
	nl('option_twice', 'key: nothing\n', 'key: fine\n', 'key: fine\n            text: Over sport'),
	nl(
		'right_missing',
		'right: true\n            feedback: Slim. Dan',
		'feedback: Slim. Dan',
		choicesOf('Prima, want'),
	),
	nl('hotspot_lost', 'on: je adres en je geboortedag', 'on: jouw adres'),
	nl('hotspot_twice', 'on: je adres en je geboortedag', 'on: je', 'on: je\n'),
	nl('hotspot_overlap', 'on: Vertel het maar niet thuis.', 'on: zit jij? Vertel'),
	nl('hotspot_pictureless', '    picture: artist-palette\n', '', 'on: picture\n        prompt: Lotte laat'),
];

function choicesOf(firstText: string): string {
	return `choices:\n          - key: fine\n            text: ${firstText}`;
}

const inTwins = [
	en('twin_missing', 'key: nudge', 'key: hint', '# What belongs to you?'),
	en('twin_extra', 'key: nudge', 'key: hint'),
	en('twin_differs', 'minutes: 45', 'minutes: 40'),
	en('twin_differs', 'kind: scale', 'kind: choice', 'kind: choice\nprompt: How well'),
	en('twin_differs', 'key: not-yet', 'key: not-at-all', 'options:\n  - key: not-at-all'),
	en('twin_differs', 'author: lotte', 'author: saar', 'author: saar\n    text: Three'),
	en('twin_differs', '```talk\nprompt: Which tip', '```present\ntext: Which tip', '# Take a look back'),
];

const inGuides = [
	guide('guide_block', 'Na deze les kan', '```talk\nprompt: x\n```\n\nNa deze les kan', '```talk'),
	guide('section_unnamed', '## Doelen {section=aims}', '## Doelen'),
	guide('section_unnamed', '## Doelen', 'Hallo.\n\n## Doelen', 'Hallo.'),
	guide('section_unknown', '{section=care}', '{section=zorg}'),
	guide('section_twice', '{section=care}', '{section=home}', '## Praatkaart voor thuis'),
	guide('section_missing', '{section=home}', '{section=care}', 'Vertel ouders niet wat'),
];

const inChecks = [
	check('yaml_colon', 'key: sure-help', 'key sure-help'),
	check('field_missing', '      nl: Bij wie zou jij langsgaan?\n', '', 'talk:\n      en: Who would you go'),
	check('field_unknown', '    skill: slo:24A.5', '    skil: slo:24A.5'),
	check('field_allowed', 'kind: scale', 'kind: slider'),
	check(
		'key_twice',
		'key: sure-kind',
		'key: sure-private',
		'key: sure-private\n    kind: scale\n    skill: slo:24B',
	),
	check('skill_unknown', 'slo:24A.5', 'slo:99Z.9', 'skill: slo:99Z.9', { skills: ['slo:24A.4'] }),
	check(
		'forms_same',
		'Ik weet wat ik beter niet met iedereen deel.',
		'Ik zie in een bericht wat privé is.',
		'nl: Ik zie in een bericht wat privé is.\n      en: I know',
	),
	check('scale_options', '    skill: slo:24A.5', '    options: [{ key: x, nl: x, en: y }]'),
	check('options_missing', 'kind: scale', 'kind: choice', 'key: sure-private'),
	check('option_twice', 'key: partly', 'key: tell', 'key: tell\n        nl: Ik vertel een'),
	check(
		'aim_missing',
		'        aim: true\n      - key: unsure',
		'      - key: unsure',
		'options:\n      - key: friends',
	),
];

export const slips: Slip[] = [
	...inChecks,
	...inYaml,
	...inFields,
	...inSteps,
	...inQuestions,
	...inWalks,
	...inTwins,
	...inGuides,
];
