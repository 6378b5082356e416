import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { applyAction, deserialize } from '$app/forms';
import { invalidate } from '$app/navigation';
import { SvelteSet } from 'svelte/reactivity';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import { toasts } from '#lib/ui/toast/toasts.svelte.ts';
import type { Decided } from '../review.server.ts';
import { decisionName, leftSentence } from '../words.ts';
import type { Cause, Decision, SubjectKind } from '../subject.ts';

type Named = { id: string; name: string; cause: Cause; kind: SubjectKind };
type Hooks = {
	/** Who wrote it and why it waits, for what is said about it. */
	describe(id: string): Named | undefined;
	/** These are about to leave the lane: the moment to move on to the next one. */
	onleave(ids: readonly string[]): void;
	/** These are decided. */
	onsettled(ids: readonly string[]): void;
	/** These came back into the lane. */
	onback(ids: readonly string[]): void;
};

/** What `?/decide` answers. */
export type DecideAnswer = Decided & {
	decision: Decision;
	/** How many wait as they did: what cannot be given back to anybody, and what is there no more. */
	left: number;
};

/** A tap so soon after another belongs to the one before: what slid under the finger was not meant. */
const doubleTap = 400;
/** So many decisions can be taken back from where they were said; `u` and the list of decisions know the others. */
const toastsShown = 2;

/** Decides and takes back without leaving the lane. What is decided hides at once, and shows again if that failed. */
export function deciding({ describe, onleave, onsettled, onback }: Hooks) {
	/** On its way to the server: out of sight, but still there with all that was typed. */
	const leaving = new SvelteSet<string>();
	/** Decided here; not in the lane although the server may still say so. */
	const settled = new SvelteSet<string>();
	/** The last one last, each with the toast that told of it. */
	const done: { ids: readonly string[]; toast: number }[] = [];
	let tappedAt = -Infinity;

	const submit: SubmitFunction = ({ formData, cancel, submitter }) => {
		const asked = formData.getAll('review').map(String);
		if (asked.length === 0) toasts.show({ kind: 'info', text: m.moderation_choose_first() });
		const ids = asked.filter((id) => !leaving.has(id) && !settled.has(id));
		if (ids.length === 0 || isDoubleTap(submitter)) return cancel();
		const about = describe(ids[0]!);
		onleave(ids);
		for (const id of ids) leaving.add(id);
		return async ({ result }) => {
			if (result.type === 'success') settle(result.data as DecideAnswer, about);
			else await failed(ids, result);
			for (const id of ids) leaving.delete(id);
		};
	};

	/** A press by keyboard is never a slip of the finger. */
	function isDoubleTap(submitter: HTMLElement | null): boolean {
		const byKeyboard = submitter === null || submitter.matches(':focus-visible');
		const before = tappedAt;
		tappedAt = performance.now();
		return !byKeyboard && tappedAt - before < doubleTap;
	}

	function settle(answer: DecideAnswer, about: Named | undefined) {
		const gone = [...answer.decided, ...answer.late.map(({ id }) => id)];
		for (const id of gone) settled.add(id);
		onsettled(gone);
		sayDecided(answer, about);
	}

	function sayDecided({ decided, late, left, decision }: DecideAnswer, about: Named | undefined) {
		for (const { decision, by, own } of late)
			if (!own)
				toasts.show({
					kind: 'info',
					text: m.moderation_late({ decision: decisionName(decision), name: by }),
				});
		if (left > 0) toasts.show({ kind: 'info', text: leftSentence(left, decision) });
		if (decided.length === 0) return;
		const word =
			decided.length === 1 ? decisionName(decision, about?.cause, about?.kind) : decisionName(decision);
		const text =
			decided.length === 1 && about
				? m.moderation_done({ name: about.name, decision: word })
				: m.moderation_done_other({ count: decided.length, decision: word });
		const toast = toasts.show({ kind: 'success', text, undo: () => void undo(decided) });
		done.push({ ids: decided, toast });
		const earlier = done.at(-1 - toastsShown);
		if (earlier) toasts.dismiss(earlier.toast);
	}

	async function failed(ids: readonly string[], result: ActionResult) {
		for (const id of ids) leaving.delete(id);
		if (result.type === 'redirect') return applyAction(result);
		onback(ids);
		const text =
			result.type === 'failure' && result.data?.message
				? String(result.data.message)
				: m.moderation_not_sent();
		toasts.show({ kind: 'warning', text });
		// Without an answer there is no connection either, and a page that cannot load again would be lost.
		if (result.type === 'failure') await invalidate(liveKey('lane'));
	}

	async function undo(ids: readonly string[]) {
		const at = done.findIndex((one) => one.ids === ids);
		const [taken] = at < 0 ? [] : done.splice(at, 1);
		if (taken) toasts.dismiss(taken.toast);
		const result = await post('?/undo', ids);
		if (result.type === 'redirect') return applyAction(result);
		if (result.type !== 'success') {
			if (taken) done.splice(at, 0, taken);
			return toasts.show({ kind: 'warning', text: m.moderation_not_sent() });
		}
		const undone = (result.data?.undone ?? []) as string[];
		for (const id of undone) settled.delete(id);
		await invalidate(liveKey('lane'));
		if (undone.length === 0) return toasts.show({ kind: 'info', text: m.moderation_undo_too_late() });
		toasts.show({
			kind: 'success',
			text:
				undone.length === 1 ? m.moderation_undone_one() : m.moderation_undone_other({ count: undone.length }),
		});
		onback(undone);
	}

	return {
		leaving: leaving as ReadonlySet<string>,
		settled: settled as ReadonlySet<string>,
		/** For `use:enhance` on every form that decides. */
		submit,
		/** Takes the last decision of this page back. */
		undoLast() {
			const last = done.at(-1);
			if (last) void undo(last.ids);
			else toasts.show({ kind: 'info', text: m.moderation_nothing_to_undo() });
		},
		/** The server agrees about what left the lane: from now on it may come back by somebody else's doing. */
		confirm(waiting: ReadonlySet<string>) {
			for (const id of settled) if (!waiting.has(id)) settled.delete(id);
		},
	};
}

async function post(action: string, ids: readonly string[]): Promise<ActionResult> {
	const body = new FormData();
	for (const id of ids) body.append('review', id);
	try {
		const response = await fetch(action, { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
		return deserialize(await response.text());
	} catch (error) {
		return { type: 'error', error };
	}
}
