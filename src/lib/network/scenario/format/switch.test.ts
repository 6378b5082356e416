import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { emptyScenario } from '../empty.ts';
import { readScenario } from './scenario.ts';
import { untranslated } from './translated.ts';

const words = { nl: 'Hoi', en: 'Hi' };
const story = { key: 'soep', cast: 'buur', minute: 2, body: words };
const comment = { kind: 'comment', key: 'ja', on: 'hallo', cast: 'buur', minute: 1, body: words };

function read(parts: object) {
	const reading = readScenario({
		file: 'scenario.yaml',
		text: stringify({ ...emptyScenario, ...parts }, { aliasDuplicateObjects: false }),
		pictures: ['hedgehog', 'soup-pot', 'house'],
	});
	return 'scenario' in reading ? [] : reading.mistakes.map(({ reason }) => reason.en);
}

it('takes switches and stories, and leaves them out', () => {
	expect(read({})).toEqual([]);
	expect(
		read({
			switches: { off: ['search', 'polls'], on: ['stories', 'autoplay', 'streaks', 'endless', 'dots'] },
			stories: [story, { ...story, key: 'huis', picture: 'house', body: undefined, minute: -5, lasts: 6 }],
		}),
	).toEqual([]);
});

it('lasts twenty minutes where nothing is said', () => {
	const reading = readScenario({
		file: 'scenario.yaml',
		text: stringify({ ...emptyScenario, switches: { on: ['stories'] }, stories: [story] }),
	});
	expect('scenario' in reading && reading.scenario.stories![0]!.lasts).toBe(20);
});

it('knows no other switches, and each once', () => {
	expect(read({ switches: { off: ['stories'] } })[0]).toContain('holds “stories”');
	expect(read({ switches: { on: ['streak'] } })[0]).toContain('Do you mean “streaks”?');
	expect(read({ switches: { on: [] } })).toEqual(['“on” holds a list. There must be at least 1.']);
	expect(read({ switches: { on: ['dots', 'dots'] } })[0]).toContain('already there');
});

it('holds no story that nobody could see', () => {
	expect(read({ stories: [story] })[0]).toContain('Nobody sees these stories');
	expect(read({ switches: { on: ['stories'] } })[0]).toContain('There is no story');
	expect(read({ switches: { on: ['autoplay'] } })[0]).toContain('Autoplay plays stories');
	const shown = (of: object) => read({ switches: { on: ['stories'] }, stories: [{ ...story, ...of }] });
	expect(shown({ body: undefined })[0]).toContain('This story is empty');
	expect(shown({ minute: -30 })[0]).toContain('longer than 30 minutes');
	expect(shown({ cast: 'buurt' })[0]).toContain('“buurt” is not in the cast');
	expect(shown({ picture: 'hous' })[0]).toContain('Do you mean “house”?');
	expect(read({ switches: { on: ['stories'] }, stories: [story, story] })[0]).toContain('already in use');
});

it('holds nothing that is switched off', () => {
	const off = (name: string, parts: object) => read({ switches: { off: [name] }, ...parts });
	const script = [...emptyScenario.script, comment];
	expect(read({ script })).toEqual([]);
	expect(off('comments', { script })).toEqual([
		'This is not possible here: “comments” is off under switches.',
	]);
	const card = { kind: 'card', key: 'kaart', after: 1, title: words, body: words };
	const rule = { key: 'regel', when: 'reaction.given', then: [card] };
	expect(off('reactions', { rules: [rule] })).toHaveLength(1);
	expect(off('comments', { rules: [rule] })).toEqual([]);
	expect(off('shares', { goals: [{ key: 'doel', title: words, when: 'post.shared' }] })).toHaveLength(1);
	const shows = { key: 'doel', title: words, when: 'post.approved', if: { shows: 'any' } };
	expect(off('made-pictures', { goals: [shows] })).toHaveLength(1);
	const answers = { ...rule, then: [{ kind: 'friend', cast: 'buur', does: 'ask', after: 1 }] };
	expect(off('friends', { rules: [answers] })).toHaveLength(1);
});

it('counts the words of stories among those to be translated', () => {
	const same = 'Wat een mooie dag';
	expect(
		untranslated({ ...emptyScenario, stories: [{ ...story, lasts: 20, body: { nl: same, en: same } }] }),
	).toBe(1);
});
