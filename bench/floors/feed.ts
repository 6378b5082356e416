// The database floor: the same twenty posts with comments and reactions as JSON, by prepared SQL and nothing else.
import Database from 'better-sqlite3';
import http from 'node:http';

const [file, networkId, personId] = process.argv.slice(2);
const database = new Database(file, { readonly: true });
const marks = (count: number) => Array<string>(count).fill('?').join();

const pageOfPosts = database.prepare(`
	select post.id, post.person_id, body, picture, appears_at, nickname, person.avatar, cast_member.key, cast_member.name,
		cast_member.avatar as cast_avatar, review.id as review_id, decision, feedback
	from post
	left join person on person.id = post.person_id
	left join cast_member on cast_member.id = post.cast_member_id
	left join review on review.subject_id = post.id and hides = 1
	where post.network_id = ? and appears_at <= ? and (review.id is null or post.person_id = ?)
	order by appears_at desc, post.id desc limit 20`);
const commentsUnder = database.prepare(`
	select comment.id, post_id, comment.person_id, body, appears_at, nickname, person.avatar, cast_member.key, cast_member.name,
		cast_member.avatar as cast_avatar
	from comment
	left join person on person.id = comment.person_id
	left join cast_member on cast_member.id = comment.cast_member_id
	left join review on review.subject_id = comment.id and hides = 1
	where post_id in (${marks(20)}) and appears_at <= ? and (review.id is null or comment.person_id = ?)
	order by appears_at, comment.id`);
const reactionsTo = database.prepare(`
	select post_id, kind, count(*) as count, max(person_id = ?) as mine
	from reaction where post_id in (${marks(20)}) and appears_at <= ? group by post_id, kind`);

type Row = { id: string; post_id: string };

const server = http.createServer((_request, response) => {
	const now = Date.now();
	const posts = pageOfPosts.all(networkId, now, personId) as Row[];
	const ids = Array.from({ length: 20 }, (_, i) => posts[i]?.id ?? null);
	const comments = commentsUnder.all(...ids, now, personId) as Row[];
	const reactions = reactionsTo.all(personId, ...ids, now) as Row[];
	const under = Object.groupBy(comments, ({ post_id }) => post_id);
	const to = Object.groupBy(reactions, ({ post_id }) => post_id);
	const page = posts.map((post) => ({
		...post,
		comments: under[post.id] ?? [],
		reactions: to[post.id] ?? [],
	}));
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(page));
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
