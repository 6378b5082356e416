import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { ZodError } from 'zod';
import type { Unbought } from '#lib/network/campaign/campaign.server.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import type { Answer } from '#lib/network/composer/answer.ts';
import { inWords } from '#lib/network/composer/nudges.ts';
import { slowWords } from '#lib/network/composer/slowWords.ts';
import {
	commentDraft,
	commentWords,
	fields,
	postDraft,
	reactionDraft,
	voteDraft,
} from '#lib/network/draft.ts';
import type { Place } from '#lib/network/place.server.ts';
import * as polls from '#lib/network/post/poll.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import * as reactions from '#lib/network/reaction/reaction.server.ts';
import type { Refused, Sent } from '#lib/moderation/send.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { postPictures } from '#lib/ui/pictures.ts';
import { placeOf } from './square.server.ts';

const readPost = postDraft(postPictures);

type Event = Pick<RequestEvent, 'locals' | 'request'>;
type Answered = Answer | ActionFailure<Answer>;

/** Sends a new post, or with `postId` the next version of one that was returned. */
export async function post(event: Event, postId: string | null): Promise<Answered> {
	const form = await readForm(event);
	const typed = typedIn(form, postId ?? 'post');
	const read = readPost.safeParse(fields(form));
	if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
	const { language } = event.locals;
	return carryOut(event, typed, (place, now) =>
		postId
			? posts.revise(event.locals.person!, place, postId, read.data, language, now)
			: posts.submit(event.locals.person!, place, read.data, language, now),
	);
}

export async function comment(event: Event, postId: string): Promise<Answered> {
	const form = await readForm(event);
	const typed = typedIn(form, postId);
	const read = commentDraft.safeParse({ ...fields(form), post: postId });
	if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
	return carryOut(event, typed, (place, now) =>
		comments.submit(event.locals.person!, place, read.data, event.locals.language, now),
	);
}

/** Sends the next version of a comment that was returned. */
export async function commentAgain(event: Event, commentId: string): Promise<Answered> {
	const form = await readForm(event);
	const typed = typedIn(form, commentId);
	const read = commentWords.safeParse(fields(form));
	if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
	return carryOut(event, typed, (place, now) =>
		comments.revise(event.locals.person!, place, commentId, read.data, event.locals.language, now),
	);
}

export async function react(
	event: Event,
	postId: string,
): Promise<ActionFailure<{ problem: string }> | undefined> {
	const form = await readForm(event);
	const read = reactionDraft.safeParse({ kind: form.get('kind'), post: postId });
	if (!read.success) return fail(400, { problem: m.network_mistake_invalid() });
	const now = new Date();
	const place = await placeOf(event.locals.person!, now);
	const outcome = place ? await reactions.toggle(event.locals.person!, place, read.data, now) : 'gone';
	if (outcome !== 'given' && outcome !== 'taken back') return fail(409, { problem: refusals[outcome]() });
}

export async function vote(
	event: Event,
	postId: string,
): Promise<ActionFailure<{ problem: string }> | undefined> {
	const form = await readForm(event);
	const read = voteDraft.safeParse({ option: form.get('option'), post: postId });
	if (!read.success) return fail(400, { problem: m.network_mistake_invalid() });
	const now = new Date();
	const place = await placeOf(event.locals.person!, now);
	const outcome = place ? await polls.vote(event.locals.person!, place, read.data, now) : 'gone';
	if (outcome !== 'voted') return fail(409, { problem: refusals[outcome]() });
}

/** What was typed, to give back whatever happens. */
export function typedIn(form: FormData, about: string): Answer {
	return {
		form: about,
		body: text(form.get('body')),
		picture: text(form.get('picture')) || text(form.get('recipe')) || null,
		...(form.has('audience') && { choices: choicesIn(form) }),
		earlier: form.getAll('earlier').map(text),
		sent: null,
		problem: null,
		nudges: [],
	};
}

const choicesIn = (form: FormData) => ({
	audience: text(form.get('audience')),
	mood: text(form.get('mood')),
	place: text(form.get('place')),
	label: text(form.get('label')),
	options: form.getAll('options').map(text),
});

/** A field that holds a file instead of words holds nothing. */
const text = (field: FormDataEntryValue | null): string => (typeof field === 'string' ? field : '');

export async function carryOut(
	event: Event,
	typed: Answer,
	send: (place: Place, now: Date) => Promise<Sent | Refused | Unbought>,
): Promise<Answered> {
	const now = new Date();
	const place = await placeOf(event.locals.person!, now);
	const outcome = place ? await send(place, now) : ({ refused: 'gone' } as const);
	if (!('refused' in outcome))
		return { ...typed, body: '', picture: null, earlier: [], sent: becameOf(outcome) };
	if (outcome.refused === 'nudged') return fail(422, { ...typed, nudges: inWords(outcome.findings) });
	if (outcome.refused === 'slow') return fail(409, { ...typed, problem: slowWords(outcome.seconds) });
	return fail(409, { ...typed, problem: refusals[outcome.refused]() });
}

function becameOf({ waits, worry }: Sent): Answer['sent'] {
	if (worry) return 'help';
	return waits ? 'waits' : 'shown';
}

export const refusals = {
	frozen: m.network_refused_frozen,
	asleep: m.network_refused_asleep,
	paused: m.network_refused_paused,
	closed: m.network_refused_closed,
	gone: m.network_refused_gone,
	nobody: m.campaign_refused_nobody,
	dear: m.campaign_refused_dear,
	often: m.campaign_refused_often,
	off: m.pull_refused_off,
};

const mistakes: Record<string, () => string> = {
	empty: m.network_mistake_empty,
	too_long: m.network_mistake_too_long,
	picture: m.network_mistake_picture,
	poll_one: m.network_mistake_poll_one,
	poll_long: m.network_mistake_poll_long,
	poll_same: m.network_mistake_poll_same,
	recipe_unreadable: m.pictures_mistake_unreadable,
	recipe_full: m.pictures_mistake_full,
	recipe_words: m.pictures_mistake_words,
	recipe_description: m.pictures_mistake_description,
};

/** The first mistake as a sentence. */
export const sentenceOf = ({ issues }: ZodError): string =>
	(mistakes[issues[0]?.message ?? ''] ?? m.network_mistake_invalid)();
