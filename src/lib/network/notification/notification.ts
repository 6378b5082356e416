import { mentionsIn } from '../search/find.ts';

/** Something that somebody did with what is hers, or said about her. */
export type Happening = {
	kind: 'reaction' | 'comment' | 'mention' | 'asks' | 'friends' | 'told';
	/** Where it happened: her post, or the page of whoever it is about. */
	page: string;
	at: Date;
	name: string;
	avatar: string;
	/** What was said, or what the cast did as the scenario tells it; null for a reaction. */
	text: string | null;
};

/** The same, with everybody who did the same about one post in one line. */
export type Notification = Omit<Happening, 'name' | 'text'> & {
	names: string[];
	/** What the scenario tells, in its own words. */
	text?: string;
};

/** As many as are shown: what is older has been long read. */
const most = 40;

/** Puts what happened together, newest first: ten hearts are one line. */
export function gathered(happened: readonly Happening[], handle: string): Notification[] {
	const lines = new Map<string, Notification>();
	const newest = happened
		.filter(({ kind, text }) => kind !== 'mention' || mentionsIn(text ?? '').includes(handle))
		.toSorted((one, other) => other.at.getTime() - one.at.getTime());
	for (const { kind, page, at, name, avatar, text } of newest) {
		const told = kind === 'told' && text !== null ? { text } : {};
		const about = [kind, page, told.text].join(' ');
		const line = lines.get(about);
		if (!line) lines.set(about, { kind, page, at, avatar, names: [name], ...told });
		else if (!line.names.includes(name)) line.names.push(name);
	}
	return [...lines.values()].slice(0, most);
}
