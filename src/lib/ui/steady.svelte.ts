import type { SubmitFunction } from '@sveltejs/kit';
import { applyAction } from '$app/forms';
import { goto, invalidateAll } from '$app/navigation';
import { page } from '$app/state';
import { m } from '#lib/paraglide/messages.js';
import { toasts } from './toast/toasts.svelte.ts';

/**
 * For the forms of somebody with no free hand: `use:enhance={form.submit}`. What only changes this page leaves
 * focus and scroll alone, a second tap while the first is under way does nothing, and a lost connection or a
 * refusal is said without losing the page.
 * @param said a word about what was done, with nothing for what shows by itself
 */
export function steady(said?: () => string) {
	let busy = $state(false);

	const submit: SubmitFunction = ({ cancel }) => {
		if (busy) return cancel();
		busy = true;
		const focused = document.activeElement;
		return async ({ result, update, action }) => {
			const isHere = (path: string) => path === page.url.pathname;
			if (result.type === 'redirect' && !isHere(result.location.replace(/[?#].*$/, ''))) {
				await goto(result.location, { invalidateAll: true });
			} else if (result.type === 'redirect') {
				// As after an action of this page that has nothing to tell: a mistake of before is gone too.
				await applyAction({ type: 'success', status: 200 });
				await invalidateAll();
			} else if (result.type === 'error' && (result.status ?? 500) >= 500) {
				toasts.show({ kind: 'warning', text: m.common_not_sent() });
			} else if (result.type === 'failure' && !isHere(action.pathname)) {
				toasts.show({ kind: 'warning', text: String(result.data?.message ?? m.common_not_sent()) });
			} else if (result.type === 'success') {
				await update({ reset: false });
			} else {
				await applyAction(result);
			}
			if (said && (result.type === 'success' || result.type === 'redirect'))
				toasts.show({ kind: 'success', text: said() });
			// The framework lets go of the focus after a success; the button is still where her finger is.
			if (focused instanceof HTMLElement && document.activeElement === document.body)
				focused.focus({ preventScroll: true });
			busy = false;
		};
	};

	return {
		submit,
		/** Under way; show it on the button that was pressed. */
		get busy() {
			return busy;
		},
	};
}
