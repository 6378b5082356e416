import { z } from 'zod';
import { conditions, verbs, type ScenarioActivity } from './condition.ts';
import { matches } from './rule.ts';
import { key, wordingUpTo } from '../wording.ts';

/** Something a pupil can reach while playing. */
export const goal = z.strictObject({
	key,
	title: wordingUpTo(80),
	when: z.enum(verbs),
	if: conditions.optional(),
	times: z.int().min(1).max(20).default(1).describe('How often it has to be done'),
});

export type Goal = z.infer<typeof goal>;

/** The goals towards which this activity counts. */
export const goalsFor = (scenario: { goals: readonly Goal[] }, activity: ScenarioActivity): Goal[] =>
	scenario.goals.filter((goal) => matches(goal, activity));

/** The keys of the goals that one pupil has reached with these activities, in the order of the file. */
export function reached(
	scenario: { goals: readonly Goal[] },
	activities: readonly ScenarioActivity[],
): string[] {
	return scenario.goals
		.filter((goal) => activities.filter((activity) => matches(goal, activity)).length >= goal.times)
		.map((goal) => goal.key);
}
