import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';

/** In milliseconds: soon enough for a pupil who waits, rarely enough for a server that comes back. */
const patience = 4000;

/**
 * Forms that go to an action one after the other, in the order they were filled in. Without a
 * connection, or while the class stands still, they wait here and are tried again; sending one twice must do no harm.
 */
export class Outbox {
	/** How many forms the server has not answered for yet. */
	waiting = $state(0);
	/** Whether the last try did not reach the server. */
	failed = $state(false);

	#action: string;
	#emptied: () => unknown;
	#forms: FormData[] = [];
	#sending = false;
	#closed = false;

	constructor(action: string, emptied: () => unknown) {
		this.#action = action;
		this.#emptied = emptied;
	}

	send(form: FormData) {
		this.#forms.push(form);
		this.waiting = this.#forms.length;
		void this.#empty();
	}

	close() {
		this.#closed = true;
	}

	async #empty() {
		if (this.#sending || this.#closed) return;
		this.#sending = true;
		while (this.#forms.length > 0 && (await this.#post(this.#forms[0]!))) {
			this.#forms.shift();
			this.waiting = this.#forms.length;
		}
		this.#sending = false;
		this.failed = this.#forms.length > 0;
		if (this.failed) setTimeout(() => this.#empty(), patience);
		else this.#emptied();
	}

	/** Whether the server has taken it, or refused it for good; a class that stands still may go on in a moment. */
	async #post(body: FormData): Promise<boolean> {
		try {
			const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
			const response = await fetch(this.#action, { method: 'POST', body, headers });
			const result: ActionResult = deserialize(await response.text());
			const isFrozen = result.type === 'failure' && result.data?.problem === 'frozen';
			return result.type !== 'error' && !isFrozen;
		} catch {
			return false;
		}
	}
}
