import { z } from 'zod';
import { castMember } from './cast.ts';
import { chat } from './chat.ts';
import { contradictions } from './contradiction.ts';
import { goal } from './goal.ts';
import type { Fault, Mistake } from '../mistake.ts';
import { misreferences } from './reference.ts';
import { rule } from './rule.ts';
import { scriptItem } from './script.ts';
import { check } from './shape.ts';
import { readSource, type Flaw, type Source } from './source.ts';
import { story } from './story.ts';
import { switches } from './switch.ts';
import { wordingUpTo } from '../wording.ts';

/** What a class can still tell apart, and a browser still carries. */
export const mostCast = 60;
export const mostItems = 1000;
export const mostRules = 200;

const scenario = z.strictObject({
	format: z.literal(1).describe('The version of this format'),
	title: wordingUpTo(80),
	switches: switches.optional().describe('What this square does other than usual'),
	cast: z.array(castMember).min(1).max(mostCast),
	script: z.array(scriptItem).max(mostItems),
	stories: z.array(story).max(60).optional().describe('What the cast shows for a while'),
	chats: z.array(chat).max(40).optional(),
	rules: z.array(rule).max(mostRules),
	goals: z.array(goal).max(20),
});

/** What a lesson brings to the network: who is there, what they do, and how they answer pupils. */
export type Scenario = z.infer<typeof scenario>;

/** More than this helps nobody; the rest shows once these are mended. */
const mostMistakes = 100;

/**
 * Reads one scenario file. Every mistake names its line and what would be right: first the notation,
 * then the fields, then what points at what. `pictures` are all picture ids, avatars included; without
 * them pictures are taken on trust. Never throws.
 */
export function readScenario(given: {
	file: string;
	text: string;
	pictures?: readonly string[];
}): { scenario: Scenario } | { mistakes: Mistake[] } {
	const { file, text, pictures } = given;
	const draft = readDraft(text, pictures);
	if ('flaws' in draft) return { mistakes: listed(file, draft.flaws) };
	if ('scenario' in draft && draft.faults.length === 0) return { scenario: draft.scenario };
	return {
		mistakes: listed(
			file,
			draft.faults.map(({ path, reason }) => ({ line: draft.lineOf(path), reason })),
		),
	};
}

/**
 * A text that has the fields of a scenario, with everything in it that could not be played: somebody is
 * at work on it. What lacks those fields is no draft.
 */
export function readDraft(
	text: string,
	pictures?: readonly string[],
):
	| { flaws: Flaw[] }
	| { faults: Fault[]; lineOf: Source['lineOf'] }
	| { scenario: Scenario; faults: Fault[]; lineOf: Source['lineOf'] } {
	const source = readSource(text);
	if ('flaws' in source) return source;
	const { lineOf } = source;
	const read = check(scenario, source.data);
	if ('faults' in read) return { faults: read.faults, lineOf };
	return { scenario: read.value, faults: faultsIn(read.value, pictures), lineOf };
}

/** What points nowhere, and what could not happen the way it is written. */
export const faultsIn = (scenario: Scenario, pictures?: readonly string[]): Fault[] => [
	...misreferences(scenario, pictures),
	...contradictions(scenario),
];

function listed(file: string, mistakes: readonly Omit<Mistake, 'file'>[]): Mistake[] {
	return mistakes
		.slice(0, mostMistakes)
		.map((mistake) => ({ file, ...mistake }))
		.toSorted((one, other) => one.line - other.line);
}

/** The same format for editors that complete and check while typing; kept in docs/scenario.schema.json. */
export function scenarioJsonSchema(): Record<string, unknown> {
	return { title: 'Oefenplein scenario', ...z.toJSONSchema(scenario, { io: 'input' }) };
}
