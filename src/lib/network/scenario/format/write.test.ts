import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScenario } from './scenario.ts';
import { scenarios } from './scenario.fixture.ts';
import { writeScenario } from './write.ts';

function read(text: string) {
	const reading = readScenario({ file: 'scenario.yaml', text });
	if ('mistakes' in reading) throw new Error(JSON.stringify(reading.mistakes) + text);
	return reading.scenario;
}

test('what is written reads as the same scenario, and is written again byte for byte', () => {
	fc.assert(
		fc.property(scenarios, (scenario) => {
			const text = writeScenario(scenario);
			const again = read(text);
			expect(again).toEqual(scenario);
			expect(writeScenario(again)).toBe(text);
		}),
	);
});

test('a shipped scenario loses nothing but its notes', () => {
	const shipped = read(readFileSync('lessons/deel-ik-dit/scenario.yaml', 'utf8'));
	const text = writeScenario(shipped);
	expect(read(text)).toEqual(shipped);
	expect(writeScenario(read(text))).toBe(text);
});
