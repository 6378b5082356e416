import { and, eq } from 'drizzle-orm';
import { hiding, takeReturned } from '#lib/moderation/review.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, named, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { PostDraft } from '../draft.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import type { Judgement } from '#lib/moderation/judge.ts';
import { gravest } from '#lib/nudge/nudge.ts';
import { holdIn, type Place } from '../place.server.ts';
import { parse, type Recipe } from '#lib/pictures/recipe.ts';
import type { Feature } from '../scenario/format/kinds.ts';
import { refusalFor } from '../standstill.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';

/** Sends a post to the network. Sending the same form twice is sending it once. */
export async function submit(
	person: Person,
	place: Place,
	draft: PostDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network || !run) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now, ...neededFor(draft));
	if (refusal) return refusal;
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const judgement = withPlace(
		draft,
		await judgeFor(person, classroom.id, wordsOf(draft), {
			earlier: draft.earlier,
			picture: pictureOf(draft),
			hold: holdIn(place),
			language,
			now,
		}),
	);
	const nudged = nudgedFirst(ofBody(draft, judgement), draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const rows = await write(tx, {
			id: draft.key,
			networkId: network.id,
			classroomId: classroom.id,
			personId: person.id,
			...kept(draft),
			...chosen(draft),
			appearsAt: now,
			createdAt: now,
		});
		if (rows.length === 0) return sentBefore(tx, person, draft.key);
		return send(
			tx,
			subjectOf(person, draft.key, classroom.id, run.id),
			{ ...kept(draft), body: wordsOf(draft) },
			judgement,
			now,
		);
	});
}

const write = preparedIn((tx) =>
	tx
		.insert(t.post)
		.values(
			named(
				'id',
				'networkId',
				'classroomId',
				'personId',
				'body',
				'picture',
				'recipe',
				'audience',
				'mood',
				'place',
				'label',
				'options',
				'appearsAt',
				'createdAt',
			),
		)
		.onConflictDoNothing()
		.returning({ id: t.post.id })
		.prepare('post_write'),
);

/** Sends a returned post again, as its next version. */
export async function revise(
	person: Person,
	place: Place,
	postId: string,
	draft: PostDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network || !run) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now, ...neededFor(draft));
	if (refusal) return refusal;
	const returned = await findReturned(person, network.id, postId);
	if (!returned) return { refused: 'gone' };
	const before = parse(returned.recipe);
	const judgement = withPlace(
		draft,
		await judgeFor(person, classroom.id, wordsOf(draft), {
			earlier: [...draft.earlier, returned.body],
			picture: pictureOf(draft, before ? [before] : []),
			hold: 'all',
			language,
			now,
		}),
	);
	const nudged = nudgedFirst(ofBody(draft, judgement), draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		if (!(await takeReturned(tx, postId))) return { id: postId, waits: true };
		await tx
			.update(t.post)
			.set({ ...kept(draft), ...chosen(draft) })
			.where(eq(t.post.id, postId));
		return send(
			tx,
			subjectOf(person, postId, classroom.id, run.id),
			{ ...kept(draft), body: wordsOf(draft) },
			judgement,
			now,
		);
	});
}

/** What the square must be able to do for this post. */
const neededFor = ({ options, recipe }: PostDraft): Feature[] => [
	...(options?.length ? (['polls'] as const) : []),
	...(recipe ? (['made-pictures'] as const) : []),
];

/** The pupil's own post that a teacher gave back to her, with the feedback. */
export async function findReturned(person: Person, networkId: string, postId: string) {
	const [row] = await db
		.select({
			id: t.post.id,
			body: t.post.body,
			picture: t.post.picture,
			recipe: t.post.recipe,
			audience: t.post.audience,
			mood: t.post.mood,
			place: t.post.place,
			label: t.post.label,
			options: t.post.options,
			feedback: t.review.feedback,
		})
		.from(t.post)
		.innerJoin(t.review, and(hiding(t.post.id), eq(t.review.decision, 'returned')))
		.where(and(eq(t.post.id, postId), eq(t.post.networkId, networkId), eq(t.post.personId, person.id)));
	return row ?? null;
}

/** What goes with a post beside its words and its picture. */
const chosen = ({ audience, mood, place, label, options }: PostDraft) => ({
	audience: audience ?? null,
	mood: mood ?? null,
	place: place ?? null,
	label: label ?? null,
	options: options ?? null,
});

/** Everything that others will read, as it is judged and as a teacher reads it: the words, and what a poll offers. */
const wordsOf = ({ body, options }: PostDraft) =>
	[body, ...(options ?? []).map((one) => `• ${one}`)].join('\n');

/**
 * What was found in the words that she is shown as she types. What is in a poll her teacher sees, but for what
 * nobody may say: that stops it wherever it stands.
 */
function ofBody({ body }: PostDraft, judgement: Judgement): Judgement {
	const findings = judgement.findings.filter(({ from, grade }) => from < body.length || grade === 'stop');
	return { ...judgement, findings, grade: gravest(findings) };
}

/** A place that everyone may see tells strangers where she is, as words would. */
const withPlace = ({ body, place, audience }: PostDraft, judgement: Judgement): Judgement =>
	place && (audience ?? 'everyone') === 'everyone'
		? { ...judgement, findings: [...judgement.findings, tellsWhere(body.length)] }
		: judgement;
/** After the last of the words: there is nothing in them to underline. */
const tellsWhere = (end: number) => ({ kind: 'whereabouts', grade: 'tip', from: end, to: end }) as const;

/** What of a draft is kept. A picture is chosen or made: not both. */
const kept = (draft: PostDraft) => ({ body: draft.body, picture: draft.picture, recipe: textOf(draft) });
const textOf = ({ picture, recipe }: PostDraft) => (picture ? null : (recipe?.text ?? null));

const pictureOf = ({ picture, recipe, earlierRecipes = [] }: PostDraft, before: Recipe[] = []) => ({
	made: picture ? null : (recipe?.made ?? null),
	earlier: [...earlierRecipes, ...before],
});

const subjectOf = (person: Person, id: string, classroomId: string, lessonRunId: string) =>
	({ kind: 'post', id, authorId: person.id, classroomId, lessonRunId }) as const;

async function sentBefore(tx: Tx, person: Person, id: string): Promise<Sent | Refused> {
	const [row] = await tx
		.select({ reviewId: t.review.id })
		.from(t.post)
		.leftJoin(t.review, hiding(t.post.id))
		.where(and(eq(t.post.id, id), eq(t.post.personId, person.id)));
	return row ? { id, waits: row.reviewId !== null } : { refused: 'gone' };
}
