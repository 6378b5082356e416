import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchesOf } from '../drawn/branches.ts';
import {
	lineField,
	moveLine,
	putChat,
	putLine,
	removeChat,
	removeLine,
	typedChat,
	typedLine,
	usesOfChat,
	usesOfLine,
} from './chatEdit.ts';
import { drawChat } from '../drawn/chatPicture.server.ts';
import { emptyScenario as plein } from '../empty.ts';
import { end } from '../format/kinds.ts';
import { faultsIn, type Scenario } from '../format/scenario.ts';
import { everyShipped } from '../shipped/shipped.fixture.ts';
import { stepsIn, walk } from '../walk.ts';

function done(edited: ReturnType<typeof putChat>): Scenario {
	if ('wrong' in edited) throw new Error(JSON.stringify(edited.wrong));
	return edited.scenario;
}
const wrongIn = (edited: ReturnType<typeof putChat>) =>
	'wrong' in edited ? Object.keys(edited.wrong).toSorted() : [];
const two = (name: string, text: string) => ({ [`${name}-nl`]: text, [`${name}-en`]: text });

const begun = done(putChat(plein, null, { cast: 'buur', minute: '3', ...two('says', 'Hoi') }));
/** Two lines: one asks, and one answers what was typed or chosen. */
const talk = done(
	putLine(done(putLine(begun, 0, null, two('says-0', 'Dank je'))), 0, 0, {
		...two('says-0', 'Hoi'),
		...two('says-1', 'Waar woon je?'),
		...two('reply-0', 'Zeg ik niet'),
		'reply-0-then': 'dank-je',
		...two('reply-2', 'Doei'),
		'way-0-findings': 'these',
		'way-0-findings-these': 'address',
		'way-0-then': 'dank-je',
		'way-1-then': end,
	}),
);

describe('a chat in forms', () => {
	test('that nobody changed stays the same, all of the shipped ones and all of their lines', () => {
		let lines = 0;
		for (const scenario of everyShipped())
			(scenario.chats ?? []).forEach((chat, place) => {
				expect(done(putChat(scenario, place, typedChat(chat)))).toEqual(scenario);
				chat.lines.forEach((line, turn) => {
					expect(done(putLine(scenario, place, turn, typedLine(line)))).toEqual(scenario);
					lines++;
				});
			});
		expect(lines).toBeGreaterThan(40);
	});

	test('is written line by line, and keeps the keys of what is there', () => {
		expect(faultsIn(talk)).toEqual([]);
		expect(talk.chats![0]!.lines).toMatchObject([
			{
				key: 'hoi',
				replies: [{ key: 'zeg-ik-niet', then: 'dank-je' }, { key: 'doei' }],
				typed: [{ if: { findings: 'address' }, then: 'dank-je' }, {}],
			},
			{ key: 'dank-je' },
		]);
		const changed = done(
			putLine(talk, 0, 0, { ...typedLine(talk.chats![0]!.lines[0]!), ...two('reply-0', 'Nee hoor') }),
		);
		expect(changed.chats![0]!.lines[0]!.replies[0]).toMatchObject({ key: 'zeg-ik-niet', then: 'dank-je' });
	});

	test('says what is wrong at its field, typed or kept', () => {
		expect(wrongIn(putChat(plein, null, { cast: 'buur', minute: 'straks', 'says-nl': 'Hoi' }))).toEqual([
			'minute',
			'says-en',
		]);
		const half = { ...two('says-0', 'Hoi'), 'says-3-nl': 'Half', 'reply-2-en': 'Half', 'way-4-then': 'A B' };
		expect(wrongIn(putLine(talk, 0, 0, half))).toEqual(['reply-2-nl', 'says-3-en', 'way-4-then']);
		const astray = done(
			putLine(talk, 0, 1, { ...two('says-0', 'Dank'), ...two('reply-0', 'Ja'), 'reply-0-then': 'weg' }),
		);
		expect(faultsIn(astray).map(({ path }) => lineField(path.slice(4)))).toEqual(['reply-0-then']);
		const open = { ...two('says-0', 'Hoi'), 'way-0-findings': 'any', 'way-0-then': end };
		expect(faultsIn(done(putLine(begun, 0, 0, open))).map(({ path }) => lineField(path.slice(4)))).toEqual([
			'way-0-then',
		]);
	});

	test('gives up its lines and itself, and tells what leads to them', () => {
		expect(usesOfLine(talk, 0, 1)).toHaveLength(2);
		expect(removeLine(talk, 0, 1)!.chats![0]!.lines.map(({ key }) => key)).toEqual(['hoi']);
		expect(removeLine(begun, 0, 0)).toBeNull();
		expect(moveLine(talk, 0, 0, 1).chats![0]!.lines.map(({ key }) => key)).toEqual(['dank-je', 'hoi']);
		expect(moveLine(talk, 0, 0, -1)).toBe(talk);
		const rule = {
			key: 'schrijf',
			when: 'cast.blocked' as const,
			then: [{ kind: 'chat' as const, cast: 'buur', line: 'dank-je', after: 1 }],
		};
		const goal = {
			key: 'nee',
			title: { nl: 'Nee', en: 'No' },
			when: 'message.chosen' as const,
			if: { chose: ['zeg-ik-niet'] },
			times: 1,
		};
		const used = { ...talk, rules: [rule], goals: [goal] };
		expect(usesOfChat(used, 0)).toEqual([
			['rules', 0],
			['goals', 0],
		]);
		expect(usesOfLine(used, 0, 1)).toHaveLength(3);
		expect(removeChat(talk, 0)).toEqual(plein);
	});

	test('never throws, whatever is typed', () => {
		const field = fc.constantFrom(
			'says-0-nl',
			'says-5-en',
			'hint-nl',
			'reply-0-nl',
			'reply-4-then',
			'way-0-then',
			'way-9-then',
			'way-0-findings',
			'way-0-says-nl',
			'__proto__',
		);
		fc.assert(
			fc.property(fc.dictionary(field, fc.string()), (typed) => {
				putLine(talk, 0, 0, typed);
				putLine(talk, 0, null, typed);
				putChat(talk, null, typed);
			}),
		);
	});
});

describe('a chat that is tried', () => {
	const { chats } = talk;
	const tried = (...written: string[]) => walk(chats![0]!, stepsIn(written), 'nl');

	test('begins with its first line, and waits', () => {
		expect(tried().said.map(({ text }) => text)).toEqual(['Hoi', 'Waar woon je?']);
		expect(tried().turn?.key).toBe('hoi');
	});

	test('goes the way of what is chosen, and of what the nudges find in what is typed', () => {
		expect(tried('r:zeg-ik-niet').said.at(-1)).toEqual({ by: 'cast', text: 'Dank je' });
		expect(tried('r:doei')).toMatchObject({ turn: null, taken: 1 });
		expect(tried('t:Ik woon op Lindelaan 12').said.at(-1)).toEqual({ by: 'cast', text: 'Dank je' });
		expect(tried('t:Geheim').said.at(-1)).toEqual({ by: 'person', text: 'Geheim' });
	});

	test('stands still at a step that cannot be taken', () => {
		expect(tried('r:zeg-ik-niet', 'r:doei', 'nonsense')).toMatchObject({ taken: 1 });
		fc.assert(fc.property(fc.array(fc.string()), (written) => void tried(...written)));
	});
});

test('every line of the shipped chats can be reached, and has a place of its own in the drawing', () => {
	for (const { chats = [] } of everyShipped())
		for (const chat of chats) {
			expect(branchesOf(chat).filter(({ depth }) => depth === null)).toEqual([]);
			const { dots, width, height } = drawChat(chat);
			expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(chat.lines.length);
			expect(dots.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true);
		}
});

test('a line that nothing leads to, and a way to nowhere, are told apart from the others', () => {
	const lost = done(
		putLine(begun, 0, null, { ...two('says-0', 'Kwijt'), ...two('reply-0', 'Hè'), 'reply-0-then': 'weg' }),
	);
	const [, line] = branchesOf(lost.chats![0]!);
	expect(line).toMatchObject({ depth: null, leads: [{ to: 'nowhere', key: 'weg' }] });
	expect(drawChat(lost.chats![0]!).dots.map(({ reached }) => reached)).toEqual([true, false]);
});
