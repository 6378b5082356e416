import { z } from 'zod';
import { meanings, type Meaning } from '#lib/pictures/meaning.ts';
import { kinds as nudgeKinds, type NudgeKind } from '#lib/nudge/nudge.ts';
import { says } from '../phrase.ts';
import type { Audience } from '../../audience.ts';
import { audiences, pulls, verbs, type Pull, type Verb } from './kinds.ts';
import { key } from '../wording.ts';

export { verbs, type Verb };
export type { NudgeKind };

/** Something a pupil did on the network, as rules and goals see it. */
export type ScenarioActivity = {
	verb: Verb;
	/** The person's id. */
	by: string;
	about: { kind: string; id: string };
	details: {
		text?: string;
		/** What the nudges still found in the text. */
		findings?: readonly NudgeKind[];
		/** The nudges after which the pupil changed the text. */
		heeded?: readonly NudgeKind[];
		/** The chosen picture, or `made` for one of the pupil's own making. */
		picture?: string | null;
		/** What a picture of the pupil's own making shows. */
		shows?: readonly Meaning[];
		/** The cast member whose post or comment this concerns; null for a classmate's. */
		onCast?: string | null;
		/** The script key of the post this concerns. */
		onKey?: string | null;
		/** Who sees the post this concerns. */
		audience?: Audience | null;
		/** Who sees the pupil’s profile. */
		profile?: Audience | null;
		/** The key of the reply that was chosen in a chat. */
		chose?: string | null;
		/** The pull that was switched off. */
		pull?: Pull | null;
		/** How often this person did this verb in this network, this time included. */
		count: number;
	};
};

/** `any`, `none`, one kind or a list of kinds. */
const ofNudges = z.union([z.enum(['any', 'none', ...nudgeKinds]), z.array(z.enum(nudgeKinds)).min(1)]);
/** `any`, `none`, one key or a list of keys. */
const ofKeys = z.union([key, z.array(key).min(1)]);
/** `any`, `none`, one meaning or a list of meanings. */
const ofMeanings = z.union([z.enum(['any', 'none', ...meanings]), z.array(z.enum(meanings)).min(1)]);
/** One audience or a list of them. */
const ofAudiences = z.union([z.enum(audiences), z.array(z.enum(audiences)).min(1)]);
/** One pull or a list of them. */
const ofPulls = z.union([z.enum(pulls), z.array(z.enum(pulls)).min(1)]);
const phrases = z.array(z.string().trim().min(1).max(60)).min(1).max(60);
const howOften = z.int().min(1).max(1000);

/** What must be true of an activity. Everything that is named must hold; what is left out is free. */
export const conditions = z.strictObject({
	findings: ofNudges.optional().describe('What the nudges still found: any, none, or these'),
	heeded: ofNudges.optional().describe('The nudges that were followed: any, none, or these'),
	onCast: ofKeys.optional().describe('Whose post or comment it is about: any cast member, none, or these'),
	onPost: ofKeys.optional().describe('Which scripted post it is about: any, none, or these'),
	chose: ofKeys.optional().describe('Which reply of a chat was chosen: any, or these'),
	picture: ofKeys.optional().describe('The picture with the post: any, none, or these'),
	shows: ofMeanings
		.optional()
		.describe('What is to be seen on a picture of the pupil’s own making: any, none, or these'),
	audience: ofAudiences
		.optional()
		.describe('Who sees the post: the class, friends, everyone, or some of these'),
	profile: ofAudiences
		.optional()
		.describe('Who sees the pupil’s profile, as she set it: the class, friends, everyone, or some of these'),
	pull: ofPulls.optional().describe('Which pull the pupil switched off for herself'),
	says: z
		.strictObject({ nl: phrases, en: phrases })
		.optional()
		.describe('One of these words or phrases is in the text, in either language'),
	times: z
		.strictObject({
			exactly: howOften.optional(),
			atLeast: howOften.optional(),
			atMost: howOften.optional(),
		})
		.optional()
		.describe('How often this pupil has done this by now'),
});

export type Conditions = z.infer<typeof conditions>;

/** Whether everything the conditions ask is true of the activity. */
export function hold(asked: Conditions, { details }: ScenarioActivity): boolean {
	const { findings = [], heeded = [], shows = [], text = '', count } = details;
	const { picture, onCast, onKey, chose, audience, profile, pull } = details;
	return (
		selects(asked.findings, findings) &&
		selects(asked.heeded, heeded) &&
		selects(asked.onCast, present(onCast)) &&
		selects(asked.onPost, present(onKey)) &&
		selects(asked.chose, present(chose)) &&
		selects(asked.picture, present(picture)) &&
		selects(asked.shows, shows) &&
		selects(asked.audience, present(audience)) &&
		selects(asked.profile, present(profile)) &&
		selects(asked.pull, present(pull)) &&
		(asked.says === undefined || says(text, [...asked.says.nl, ...asked.says.en])) &&
		isWithin(asked.times, count)
	);
}

function selects(asked: string | readonly string[] | undefined, found: readonly string[]): boolean {
	if (asked === undefined) return true;
	if (asked === 'any') return found.length > 0;
	if (asked === 'none') return found.length === 0;
	return [asked].flat().some((one) => found.includes(one));
}

function present(one: string | null | undefined): string[] {
	return one ? [one] : [];
}

function isWithin(asked: Conditions['times'] = {}, count: number): boolean {
	const { exactly = count, atLeast = count, atMost = count } = asked;
	return count === exactly && count >= atLeast && count <= atMost;
}
