import type { Language } from '#lib/people/person.ts';
import type { Level } from '../level/level.ts';
import type { GoalType } from '../skillId.ts';

/** Verbs of ADL, which learning record stores know; there is none for "posted". */
const adl = (word: string) => ({
	id: `http://adlnet.gov/expapi/verbs/${word}`,
	display: { 'en-US': word },
});

const verbs: Record<string, string> = {
	post_approved: 'shared',
	second_try: 'shared',
	chosen: 'shared',
	comment_approved: 'commented',
	walk_finished: 'completed',
	looked_back: 'answered',
	reflected: 'experienced',
	heeded_private: 'interacted',
	heeded_tone: 'interacted',
	reported: 'interacted',
};

/** What a rule saw, as ADL has a word for it. */
export const verbFor = (rule: string, goal: GoalType) =>
	adl(verbs[rule] ?? (goal === 'experience' ? 'experienced' : 'progressed'));

/** A language map, as xAPI has it. */
type Words = Partial<Record<Language, string>>;

type Told = {
	/** A UUID. */
	id: string;
	/** Stands for the pupil and names nobody. */
	actor: string;
	/** Where this school's Oefenplein is. */
	home: string;
	at: Date;
	/** A school's own goals have words in one language. */
	skill: { uri: string; code: string; statement: Words; goal: GoalType };
	what: { rule: string; sentence: Words } | { level: Level };
};

/** One statement: a pupil without a name did this, and it is about that goal. Never a score. */
export function statement({ id, actor, home, at, skill, what }: Told) {
	const isLevel = 'level' in what;
	// One name for one goal, wherever it stands: a store keeps a single definition for each id.
	const goal = {
		objectType: 'Activity',
		id: skill.uri,
		definition: {
			name: Object.fromEntries(
				Object.entries(skill.statement).map(([language, words]) => [language, `${skill.code} ${words}`]),
			) as Words,
		},
	};
	return {
		id,
		actor: { objectType: 'Agent', account: { homePage: home, name: actor } },
		verb: isLevel ? adl('progressed') : verbFor(what.rule, skill.goal),
		object: isLevel
			? goal
			: {
					objectType: 'Activity',
					id: `${home}/xapi/rule/${what.rule}`,
					definition: { name: what.sentence },
				},
		...(isLevel && { result: { extensions: { [`${home}/xapi/level`]: what.level } } }),
		context: {
			platform: 'Oefenplein',
			contextActivities: {
				category: [goal],
			},
		},
		// Without a `version`: xAPI 1.0.3 leaves it to the store (part two, §2.4.10).
		timestamp: at.toISOString(),
	};
}

export type Statement = ReturnType<typeof statement>;
