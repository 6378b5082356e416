import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyScenario as plein } from '../empty.ts';
import { scenarios } from '../format/scenario.fixture.ts';
import { faultsIn, type Scenario } from '../format/scenario.ts';
import { everyShipped } from '../shipped/shipped.fixture.ts';
import { writeScenario } from '../format/write.ts';
import { putChat, removeChat } from './chatEdit.ts';
import { putStory, removeStory, storyField, typedStory } from './storyEdit.ts';
import { putSwitches, typedSwitches } from './switchEdit.ts';

function done(edited: ReturnType<typeof putStory>): Scenario {
	if ('wrong' in edited) throw new Error(JSON.stringify(edited.wrong));
	return edited.scenario;
}
const gone = { cast: 'buur', minute: '2', lasts: '5', 'body-nl': 'Kijk!', 'body-en': 'Look!' };

test('stories and switches in forms that nobody changed stay the same, to the byte', () => {
	const same = (scenario: Scenario) => {
		expect(writeScenario(done(putSwitches(scenario, typedSwitches(scenario.switches))))).toBe(
			writeScenario(scenario),
		);
		(scenario.stories ?? []).forEach((story, place) =>
			expect(done(putStory(scenario, place, typedStory(story)))).toEqual(scenario),
		);
	};
	everyShipped().forEach(same);
	fc.assert(fc.property(scenarios, same), { numRuns: 50 });
});

test('a story is added, wants its pull on, and goes again', () => {
	const one = done(putStory(plein, null, gone));
	expect(one.stories).toEqual([
		{ key: 'kijk', cast: 'buur', minute: 2, lasts: 5, body: { nl: 'Kijk!', en: 'Look!' } },
	]);
	expect(faultsIn(one).map(({ path }) => path)).toEqual([['stories']]);
	const shown = done(putSwitches(one, { on: 'stories autoplay' }));
	expect(faultsIn(shown)).toEqual([]);
	expect(done(putSwitches(removeStory(shown, 0), {}))).toEqual(plein);
});

test('what is wrong with a story stands at its field', () => {
	const edited = putStory(plein, null, { ...gone, lasts: 'lang', 'body-en': '' });
	expect('wrong' in edited && Object.keys(edited.wrong).toSorted()).toEqual(['body-en', 'lasts']);
	const empty = done(putStory(plein, null, { ...gone, 'body-nl': '', 'body-en': '' }));
	expect(faultsIn(empty).map(({ path }) => storyField(path.slice(2)))).toContain('picture');
	expect('wrong' in putSwitches(plein, { off: 'everything' })).toBe(true);
});

test('a form about one part loses nothing of the others', () => {
	const story = done(putStory(done(putSwitches(plein, { on: 'stories', off: 'search' })), null, gone));
	const chat = { cast: 'buur', minute: '1', 'says-nl': 'Hoi', 'says-en': 'Hi' };
	const both = done(putChat(story, null, chat));
	expect(both).toMatchObject({ switches: story.switches, stories: story.stories });
	expect(writeScenario(removeChat(both, 0))).toBe(writeScenario(story));
	expect(done(putStory(both, 0, { ...gone, lasts: '9' })).chats).toEqual(both.chats);
});
