import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Language } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Interest } from '../ranking/interest.ts';
import { signsIn } from '../ranking/signs.ts';
import type { Member } from './reach.ts';

/**
 * What the network knows of the people of the cast, by what they tell about themselves and by the script: what is
 * still to come counts as well, so that a price stays what it was. Shops are no people. Two queries.
 */
export async function castOf(networkId: string, language: Language): Promise<Member[]> {
	const [members, doings] = await Promise.all([
		db
			.select({
				id: t.castMember.id,
				key: t.castMember.key,
				name: t.castMember.name,
				avatar: t.castMember.avatar,
				age: t.castMember.age,
				place: t.castMember.place,
				bio: t.castMember.bio,
			})
			.from(t.castMember)
			.where(and(eq(t.castMember.networkId, networkId), ne(t.castMember.kind, 'organisation')))
			.orderBy(t.castMember.name, t.castMember.key),
		doingsIn(networkId),
	]);
	const own = (of: { nl: string; en: string }) => (language === 'en' ? [of.en, of.nl] : [of.nl, of.en]);
	return members.map(({ id, bio, ...member }) => {
		const hers = doings.filter(({ castMemberId }) => castMemberId === id);
		const said = hers.filter(({ kind }) => kind === 'said').map(textsOf);
		const did = hers.filter(({ kind }) => kind === 'did').map(textsOf);
		const likes: Partial<Record<Interest, string>> = {};
		for (const words of [own(bio), ...said.map(({ nl, en, picture }) => [...own({ nl, en }), picture])])
			for (const { interest, by } of signsIn(...words)) likes[interest] ??= by;
		const looked = did.flatMap(({ nl, en, picture }) => signsIn(nl, en, picture));
		return { ...member, likes, did: [...new Set(looked.map(({ interest }) => interest))] };
	});
}

type Doing = Awaited<ReturnType<typeof doingsIn>>[number];
const textsOf = ({ body, bodyEn, picture }: Doing) => ({ nl: body, en: bodyEn ?? '', picture });

/** What the cast posts, and what they comment on and react to, by the script. */
function doingsIn(networkId: string) {
	const words = (
		kind: 'said' | 'did',
		castMemberId: (typeof t)['post' | 'comment' | 'reaction']['castMemberId'],
	) => ({
		kind: sql<'said' | 'did'>`${sql.raw(`'${kind}'`)}`.as('kind'),
		castMemberId: sql<string>`${castMemberId}`.as('cast_member_id'),
		body: sql<string>`${t.post.body}`.as('body'),
		bodyEn: sql<string | null>`${t.post.bodyEn}`.as('body_en'),
		picture: sql<string | null>`${t.post.picture}`.as('picture'),
	});
	const scripted = and(eq(t.post.networkId, networkId), isNotNull(t.post.scriptKey));
	const commented = db
		.select(words('did', t.comment.castMemberId))
		.from(t.post)
		.innerJoin(t.comment, eq(t.comment.postId, t.post.id))
		.where(and(scripted, isNotNull(t.comment.castMemberId)));
	const reacted = db
		.select(words('did', t.reaction.castMemberId))
		.from(t.post)
		.innerJoin(t.reaction, eq(t.reaction.postId, t.post.id))
		.where(and(scripted, isNotNull(t.reaction.castMemberId)));
	return db
		.select(words('said', t.post.castMemberId))
		.from(t.post)
		.where(scripted)
		.unionAll(commented)
		.unionAll(reacted);
}
