import { and, eq, sql } from 'drizzle-orm';
import type { Activity } from '#lib/activity/activity.ts';
import { preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { Audience } from '../../audience.ts';

/** What the activity is about: the post it concerns, and who of the cast wrote it. */
export type Subject = {
	postId: string | null;
	onKey: string | null;
	onCast: string | null;
	/** Whose post it is, and who sees it; null for everyone. */
	authorId: string | null;
	audience: Audience | null;
	/** What the pupil set herself: who sees her profile, and who may write to her; null where she set nothing. */
	profile: Audience | null;
	approach: Audience | null;
};

/** Null for what stands on another network: a square of before that was begun anew hears of nothing any more. */
export async function subjectOf(
	tx: Tx,
	networkId: string,
	{ about }: Activity,
	personId: string,
): Promise<Subject | null> {
	const find = {
		post: aboutPost,
		comment: aboutComment,
		message: aboutMessage,
		cast: aboutCast,
		profile: aboutProfile,
		network: aboutNetwork,
	}[about?.kind ?? ''];
	const [row] = find ? await find(tx, { id: about!.id, networkId, personId }) : [];
	return row ?? null;
}

type Kept = typeof t.post | typeof t.comment | typeof t.message | typeof t.castMember | typeof t.profile;

const there = (of: Kept) =>
	and(eq(of.id, sql.placeholder('id')), eq(of.networkId, sql.placeholder('networkId')));

const aboutPost = preparedIn((tx) =>
	tx
		.select({
			postId: t.post.id,
			onKey: t.post.scriptKey,
			onCast: t.castMember.key,
			authorId: t.post.personId,
			audience: t.post.audience,
			...settings(),
		})
		.from(t.post)
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.profile, herProfile(t.post))
		.where(there(t.post))
		.prepare('react_about_post'),
);

/** A comment by the cast is theirs; one by a pupil is about whoever of the cast wrote the post. */
const aboutComment = preparedIn((tx) =>
	tx
		.select({
			postId: t.post.id,
			onKey: t.post.scriptKey,
			onCast: t.castMember.key,
			authorId: t.post.personId,
			audience: t.post.audience,
			...settings(),
		})
		.from(t.comment)
		.innerJoin(t.post, eq(t.post.id, t.comment.postId))
		.leftJoin(
			t.castMember,
			eq(t.castMember.id, sql`coalesce(${t.comment.castMemberId}, ${t.post.castMemberId})`),
		)
		.leftJoin(t.profile, herProfile(t.comment))
		.where(there(t.comment))
		.prepare('react_about_comment'),
);

const aboutMessage = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: t.castMember.key,
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.message)
		.innerJoin(t.castMember, eq(t.castMember.id, t.message.castMemberId))
		.leftJoin(t.profile, herProfile(t.message))
		.where(there(t.message))
		.prepare('react_about_message'),
);

const aboutCast = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: t.castMember.key,
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.castMember)
		.leftJoin(t.profile, herProfile(t.castMember))
		.where(there(t.castMember))
		.prepare('react_about_cast'),
);

const aboutProfile = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: nothing(),
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.profile)
		.where(there(t.profile))
		.prepare('react_about_profile'),
);

const aboutNetwork = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: nothing(),
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.network)
		.leftJoin(
			t.profile,
			and(eq(t.profile.networkId, t.network.id), eq(t.profile.personId, sql.placeholder('personId'))),
		)
		.where(and(eq(t.network.id, sql.placeholder('id')), eq(t.network.id, sql.placeholder('networkId'))))
		.prepare('react_about_network'),
);

const nothing = () => sql<null>`null`;

const settings = () => ({ profile: t.profile.audience, approach: t.profile.approach });

const herProfile = (of: Exclude<Kept, typeof t.profile>) =>
	and(eq(t.profile.networkId, of.networkId), eq(t.profile.personId, sql.placeholder('personId')));
