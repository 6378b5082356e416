import type { Package } from './files.ts';
import { actorIn, momentIn } from './testdrive.ts';
import { fileNamed, keyIn, rowsOf, type Row } from './table.ts';
import { reasons, type Report } from './repair.ts';
import { emptyStory, type Story } from './story.ts';

/** Truman, the first and the second: tables of actors, posts, replies, and what they do with a user's own posts. */
export const isTruman = (pack: Package): boolean =>
	fileNamed(pack, 'actors.csv') !== null && fileNamed(pack, 'posts.csv') !== null;

/** Groups that saw what everybody saw. */
const everybody = ['', 'all', 'normal', 'everyone'];

export function readTruman(pack: Package, report: Report): Story[] {
	const story = emptyStory('Truman');
	for (const row of rowsOf(pack, 'actors.csv', ['username'], report) ?? []) {
		const { file, line, cell } = row;
		const id = keyIn(row, 'username', report);
		if (id === '') report.leftOut(row, reasons.noId);
		else if (isForEverybody(row, report))
			story.people.push({
				file,
				line,
				id,
				name: cell('name'),
				bio: cell('bio'),
				age: cell('age').trim(),
				place: cell('location'),
			});
	}
	const posts = rowsOf(pack, 'posts.csv', ['id', 'body', 'actor', 'time'], report) ?? [];
	for (const row of posts) {
		const { file, line, cell } = row;
		const id = keyIn(row, 'id', report);
		if (id === '') {
			report.leftOut(row, reasons.noId);
			continue;
		}
		const done = doneIn(row, report);
		if (done) story.posts.push({ file, line, id, ...done, body: cell('body'), picture: cell('picture') });
	}
	if (posts.some(({ cell }) => cell('likes').trim() !== ''))
		report.changed({ file: posts[0]!.file, line: 1 }, reasons.likes);
	for (const row of rowsOf(pack, 'replies.csv', ['body', 'actor', 'time'], report) ?? []) {
		const { file, line, cell } = row;
		// The first Truman says `reply`, the second `postID`.
		const on = keyIn(row, 'reply', report) || keyIn(row, 'postid', report);
		const done = doneIn(row, report);
		if (done) story.comments.push({ file, line, on, ...done, body: cell('body') });
	}
	readAnswers(pack, story, report);
	return [story];
}

/** Who does this when; null when it is not for everybody or does not say. */
function doneIn(row: Row, report: Report): { by: string; minute: number } | null {
	if (!isForEverybody(row, report)) return null;
	const minute = momentIn(row, report);
	const by = minute === null ? null : actorIn(row, report);
	return minute === null || by === null ? null : { by, minute };
}

/** A trial showed some of it to some: here everybody sees the same. */
function isForEverybody(row: Row, report: Report): boolean {
	const group = row.cell('condition').trim() || row.cell('experiment_group').trim();
	if (everybody.includes(group.toLowerCase())) return true;
	report.leftOut(row, reasons.condition(group));
	return false;
}

/** What the cast does with a user's first, second… post, as a rule of ours. */
function readAnswers(pack: Package, story: Story, report: Report): void {
	const likes = [
		...(rowsOf(pack, 'notifications.csv', ['actor', 'time'], report) ?? []),
		...(rowsOf(pack, /^notifications.*(read|like).*\.csv$/i, ['actor', 'time'], report) ?? []),
	];
	for (const row of likes) {
		const { file, line, cell } = row;
		const type = cell('type').trim();
		const post = keyIn(row, 'userpost', report) || keyIn(row, 'userpostid', report);
		if (type === 'read') report.leftOut(row, reasons.readReceipt);
		else if (type !== '' && type !== 'like') report.leftOut(row, reasons.activity(type));
		else if (post === '') report.leftOut(row, reasons.reactionOnComment);
		else {
			const done = doneIn(row, report);
			const nth = done && nthOf(post, row, report);
			if (done && nth) story.answers.push({ file, line, by: done.by, nth, body: null, minutes: done.minute });
		}
	}
	const replies = [
		...(rowsOf(pack, 'actor_replies.csv', ['body', 'actor', 'time'], report) ?? []),
		...(rowsOf(pack, /^notifications.*reply.*\.csv$/i, ['body', 'actor', 'time'], report) ?? []),
	];
	for (const row of replies) {
		const { file, line, cell } = row;
		const done = doneIn(row, report);
		const nth = done && nthOf(keyIn(row, 'userpostid', report), row, report);
		if (done && nth)
			story.answers.push({ file, line, by: done.by, nth, body: cell('body'), minutes: done.minute });
	}
}

/** Posts are counted from nought there, and from one here. */
function nthOf(post: string, row: Row, report: Report): number | null {
	const number = Number(post);
	if (post !== '' && Number.isInteger(number) && number >= 0 && number < 1000) return number + 1;
	report.leftOut(row, reasons.unknownPost(post));
	return null;
}
