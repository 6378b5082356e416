import { expect, test } from 'vitest';
import { emptyScenario } from '../empty.ts';
import { mostCast, mostItems, type Scenario } from '../format/scenario.ts';
import { everyShipped } from '../shipped/shipped.fixture.ts';
import { drawTimeline } from './timelinePicture.server.ts';

/** As much as a scenario can hold: everybody of a full cast does as much as there is room for. */
const fullest: Scenario = {
	...emptyScenario,
	cast: Array.from({ length: mostCast }, (_, i) => ({ ...emptyScenario.cast[0]!, key: `wie-${i}` })),
	script: Array.from({ length: mostItems }, (_, i) => ({
		kind: 'reaction',
		cast: `wie-${i % mostCast}`,
		on: 'hallo',
		reaction: 'heart',
		minute: -10_080 + ((i * 9973) % 10_200),
	})),
};

test('everything in a script stands in the drawing once, within its edges, those of one lane apart', () => {
	for (const scenario of [...everyShipped(), fullest]) {
		const { marks, width, height } = drawTimeline(scenario);
		const places = marks.flatMap((mark) => mark.places).toSorted((one, other) => one - other);
		expect(places).toEqual(scenario.script.map((_, place) => place));
		expect(marks.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
		const ofLane = Map.groupBy(marks, ({ y }) => y);
		for (const lane of ofLane.values())
			lane.slice(1).forEach(({ x }, before) => expect(x - lane[before]!.x).toBeGreaterThanOrEqual(30));
	}
});

test('what happens before the start stands left of it, and later things further right', () => {
	for (const scenario of everyShipped()) {
		const { marks, start } = drawTimeline(scenario);
		for (const { x, places } of marks)
			expect(x < start, String(places)).toBe(scenario.script[places[0]!]!.minute < 0);
	}
});

test('of one of the cast only her own lane is drawn, and of nobody none', () => {
	const [scenario] = everyShipped();
	const { cast } = scenario!.script[0]!;
	const { lanes, marks } = drawTimeline(scenario!, cast);
	expect(lanes.map((lane) => lane.cast)).toEqual([cast]);
	expect(marks.flatMap(({ places }) => places)).toEqual(
		expect.arrayContaining(scenario!.script.flatMap((item, at) => (item.cast === cast ? [at] : []))),
	);
	expect(drawTimeline({ cast: [], script: [] })).toMatchObject({ lanes: [], marks: [] });
});
