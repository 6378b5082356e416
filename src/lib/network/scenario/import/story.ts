import type { At } from './repair.ts';

/** What every format comes down to, before it becomes a scenario of ours. Names are those of the package. */
export type Story = {
	/** What it is called; the key of the scenario is made of it. */
	name: string;
	people: Person[];
	posts: Post[];
	comments: Comment[];
	reactions: Reaction[];
	/** What somebody does after a pupil's so-manyeth post. */
	answers: Answer[];
};

export type Person = At & {
	id: string;
	name: string;
	bio: string;
	age: string;
	place: string;
};
export type Post = At & { id: string; by: string; body: string; picture: string; minute: number };
export type Comment = At & { on: string; by: string; body: string; minute: number };
export type Reaction = At & { on: string; by: string; minute: number };
export type Answer = At & { by: string; nth: number; body: string | null; minutes: number };

export const emptyStory = (name: string): Story => ({
	name,
	people: [],
	posts: [],
	comments: [],
	reactions: [],
	answers: [],
});
