import { z } from 'zod';
import { conditions, hold, verbs, type Conditions, type ScenarioActivity, type Verb } from './condition.ts';
import { friendDeeds } from './kinds.ts';
import { commentBody, postBody, reactionKinds, type ReactionKind } from './script.ts';
import { key, wordingUpTo, type Wording } from '../wording.ts';

const after = z.number().min(0).max(600).describe('Seconds after what the pupil did');
const on = key.describe('subject (what the pupil did this with), or the key of a post');

/** One text, or several that take turns, so that thirty pupils do not all get the same sentence. */
function oneOrMore<Text extends z.ZodType>(text: Text) {
	return z.union([text, z.array(text).min(1).max(20)]);
}

const outcome = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('comment'), cast: key, on, body: oneOrMore(commentBody), after }),
	z.strictObject({
		kind: z.literal('share'),
		cast: key,
		on,
		body: oneOrMore(postBody).optional(),
		after,
	}),
	z.strictObject({ kind: z.literal('reaction'), cast: key, on, reaction: z.enum(reactionKinds), after }),
	z.strictObject({
		kind: z.literal('post'),
		cast: key,
		body: oneOrMore(postBody),
		picture: key.optional(),
		after,
	}),
	z.strictObject({
		kind: z.literal('screenshot'),
		cast: key.describe('Who takes a screenshot of what the pupil just posted'),
		after,
	}),
	z.strictObject({
		kind: z.literal('chat'),
		cast: key.describe('Who writes to this pupil; has a chat'),
		line: key.optional().describe('The line to go on with; without it the chat begins, unless it has'),
		after,
	}),
	z.strictObject({
		kind: z.literal('friend'),
		cast: key,
		does: z.enum(friendDeeds).describe('Asks to be friends, or says yes or no to a pupil who asked'),
		after,
	}),
	z.strictObject({ kind: z.literal('card'), key, title: wordingUpTo(60), body: wordingUpTo(400), after }),
]);

type FriendDeed = (typeof friendDeeds)[number];

/** When a pupil does this, then the cast does that. */
export const rule = z.strictObject({
	key,
	when: z.enum(verbs),
	if: conditions.optional(),
	atMostOnce: z.boolean().optional().describe('Only the first time for each pupil'),
	atMostInNetwork: z
		.int()
		.min(1)
		.max(1000)
		.optional()
		.describe('Only so many times for the whole class together'),
	then: z.array(outcome).min(1).max(10),
});

export type Outcome = z.infer<typeof outcome>;
export type Rule = z.infer<typeof rule>;

/** What the cast is going to do, `after` seconds from now, because of a rule. */
export type Planned = { rule: string; after: number } & (
	| { kind: 'comment'; cast: string; on: string; body: Wording }
	| { kind: 'share'; cast: string; on: string; body?: Wording }
	| { kind: 'reaction'; cast: string; on: string; reaction: ReactionKind }
	| { kind: 'post'; cast: string; body: Wording; picture?: string }
	| { kind: 'screenshot'; cast: string }
	| { kind: 'chat'; cast: string; line?: string }
	| { kind: 'friend'; cast: string; does: FriendDeed }
	| { kind: 'card'; key: string; title: Wording; body: Wording }
);

/** How often each rule has fired already, by its key. */
export type Past = {
	/** For this person. */
	fired: Readonly<Record<string, number>>;
	/** For everyone in this network together; without it only this person is counted. */
	firedInNetwork?: Readonly<Record<string, number>>;
};

/**
 * What follows from an activity: the outcomes of every rule that matches and may still fire, soonest
 * first, otherwise in the order of the file.
 */
export function plan(
	scenario: { rules: readonly Rule[] },
	activity: ScenarioActivity,
	past: Past,
): Planned[] {
	return scenario.rules
		.filter((rule) => matches(rule, activity) && mayStillFire(rule, past))
		.flatMap((rule) => outcomesOf(rule, firedInNetwork(rule, past)))
		.toSorted((one, other) => one.after - other.after);
}

/** Whether a rule (or a goal) is about this activity. */
export function matches(rule: { when: Verb; if?: Conditions }, activity: ScenarioActivity): boolean {
	return rule.when === activity.verb && hold(rule.if ?? {}, activity);
}

function mayStillFire(rule: Rule, past: Past): boolean {
	const spentForThisPupil = rule.atMostOnce === true && timesIn(past.fired, rule) > 0;
	const spentForEveryone = firedInNetwork(rule, past) >= (rule.atMostInNetwork ?? Infinity);
	return !spentForThisPupil && !spentForEveryone;
}

function firedInNetwork(rule: Rule, past: Past): number {
	return timesIn(past.firedInNetwork ?? past.fired, rule);
}

/** A rule may be called `constructor`; only what was counted counts. */
function timesIn(counts: Readonly<Record<string, number>>, rule: Rule): number {
	return Object.hasOwn(counts, rule.key) ? counts[rule.key]! : 0;
}

function outcomesOf(rule: Rule, turn: number): Planned[] {
	return rule.then.map((outcome) =>
		'body' in outcome && outcome.kind !== 'card'
			? ({ ...outcome, rule: rule.key, body: outcome.body && inTurn(outcome.body, turn) } as Planned)
			: ({ ...outcome, rule: rule.key } as Planned),
	);
}

function inTurn(body: Wording | Wording[], turn: number): Wording {
	const bodies = [body].flat();
	return bodies[turn % bodies.length]!;
}
