import { untrack } from 'svelte';
import type { Language } from '#lib/people/person.ts';
import type { Answer } from './answer.ts';
import { drafts, remember, thoughtOver, whole, type Earlier } from './earlier.ts';
import { deviceStore, forget, forgetBefore, joined, keep, read, type Kept, type Store } from './keeping.ts';
import { newKey } from './key.ts';
import { carried, gravestOf, nameOf, type Nudge } from './nudge.ts';

const day = 24 * 60 * 60 * 1000;
/** Drafts nobody came back for, in milliseconds. */
const keptFor = 14 * day;
/** A draft is looked at when its writer pauses, and now and then while she goes on, so that each key answers at once. */
const pause = 120;
const longestUnseen = 400;
/** By which a date of birth is told from a date of next month. */
const year = () => new Date().getFullYear();
const isEmpty = ({ length }: readonly unknown[]) => length === 0;
/** A sentence like any other. */
const warmUp = 'Wie gaat er morgen mee?';

type Start = {
	/** Where the draft is kept on this device; see `draftName`. */
	name: string;
	key: string;
	language: Language;
	/** What stands in it when the page comes. */
	text: string;
	picture: string | null;
	/** What the server answered, on a page without JavaScript. */
	answer: Answer | null;
};

/** A text while it is being written: kept on this device, looked at for nudges, and sent at most once. */
export class Writing {
	text = $state('');
	picture = $state<string | null>(null);
	nudges = $state.raw<Nudge[]>([]);
	/** On its way to the server. */
	busy = $state(false);
	/** It did not arrive: it is sent again when there is a connection. */
	queued = $state(false);
	/** Why it was not sent, in a sentence. */
	problem = $state<string | null>(null);
	/** What became of the last one that was sent. */
	sent = $state<Answer['sent']>(null);
	readonly grade = $derived(gravestOf(this.nudges));
	/** Something that was pointed out is gone, and nothing else is. */
	readonly praised = $derived.by(
		() =>
			this.nudges.length === 0 &&
			this.text.trim() !== '' &&
			thoughtOver({ ...this.#earlier, ...this.#earlierShown }, []).length > 0,
	);

	key: string;
	#earlier = $state.raw<Earlier>({});
	/** The same of her picture: for each thing that was pointed out on it, the latest recipe that held it. */
	#earlierShown = $state.raw<Earlier>({});
	#name: string;
	#language: Language;
	#answer: Answer | null;
	/** What stood in it when the page came. */
	#start: string;
	#awake = false;
	/** Text and picture as they were last sent without an answer. */
	#tried: string | null = null;
	#find: ((draft: string, language: Language, year: number, picture?: string | null) => Nudge[]) | undefined;
	#waking = false;
	#looking: ReturnType<typeof setTimeout> | undefined;
	/** Since when it holds words that were not looked at, on the browser's own clock; null when all were. */
	#unseenSince: number | null = null;

	constructor({ name, key, language, text, picture, answer }: Start) {
		this.#name = name;
		this.#language = language;
		this.#answer = answer;
		this.key = key;
		this.text = this.#start = answer && !answer.sent ? answer.body : text;
		this.picture = answer && !answer.sent ? answer.picture : picture;
		this.nudges = answer?.nudges ?? [];
		this.problem = answer?.problem ?? null;
		this.sent = answer?.sent ?? null;
	}

	/** Ties it to its field: brings a kept draft back, and follows the other tabs of this device. */
	follow(element: HTMLTextAreaElement): () => void {
		const store = deviceStore();
		// Once, and not again whenever the text changes.
		untrack(() => this.#restore(store));
		// Whoever began before the page woke up gave no sign of it.
		if (document.activeElement === element) void this.wake();

		// The tab that is written in keeps every letter, so what is kept is always the newest.
		const catchUp = () => {
			const newest = read(store, this.#name);
			if (newest && newest.text !== this.text) this.#take(newest);
		};
		const heard = (event: StorageEvent) => {
			if (event.key !== this.#name) return;
			if (event.newValue === null) this.#empty(newKey());
			else catchUp();
		};
		window.addEventListener('storage', heard);
		document.addEventListener('visibilitychange', catchUp);
		return () => {
			clearTimeout(this.#looking);
			window.removeEventListener('storage', heard);
			document.removeEventListener('visibilitychange', catchUp);
		};
	}

	#restore(store: Store): void {
		if (this.#answer?.sent) forget(store, this.#name);
		const kept = this.#answer ? null : read(store, this.#name);
		const typed = this.text === this.#start ? '' : this.text;
		if (kept) this.#take({ ...kept, text: joined(kept.text, typed) });
		this.#awake = true;
		forgetBefore(store, Date.now() - keptFor);
	}

	/** Loads what finds nudges, when someone is about to write; after a failure again the next time. */
	async wake(): Promise<void> {
		if (this.#find || this.#waking) return;
		this.#waking = true;
		try {
			const { nudgesIn } = await import('./nudges.ts');
			// The first look costs more than a hundred others: better now than at the first key.
			nudgesIn(this.text || warmUp, this.#language, year());
			this.#find = nudgesIn;
			if (this.text !== '' || this.picture) this.look();
		} catch {
			// Without a connection the server speaks the nudges, once there is one.
		} finally {
			this.#waking = false;
		}
	}

	/** The writer changed the text, perhaps before the page woke up: what is kept is read first then. */
	typed(text: string): void {
		const before = this.text;
		this.text = text;
		if (!this.#awake) return;
		this.problem = this.sent = null;
		// What the server pointed out was about other words.
		this.nudges = this.#find ? carried(this.nudges, before, text) : [];
		this.#keep();
		this.#lookSoon();
	}

	choose(picture: string | null): void {
		this.picture = picture;
		this.problem = this.sent = null;
		if (this.#find) this.look();
		else void this.wake();
		this.#keep();
	}

	#lookSoon(): void {
		this.#unseenSince ??= performance.now();
		const latest = this.#unseenSince + longestUnseen - performance.now();
		clearTimeout(this.#looking);
		this.#looking = setTimeout(() => this.look(), Math.min(pause, Math.max(0, latest)));
	}

	/** Looks at the text as it is now. */
	look(): void {
		clearTimeout(this.#looking);
		this.#unseenSince = null;
		if (!this.#find) return;
		this.nudges = this.#find(this.text, this.#language, year(), this.picture);
		this.#remember();
	}

	/**
	 * Fills the form that is about to go.
	 * @returns false when it should not go yet: there is something the writer has not read.
	 */
	prepare(form: FormData): boolean {
		const read = this.#kinds();
		this.look();
		if (this.busy || this.grade === 'stop' || this.#kinds().some((kind) => !read.includes(kind)))
			return false;
		// A key belongs to exact words. If the first try did arrive, changed words are another text.
		if (this.#tried !== null && this.#tried !== this.#words()) this.key = newKey();
		form.set('key', this.key);
		form.delete('earlier');
		for (const draft of drafts(this.#earlier)) form.append('earlier', draft);
		form.delete('earlierRecipes');
		for (const recipe of whole(this.#earlierShown)) form.append('earlierRecipes', recipe);
		if (this.nudges.length > 0) form.set('seen', 'yes');
		else form.delete('seen');
		this.#tried = this.#words();
		this.busy = true;
		this.queued = false;
		this.problem = this.sent = null;
		this.#keep();
		return true;
	}

	/** The server has answered. */
	answered(answer: Answer): void {
		this.busy = false;
		const words = this.#tried;
		this.#tried = null;
		if (answer.sent) {
			this.sent = answer.sent;
			this.#earlier = this.#earlierShown = {};
			this.nudges = [];
			// Who typed on while it was on its way keeps what she typed.
			if (words === this.#words()) this.#empty(newKey());
			else this.key = newKey();
			this.#keep();
			return;
		}
		this.problem = answer.problem;
		this.nudges = answer.nudges;
		this.#remember();
	}

	/** Nothing came back; with `again` it goes by itself as soon as it can. */
	failed(problem: string | null, again: boolean): void {
		this.busy = false;
		this.queued = again;
		this.problem = problem;
	}

	/** Sent to a page that follows: nothing is left to keep. */
	done(): void {
		forget(deviceStore(), this.#name);
		this.busy = false;
	}

	#kinds = () => this.nudges.map(nameOf);
	#words = () => JSON.stringify([this.text, this.picture]);

	#remember(): void {
		const inText = this.nudges.filter(({ shows }) => !shows).map(nameOf);
		const onPicture = this.nudges.filter(({ shows }) => shows).map(nameOf);
		if ([this.nudges, Object.keys(this.#earlier), Object.keys(this.#earlierShown)].every(isEmpty)) return;
		this.#earlier = remember(this.#earlier, this.text, inText);
		this.#earlierShown = remember(this.#earlierShown, this.picture ?? '', onPicture);
		this.#keep();
	}

	#take(kept: Kept): void {
		this.text = kept.text;
		this.picture = kept.picture;
		this.key = kept.key;
		this.#tried = kept.tried;
		this.#earlier = kept.earlier;
		this.#earlierShown = kept.earlierShown ?? {};
		if (this.#find) this.look();
	}

	#empty(key: string): void {
		this.text = '';
		this.picture = null;
		this.nudges = [];
		this.#earlier = this.#earlierShown = {};
		this.key = key;
	}

	#keep(): void {
		const { text, picture, key } = this;
		const draft = {
			text,
			picture,
			key,
			tried: this.#tried,
			earlier: this.#earlier,
			earlierShown: this.#earlierShown,
			at: Date.now(),
		};
		keep(deviceStore(), this.#name, draft);
	}
}
