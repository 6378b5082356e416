import { parse, type Part, type Recipe } from '#lib/pictures/recipe.ts';
import { add, blank, fits, movedTo, remove, reorder, replace, resized } from './edit.ts';

/** Steps that can be taken back. */
const remembered = 100;

/** A picture while it is being made: what it is now, which part is chosen, and the steps before. */
export class Making {
	recipe = $state.raw<Recipe>(blank);
	/** Which part is chosen, by its place in the row. */
	chosen = $state<number | null>(null);
	/** There was no room for one more. */
	full = $state(false);
	readonly part = $derived(this.chosen === null ? null : (this.recipe.parts[this.chosen] ?? null));
	#before = $state.raw<Recipe[]>([]);
	#after = $state.raw<Recipe[]>([]);
	readonly canUndo = $derived(this.#before.length > 0);
	readonly canRedo = $derived(this.#after.length > 0);
	/** What the last step was about: typing a word or dragging a part is one step. */
	#about: string | null = null;

	constructor(kept: string | null) {
		this.recipe = parse(kept) ?? blank;
	}

	/** Takes a step. Steps about the same thing, one right after the other, are taken back together. */
	take(recipe: Recipe, about: string | null = null): void {
		this.full = false;
		if (recipe === this.recipe) return;
		if (about === null || about !== this.#about)
			this.#before = [...this.#before, this.recipe].slice(-remembered);
		this.#about = about;
		this.#after = [];
		this.recipe = recipe;
	}

	add(kind: 'sticker' | 'figure' | 'words', part: Part): void {
		this.full = !fits(this.recipe, kind);
		if (this.full) return;
		this.take(add(this.recipe, part));
		this.chosen = this.recipe.parts.length - 1;
	}

	/** Changes the chosen part. */
	change(changed: (part: Part) => Part, about: string | null = null): void {
		if (this.chosen === null || !this.part) return;
		this.take(replace(this.recipe, this.chosen, changed(this.part)), about && `${about}:${this.chosen}`);
	}

	move(across: number, down: number): void {
		this.change((part) => movedTo(part, part.x + across, part.y + down));
	}

	/** Where it was dragged to; the whole way is one step. */
	drag(x: number, y: number, grip: string): void {
		this.change((part) => movedTo(part, x, y), grip);
	}

	size(by: number): void {
		this.change((part) => resized(part, by));
	}

	reorder(by: 1 | -1): void {
		if (this.chosen === null) return;
		const { recipe, index } = reorder(this.recipe, this.chosen, by);
		if (index === this.chosen) return;
		this.take(recipe);
		this.chosen = index;
	}

	remove(): void {
		if (this.chosen === null) return;
		this.take(remove(this.recipe, this.chosen));
		this.chosen = null;
	}

	undo(): void {
		const back = this.#before.at(-1);
		if (!back) return;
		this.#after = [...this.#after, this.recipe];
		this.#before = this.#before.slice(0, -1);
		this.#show(back);
	}

	redo(): void {
		const forward = this.#after.at(-1);
		if (!forward) return;
		this.#before = [...this.#before, this.recipe];
		this.#after = this.#after.slice(0, -1);
		this.#show(forward);
	}

	#show(recipe: Recipe): void {
		this.recipe = recipe;
		this.#about = null;
		this.full = false;
		if (this.chosen !== null && this.chosen >= recipe.parts.length) this.chosen = null;
	}
}
