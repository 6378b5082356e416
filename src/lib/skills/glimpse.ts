import type { Details, Verb } from '#lib/activity/activity.ts';
import type { ShownImage } from '#lib/images/image.ts';

/** What of an activity is worth showing beside the evidence it gave. */
export type Glimpse =
	/** What a person wrote; the words as they were when it happened. */
	| { kind: 'text'; text: string }
	/** Kinds of nudge that she heeded. */
	| { kind: 'heeded'; kinds: string[] }
	| { kind: 'reason'; reason: Details['report.opened']['reason'] }
	/** What somebody said about it in her own words, and the photo that she brought with it. */
	| { kind: 'said'; text: string; photo?: ShownImage }
	/** A post that the pupil chose, and why. */
	| { kind: 'chosen'; text: string; why: string }
	| { kind: 'nothing' };

/** Looks at what the ledger kept, as it comes out of the database. */
export function glimpse(verb: string, details: Record<string, unknown>): Glimpse {
	const look = looks[verb as Verb] as ((details: unknown) => Glimpse) | undefined;
	return look?.(details) ?? { kind: 'nothing' };
}

/** The photo that stands with a piece, for `Images.svelte`. */
export const photosOf = (glimpse: Glimpse): ShownImage[] =>
	glimpse.kind === 'said' && glimpse.photo ? [glimpse.photo] : [];

type Looks = { [V in Verb]?: (details: Details[V]) => Glimpse | undefined };

const textOf = ({ writing }: Details['post.approved']): Glimpse | undefined =>
	writing ? { kind: 'text', text: writing.text } : undefined;

const looks: Looks = {
	'nudge.heeded': ({ kinds }) => ({ kind: 'heeded', kinds }),
	'post.approved': textOf,
	'comment.approved': textOf,
	'report.opened': ({ reason }) => ({ kind: 'reason', reason }),
	'evidence.observed': ({ sentence, photo }) => ({ kind: 'said', text: sentence, ...(photo && { photo }) }),
	'evidence.chosen': ({ text, why }) => ({ kind: 'chosen', text, why }),
	'evidence.reflected': ({ text }) => ({ kind: 'said', text }),
};
