import { decode, type Package } from './files.ts';
import { isJson, listIn, text, type Json } from './json.ts';
import { fileNamed } from './table.ts';
import { reasons, type Report } from './repair.ts';
import { emptyStory, type Story } from './story.ts';

/** Somekone: what was in the feed, who took part, and what each of them did. */
export const isSomekone = (pack: Package): boolean =>
	fileNamed(pack, 'content.json') !== null && fileNamed(pack, 'users.json') !== null;

/** What there is one of in our network is a heart here. */
const liking = [
	'like',
	'love',
	'laugh',
	'wow',
	'sad',
	'share_public',
	'share_friends',
	'share_private',
	'share',
];
/** What nobody sees: it only tells the program how long somebody looked. */
const unseen = ['seen', 'dwell', 'begin', 'end', 'unlike', 'follow', 'unfollow', 'click', 'inactive'];

export function readSomekone(pack: Package, report: Report): Story[] {
	const story = emptyStory('Somekone');
	const list = (name: string) => {
		const found = fileNamed(pack, name);
		return found ? listIn(found[0], decode(found[1]), report) : [];
	};
	const at = (name: string) => ({ file: fileNamed(pack, name)?.[0] ?? name, line: 1 });
	for (const user of list('users.json')) {
		const id = text(user.id).trim();
		if (id === '') report.leftOut(at('users.json'), reasons.noId);
		else story.people.push({ ...at('users.json'), id, name: text(user.name), bio: '', age: '', place: '' });
	}
	const content = list('content.json');
	const nobody = text(content[0]?.author).trim() || 'Somekone';
	content.forEach((image, place) => {
		const id = text(image.id).trim();
		if (id === '') return report.leftOut(at('content.json'), reasons.noId);
		const labels = labelsOf(image);
		const by = text(image.authorId).trim() || text(image.author).trim() || nobody;
		// Who made the pictures need not be one of those who looked at them.
		if (!story.people.some((person) => person.id === by))
			story.people.push({ ...at('content.json'), id: by, name: by, bio: '', age: '', place: '' });
		const body =
			text(image.caption).trim() || labels.map((label) => `#${label.replaceAll(/\s+/g, '')}`).join(' ');
		const picture = `${labels.join(' ') || id}.jpg`;
		story.posts.push({ ...at('content.json'), id, by, body, picture, minute: place - content.length });
	});
	readLogs(list('logs.json'), at('logs.json'), story, report);
	return [story];
}

const labelsOf = ({ labels }: Json): string[] =>
	(Array.isArray(labels) ? labels : [])
		.map((label) => text(isJson(label) ? label.label : label).trim())
		.filter(Boolean);

/** What everybody did. The last moment of all counts as the opening of the square. */
function readLogs(
	logs: readonly Json[],
	at: { file: string; line: number },
	story: Story,
	report: Report,
): void {
	const entries = logs.flatMap((user) => {
		const by = text(user.id).trim();
		const log = Array.isArray(user.log) ? user.log : [];
		return log.filter(isJson).map((entry) => ({ by, entry }));
	});
	const moments = entries.flatMap(({ entry }) =>
		typeof entry.timestamp === 'number' ? [entry.timestamp] : [],
	);
	const last = moments.reduce((one, other) => Math.max(one, other), 0);
	const given = new Set<string>();
	for (const { by, entry } of entries) {
		const activity = text(entry.activity).trim();
		const on = text(entry.id).trim();
		const post = story.posts.find(({ id }) => id === on);
		const moment = typeof entry.timestamp === 'number' ? (entry.timestamp - last) / 60_000 : 0;
		const minute = Math.max(post?.minute ?? moment, Math.round(moment * 1000) / 1000);
		if (unseen.includes(activity)) continue;
		if (activity === 'comment') {
			const body = text(entry.content) || text(entry.text);
			if (body === '') report.leftOut(at, reasons.noBody);
			else story.comments.push({ ...at, on, by, body, minute });
		} else if (liking.includes(activity)) {
			// Liking and sharing are one heart.
			if (given.has(`${by} ${on}`)) continue;
			given.add(`${by} ${on}`);
			story.reactions.push({ ...at, on, by, minute });
		} else report.leftOut(at, reasons.activity(activity));
	}
}
