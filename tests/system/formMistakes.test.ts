import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { get, postPlainly, type Fields } from './ask.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';

let square: Square;
let state: State;
beforeAll(async () => {
	square = await openSquare();
	state = watchState(square.app.file);
});
afterEach(() => state.restore());
afterAll(async () => {
	// Nothing in this file was the application's own mistake.
	expect(square.app.said().trim().split('\n')).toHaveLength(1);
	state.close();
	await square.app.stop();
});

const areas = [
	'network',
	'lessons',
	'moderation',
	'accounts',
	'join',
	'home',
	'teacher',
	'errors',
	'skills',
	'check',
];

const sentences = Object.fromEntries(
	['nl', 'en'].map((language) => [
		language,
		Object.assign(
			{},
			...areas.map((area) => JSON.parse(readFileSync(`messages/${language}/${area}.json`, 'utf8'))),
		),
	]),
) as Record<'nl' | 'en', Record<string, string>>;

const unescaped = (html: string) =>
	html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

describe('a form that is filled in wrong comes back with a sentence in one’s own language, and with what was typed', () => {
	const pupilOf = () => `/classroom/${square.rooms['6B'].classroom}/skills/${square.rooms['6B'].person}`;
	const long = (length: number) => 'Dit is wel een heel lang verhaal. '.repeat(40).slice(0, length);
	const forms: {
		what: string;
		who: string;
		path: () => string;
		fields: Fields | (() => Fields);
		sentence: string;
		typed: string;
	}[] = [
		{
			what: 'a post without words',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { key: randomUUID(), body: '  ' },
			sentence: 'network_mistake_empty',
			typed: '',
		},
		{
			what: 'a post that is too long',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { key: randomUUID(), body: long(600) },
			sentence: 'network_mistake_too_long',
			typed: long(600).trim(),
		},
		{
			what: 'a post with a picture that is not ours',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { key: randomUUID(), body: 'Kijk eens', picture: 'https://x.nl/a.png' },
			sentence: 'network_mistake_picture',
			typed: 'Kijk eens',
		},
		{
			what: 'a post from an older page',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { body: 'Mijn mooie verhaal' },
			sentence: 'network_mistake_invalid',
			typed: 'Mijn mooie verhaal',
		},
		{
			what: 'a comment that is too long',
			who: 'Amina',
			path: () => `/lesson/play/${square.rooms['6B'].post}?/comment`,
			fields: { key: randomUUID(), body: long(400) },
			sentence: 'network_mistake_too_long',
			typed: long(400).trim(),
		},
		{
			what: 'a report without a reason',
			who: 'Amina',
			path: () => `/lesson/play/report?kind=comment&id=${square.rooms['6B'].comment}`,
			fields: { note: 'Dit <vind> ik "niet" fijn' },
			sentence: 'network_mistake_reason',
			typed: 'Dit <vind> ik "niet" fijn',
		},
		{
			what: 'a decision without a reason',
			who: 'Noor',
			path: () => `/classroom/${square.rooms['6B'].classroom}/lane?/decide`,
			fields: () => ({ decision: 'removed', feedback: ' ', review: square.rooms['6B'].review }),
			sentence: 'moderation_feedback_empty',
			typed: '',
		},
		{
			what: 'an observation that is too long',
			who: 'Noor',
			path: () => `${pupilOf()}?/observe`,
			fields: { key: randomUUID(), skill: 'slo:24A.2', sentence: long(400) },
			sentence: 'skills_mistake_too_long',
			typed: long(400).trim(),
		},
		{
			what: 'an observation about no skill',
			who: 'Noor',
			path: () => `${pupilOf()}?/observe`,
			fields: { key: randomUUID(), skill: '', sentence: 'Vroeg het <eerst>' },
			sentence: 'skills_mistake_skill',
			typed: 'Vroeg het <eerst>',
		},
		{
			what: 'a level that there is not',
			who: 'Noor',
			path: () => `${pupilOf()}?/level`,
			fields: { skill: 'slo:24A.4', level: 'best', after: '0' },
			sentence: 'skills_mistake_level',
			typed: '',
		},
		{
			what: 'a reflection that is too long',
			who: 'Amina',
			path: () => '/me/skills?/reflect',
			fields: { key: randomUUID(), skill: 'slo:24B.2', text: long(400) },
			sentence: 'skills_mistake_too_long',
			typed: long(400).trim(),
		},
		{
			what: 'a framework without a name',
			who: 'Marja',
			path: () => '/school/frameworks?/add',
			fields: { title: ' ', source: '', text: 'code;omschrijving\nM1;Denkt na' },
			sentence: 'skills_own_title_missing',
			typed: 'M1;Denkt na',
		},
		{
			what: 'a framework that is too long',
			who: 'Marja',
			path: () => '/school/frameworks?/add',
			fields: {
				title: 'Van ons',
				source: '',
				text: `code;omschrijving\n${'M1;Denkt na\n'.repeat(9000)}`,
			},
			sentence: 'skills_own_long',
			typed: 'M1;Denkt na',
		},
		{
			what: 'a check about no lesson',
			who: 'Noor',
			path: () => `/classroom/${square.rooms['6B'].classroom}/skills/check`,
			fields: { key: randomUUID(), lesson: 'die-is-er-niet' },
			sentence: 'check_mistake_lesson',
			typed: '',
		},
		{
			what: 'a check with something left open',
			who: 'Amina',
			path: () => `/me/check/${square.rooms['6B'].check}`,
			fields: { moment: 'before', 'item-one': 'ask' },
			sentence: 'check_mistake_incomplete',
			typed: '',
		},
		{
			what: 'a badge that is taken back without a reason',
			who: 'Marja',
			path: () => '/school/badges?/revoke',
			fields: () => ({ badge: square.rooms['6B'].badge, reason: ' ' }),
			sentence: 'skills_badge_reason_missing',
			typed: '',
		},
		{
			what: 'a badge that is taken back with too long a reason',
			who: 'Marja',
			path: () => '/school/badges?/revoke',
			fields: () => ({ badge: square.rooms['6B'].badge, reason: long(400) }),
			sentence: 'skills_badge_reason_long',
			typed: long(400).trim(),
		},
	];

	test.each(
		forms.flatMap((form) => [
			{ ...form, language: 'nl' as const },
			{ ...form, language: 'en' as const },
		]),
	)('$what, in $language', async ({ who, path, fields, sentence, typed, language }) => {
		const sent = typeof fields === 'function' ? fields() : fields;
		const answer = await postPlainly(
			square.app,
			path(),
			`${square.cookies[who]}; language=${language}`,
			sent,
		);
		const shown = unescaped(answer.body);
		expect(sentences[language][sentence]).toBeTruthy();
		expect(
			[answer.status >= 400 && answer.status < 500, shown.includes(sentences[language][sentence]!)],
			shown.slice(0, 500),
		).toEqual([true, true]);
		expect(shown).toContain(typed);
		expect(answer.body).toContain(`<html lang="${language}"`);
		expect(state.hasChanged()).toBe(false);
	});

	test('a sign-in keeps the e-mail address and nothing of the password', async () => {
		const answer = await postPlainly(square.app, '/sign-in', null, {
			email: 'noor@plein.example',
			password: 'dit-is-fout-hoor',
		});
		expect([
			answer.status,
			answer.body.includes('value="noor@plein.example"'),
			answer.body.includes('dit-is-fout-hoor'),
		]).toEqual([400, true, false]);
	});

	test('a class code that is not right stays in its field', async () => {
		const answer = await postPlainly(square.app, '/join?/join', 'language=nl', { code: 'HUPSEL22' });
		expect([
			answer.status,
			answer.body.includes('HUPSEL22'),
			unescaped(answer.body).includes(sentences.nl.join_refused_wrong!),
		]).toEqual([422, true, true]);
	});
});

test.each([
	'garbage',
	'2026-01-01T00:00:00.000Z_x',
	'_',
	'9999-99-99T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
	'',
])('a place in the feed that never was (%s) is not found', async (before) => {
	expect(
		(await get(square.app, `/lesson/play?before=${encodeURIComponent(before)}`, square.cookies.Amina!))
			.status,
	).toBe(404);
});
