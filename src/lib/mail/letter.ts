/** What goes out. Plain words: nothing to load, nothing to click but the address in them. */
export type Letter = {
	to: { name: string; address: string };
	subject: string;
	text: string;
};

/** Sends one letter, or throws. `id` is the same at every try, so that a double can be told. */
export type Post = (letter: Letter, id: string) => Promise<void>;
