/** A short word about what just happened, with a way back where there is one. */
export type Toast = {
	text: string;
	kind?: 'info' | 'success' | 'warning';
	/** Called once when someone takes it back. */
	undo?: () => void;
	/** How long it stays, in milliseconds; never less than eight seconds. */
	stays?: number;
};

export type ShownToast = Toast & { id: number };

const shortest = 8_000;

/**
 * The toasts of this browser tab. They have no clock of their own: `Toasts.svelte`, which stands once
 * in the root layout, lets them age, and holds them while someone points at them or stands in them.
 */
class Toasts {
	shown = $state<ShownToast[]>([]);
	#left = new Map<number, number>();
	#next = 1;

	/** Adds a toast and returns its id. */
	show(toast: Toast): number {
		const id = this.#next++;
		this.#left.set(id, Math.max(shortest, toast.stays ?? shortest));
		this.shown.push({ ...toast, id });
		return id;
	}

	/** Takes the toast's matter back, and the toast away. */
	undo(id: number): void {
		const toast = this.shown.find((one) => one.id === id);
		this.dismiss(id);
		toast?.undo?.();
	}

	dismiss(id: number): void {
		this.#left.delete(id);
		this.shown = this.shown.filter((one) => one.id !== id);
	}

	/** Lets so many milliseconds pass for every toast. */
	age(milliseconds: number): void {
		for (const [id, left] of this.#left) {
			if (left <= milliseconds) this.dismiss(id);
			else this.#left.set(id, left - milliseconds);
		}
	}
}

export const toasts = new Toasts();
